import type { ReadHandle } from '../database/connection.js';
import { identifier, sql } from '../database/sql.js';
import { allTables } from '../database/table-shapes.js';
import type { TableAbout } from './rows-about-person.js';

/** What tells which row of a table is meant, the first there is. */
const NAMES = ['name', 'file_name'] as const;

/**
 * What rows that tables refer to are called, by the column that refers to them and their number, found from the schema as it stands: for a
 * reader, round 2 and skill 5 are nothing.
 */
export function namesReferredTo(
  db: ReadHandle,
  about: readonly TableAbout[],
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const tables = new Map(allTables(db).map((table) => [table.name, table]));
  const own = new Set(about.map(({ table }) => table.name));
  const called = new Map<string, ReadonlyMap<number, string>>();
  for (const { column, table: name } of about.flatMap(({ table }) => table.references)) {
    const naming = NAMES.find((each) => tables.get(name)?.columns.includes(each));
    if (called.has(column) || own.has(name) || naming === undefined) continue;
    const rows = db.all<{ id: number; name: string }>(
      sql`SELECT id, ${identifier(naming)} AS name FROM ${identifier(name)} ORDER BY id`,
    );
    called.set(column, new Map(rows.map((row) => [row.id, row.name])));
  }
  return called;
}
