import type { ReadHandle } from '../../src/store/database/connection.js';
import { openStore } from '../../src/store/database/open-store.js';
import { commaList, identifier, sql } from '../../src/store/database/sql.js';
import { programmeTables } from '../../src/store/database/table-shapes.js';

/** Every row of every table of the programme, without the trail and what undo keeps. */
export function rowsOf(db: ReadHandle): Record<string, unknown[]> {
  const tables = programmeTables(db).map(({ name, columns, key }) => {
    const rows = db.all(sql`
      SELECT ${commaList(columns.map(identifier))} FROM ${identifier(name)} ORDER BY ${commaList(key.map(identifier))}`);
    return [name, rows] as const;
  });
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
}

/** The same of a file. */
export function rowsInFile(file: string): Record<string, unknown[]> {
  const store = openStore({ path: file, mode: 'read', ifMissing: 'empty' });
  try {
    return rowsOf(store);
  } finally {
    store.close();
  }
}
