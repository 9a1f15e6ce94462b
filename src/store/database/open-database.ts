import { chooseEngine } from '../engines/choose-engine.js';
import { Connection, type Opened } from './connection.js';
import { failureOfSqlite } from './failure-of-sqlite.js';
import { sql } from './sql.js';

/**
 * Opens a SQLite file, or `:memory:`, with the settings every connection of ours has.
 * @param afterClose what is to be done once it is closed.
 * @throws SystemError when there is no engine or the file cannot be opened.
 */
export function openDatabase(
  file: string,
  mode: 'read' | 'write',
  afterClose: () => void = () => undefined,
): Connection {
  const { engine } = chooseEngine();
  try {
    return withOurSettings({ engine, database: engine.open(file, mode), file, afterClose }, mode);
  } catch (error) {
    throw failureOfSqlite(error, { engine, file });
  }
}

/** Opens a database in memory that begins as a copy of one that is open. */
export function openCopyInMemory(of: Connection): Connection {
  return withOurSettings(of.copyInMemory(), 'write');
}

function withOurSettings(opened: Opened, mode: 'read' | 'write'): Connection {
  const connection = new Connection(opened);
  try {
    // First: what follows may find the file locked.
    connection.execute(sql`PRAGMA busy_timeout = 5000`);
    // DELETE, not WAL: coordinators keep files on network and synchronised drives, where WAL breaks.
    // Keys of a large roster come in no order: with the usual small cache, every other one would be read from disk.
    if (mode === 'write') connection.execute(sql`PRAGMA journal_mode = DELETE; PRAGMA cache_size = -65536`);
    connection.execute(sql`
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
