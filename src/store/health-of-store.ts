import type { ReadHandle } from './connection.js';
import { sql } from './sql.js';

/** What SQLite says of the file. */
export interface StoreHealth {
  readonly schemaVersion: number;
  /** What SQLite's own checks of the whole file found, in its words; empty when all is well. */
  readonly faults: readonly string[];
}

/** Looks through the whole file: its pages, its indexes and every reference from one table to another. */
export function healthOfStore(db: ReadHandle): StoreHealth {
  const integrity = db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`);
  const references = db.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  return {
    schemaVersion: db.first<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0,
    faults: [
      ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
      ...references.map(
        ({ table, parent }) => `a row of ${table} refers to a row of ${parent} that is not there`,
      ),
    ],
  };
}
