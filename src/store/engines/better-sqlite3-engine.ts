import type { Buffer } from 'node:buffer';
import type { Engine, EngineDatabase, EngineStatement } from './engine.js';

/** What we use of better-sqlite3's database. */
interface Native {
  readonly inTransaction: boolean;
  prepare(text: string): EngineStatement;
  exec(text: string): unknown;
  serialize(): Buffer;
  close(): unknown;
}

/** What better-sqlite3 exports. */
export type BetterSqlite3 = new (source: string | Buffer, options?: { readonly readonly: boolean }) => Native;

/** The engine that better-sqlite3 is. */
export function betterSqlite3Engine(name: string, Database: BetterSqlite3): Engine {
  const wrapped = (native: Native): EngineDatabase => ({
    get inTransaction() {
      return native.inTransaction;
    },
    prepare: (text) => native.prepare(text),
    exec: (text) => {
      native.exec(text);
    },
    copyInMemory: () => wrapped(new Database(native.serialize())),
    close: () => {
      native.close();
    },
  });
  return {
    name,
    open: (file, mode) => wrapped(new Database(file, { readonly: mode === 'read' })),
    codeOf: codeOfBetterSqlite3,
  };
}

/** Its errors carry SQLite's name; for a folder that is not there it has an error of its own. */
function codeOfBetterSqlite3(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_'))
    return error.code;
  return error instanceof TypeError && error.message.includes('directory does not exist')
    ? 'SQLITE_CANTOPEN'
    : undefined;
}
