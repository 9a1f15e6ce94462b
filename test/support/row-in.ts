import type { Connection, ReadHandle, WriteHandle } from '../../src/store/database/connection.js';
import { newInMemory } from '../../src/store/database/open-store.js';
import { commaList, identifier, type SqlValue, sql } from '../../src/store/database/sql.js';

/** A programme in memory that takes rows which refer to nobody, and any word where one of a few is meant. */
export function looseProgramme(fill: (db: WriteHandle) => void): Connection {
  const store = newInMemory();
  store.execute(sql`PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON`);
  store.transaction(fill);
  return store;
}

/** How many rows of a table there are, so that no two of them are alike where nothing is said. */
const rowCounts = new WeakMap<ReadHandle, number>();

/** Enters a row of which only some columns matter: of the others, those that may be empty are, and no two rows have the same in the rest. */
export function enterRow(db: WriteHandle, table: string, values: Readonly<Record<string, SqlValue>>): number {
  const number = (rowCounts.get(db) ?? 0) + 1;
  rowCounts.set(db, number);
  const columns = db.all<{ name: string; type: string; needed: number; is_id: number }>(sql`
    SELECT name, type, "notnull" = 1 AND dflt_value IS NULL AS needed, pk = 1 AND type = 'INTEGER' AND name = 'id' AS is_id
    FROM pragma_table_info(${table}) ORDER BY cid`);
  const filled = columns.flatMap(({ name, type, needed, is_id }): [string, SqlValue][] => {
    const value = values[name];
    if (value !== undefined) return [[name, value]];
    return needed === 1 && is_id === 0 ? [[name, anything(name, type, number)]] : [];
  });
  return db.run(sql`
    INSERT INTO ${identifier(table)} (${commaList(filled.map(([name]) => identifier(name)))})
    VALUES (${commaList(filled.map(([, value]) => sql`${value}`))})`).id;
}

function anything(name: string, type: string, number: number): SqlValue {
  if (type !== 'TEXT') return 1000 + number;
  if (name.endsWith('_on')) return '2026-01-01';
  if (name.endsWith('_at')) return '2026-01-01T09:00:00Z';
  return `${name} ${number}`;
}
