import { Failure } from '../../errors.js';
import type { ReadHandle } from '../database/connection.js';
import { schemaFaults } from '../database/expected-schema.js';
import { DamagedCell } from '../database/failure-of-sqlite.js';
import { fileToLookAt } from '../database/file-to-look-at.js';
import { openDatabase } from '../database/open-database.js';
import { identifier, sql } from '../database/sql.js';
import { allTables } from '../database/table-shapes.js';
import { textsMissing } from '../sensitive/keep-apart.js';
import { damagedValues } from './damaged-values.js';

/** What SQLite says of the file. */
export interface StoreHealth {
  readonly schemaVersion: number;
  /** What SQLite's own checks of the whole file found, in its words; empty when all is well. */
  readonly faults: readonly string[];
  /** Values that mentor did not write so, each with its table and row. */
  readonly damaged: readonly string[];
  /** Where tables, indexes and triggers are not those that mentor makes. */
  readonly schemaFaults: readonly string[];
}

/** Looks through the whole file: every reference from one table to another, every value that is read as JSON, and the schema itself. */
export function healthOfStore(db: ReadHandle): StoreHealth {
  const references = db.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  return {
    schemaVersion: db.first<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0,
    faults: references.map(
      ({ table, parent }) => `a row of ${table} refers to a row of ${parent} that is not there`,
    ),
    damaged: [...damagedValues(db), ...textsMissing(db)],
    schemaFaults: schemaFaults(db),
  };
}

/**
 * What SQLite's own check of the file's pages, indexes and constraints finds, in its words; empty when all is well. The connection is one
 * that could write and is forbidden to: through one that cannot, SQLite 3.53 passes over broken constraints.
 */
export function integrityFaults(file: string): string[] {
  const looked = fileToLookAt(file);
  const connection = openDatabase(looked.file, 'write', looked.end);
  try {
    connection.execute(sql`PRAGMA query_only = ON`);
    return (
      integrityOf(connection) ??
      allTables(connection).flatMap(({ name }) => integrityOfTable(connection, name))
    );
  } finally {
    connection.close();
  }
}

/** Undefined where the check stumbles over a value that a constraint cannot even be asked of, such as JSON that is none. */
function integrityOf(db: ReadHandle, table?: string): string[] | undefined {
  try {
    const of = table === undefined ? sql`` : sql`(${identifier(table)})`;
    return db
      .all<{ integrity_check: string }>(sql`PRAGMA integrity_check${of}`)
      .map((row) => row.integrity_check)
      .filter((text) => text !== 'ok');
  } catch (error) {
    if (error instanceof Failure && !(error instanceof DamagedCell)) throw error;
    return undefined;
  }
}

function integrityOfTable(db: ReadHandle, table: string): string[] {
  return (
    integrityOf(db, table) ?? [`the constraints of table ${table} cannot be checked for a damaged value`]
  );
}
