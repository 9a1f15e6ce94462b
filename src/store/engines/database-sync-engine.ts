import type { Engine, EngineDatabase, EngineStatement } from './engine.js';

/** What we use of the class `DatabaseSync` of node:sqlite. */
interface Native {
  readonly isOpen: boolean;
  readonly isTransaction: boolean;
  prepare(text: string): EngineStatement;
  exec(text: string): void;
  close(): void;
}

/** The class `DatabaseSync`, Node's own or that of a library with the same interface. */
export type DatabaseSync = new (location: string, options?: { readonly readOnly: boolean }) => Native;

/** How many copies in memory this process has made: each is known to SQLite by a name. */
let copies = 0;

/** The engine behind a class `DatabaseSync`. */
export function databaseSyncEngine(name: string, Database: DatabaseSync): Engine {
  const wrapped = (native: Native): EngineDatabase => ({
    get inTransaction() {
      return native.isTransaction;
    },
    prepare: (text) => native.prepare(text),
    exec: (text) => native.exec(text),
    copyInMemory: () => {
      // A name in SQLite's own file system in memory: what is there is gone when the last connection to it is closed.
      const place = `file:/mentor-copy-${copies++}?vfs=memdb`;
      const copy = new Database(place);
      native.prepare('VACUUM INTO ?').run(place);
      return wrapped(copy);
    },
    close: () => {
      if (native.isOpen) native.close();
    },
  });
  return {
    name,
    open: (file, mode) => wrapped(new Database(file, { readOnly: mode === 'read' })),
    codeOf: codeOfDatabaseSync,
  };
}

/** SQLite's primary result codes that mentor tells apart: sqlite.org/rescode.html */
const NAMES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
};

/**
 * Its errors carry SQLite's extended code, whose lowest byte is the primary one. A whole number too large for JavaScript is
 * refused by Node; mentor stores none.
 */
function codeOfDatabaseSync(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  if (error.code === 'ERR_OUT_OF_RANGE') return 'SQLITE_CORRUPT';
  if (!('errcode' in error && typeof error.errcode === 'number')) return undefined;
  const primary = error.errcode & 0xff;
  return NAMES[primary] ?? `SQLITE_${primary}`;
}
