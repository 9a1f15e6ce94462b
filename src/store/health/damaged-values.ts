import type { ReadHandle } from '../database/connection.js';
import { JSON_COLUMNS, type JsonColumn, parsedJson } from '../database/json-columns.js';
import { commaList, identifier, type Query, type SqlValue, sql } from '../database/sql.js';
import { allTables, type TableShape } from '../database/table-shapes.js';

/** Rows read at a time: a large programme is not held in memory. */
const PAGE = 5000;

/** Facts of attributes are JSON; those of other kinds are plain texts. */
const ONLY_WHERE: Partial<Readonly<Record<JsonColumn, Query>>> = {
  'fact_changes.value': sql`kind = 'attribute'`,
  'fact_changes.value_before': sql`kind = 'attribute'`,
};

/** Every JSON value of every table that is not what mentor writes there, in words, each with its row. */
export function damagedValues(db: ReadHandle): string[] {
  const tables = new Map(allTables(db).map((table) => [table.name, table]));
  return JSON_COLUMNS.flatMap((column) => {
    const [table = '', name = ''] = column.split('.');
    const shape = tables.get(table);
    return shape?.columns.includes(name) ? damagedIn(db, shape, column) : [];
  });
}

function damagedIn(db: ReadHandle, table: TableShape, column: JsonColumn): string[] {
  const name = column.slice(table.name.length + 1);
  const faults: string[] = [];
  let last: readonly SqlValue[] | undefined;
  for (;;) {
    const rows = db.all<Record<string, SqlValue>>(pageAfter(last, { table, name, column }));
    for (const row of rows) {
      const value = row[name];
      if (typeof value === 'string' && parsedJson(column, value) === undefined)
        faults.push(`row ${keyOf(table, row).join(', ')} of table ${table.name} is damaged (${name})`);
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return faults;
    last = keyOf(table, end);
  }
}

function pageAfter(
  last: readonly SqlValue[] | undefined,
  { table, name, column }: { table: TableShape; name: string; column: JsonColumn },
): Query {
  const key = commaList(table.key.map(identifier));
  const from =
    last === undefined ? sql`1 = 1` : sql`(${key}) > (${commaList(last.map((value) => sql`${value}`))})`;
  return sql`
    SELECT ${key}, ${identifier(name)} FROM ${identifier(table.name)}
    WHERE ${from} AND ${ONLY_WHERE[column] ?? sql`1 = 1`} ORDER BY ${key} LIMIT ${PAGE}`;
}

function keyOf({ key }: TableShape, row: Record<string, SqlValue>): SqlValue[] {
  return key.map((column) => row[column] ?? null);
}
