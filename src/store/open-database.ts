import BetterSqlite3, { type Database } from 'better-sqlite3';
import { SystemError } from '../errors.js';
import { Connection } from './connection.js';
import { failureOfSqlite } from './failure-of-sqlite.js';
import { sql } from './sql.js';

const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a SQLite file with the settings every connection of ours has.
 * @throws SystemError when the engine is not built or the file cannot be opened.
 */
export function openDatabase(file: string, mode: 'read' | 'write'): Connection {
  return withOurSettings(
    file,
    mode,
    () => new BetterSqlite3(file, { readonly: mode === 'read', timeout: BUSY_TIMEOUT_MS }),
  );
}

/** Opens a database in memory that begins as a copy of a file's bytes. */
export function openCopyInMemory(bytes: Buffer): Connection {
  return withOurSettings(':memory:', 'write', () => new BetterSqlite3(bytes));
}

function withOurSettings(file: string, mode: 'read' | 'write', make: () => Database): Connection {
  let database: Database;
  try {
    database = make();
  } catch (error) {
    throw missingBinding(error) ?? failureOfSqlite(error, file);
  }
  const connection = new Connection(database);
  try {
    // DELETE, not WAL: coordinators keep files on network and synchronised drives, where WAL breaks.
    // Keys of a large roster come in no order: with the usual small cache, every other one would be read from disk.
    if (mode === 'write') connection.execute(sql`PRAGMA journal_mode = DELETE; PRAGMA cache_size = -65536`);
    connection.execute(sql`
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** better-sqlite3 without its compiled part, in words that say what to run. */
function missingBinding(error: unknown): SystemError | undefined {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  if (!/bindings file|ERR_DLOPEN_FAILED|NODE_MODULE_VERSION|better_sqlite3\.node/.test(text))
    return undefined;
  return new SystemError(
    "The database engine (better-sqlite3) is not built for this machine's Node.js.",
    'In the folder mentor was installed from, run: npm rebuild better-sqlite3 (it needs python3 and a C++ compiler).',
  );
}
