import type { ReadHandle } from './connection.js';
import { commaList, identifier, type Query, sql } from './sql.js';

/** Which rows of which table, and what of them. */
interface RowsAsked<Row> {
  readonly table: string;
  /** Of texts and whole numbers: SQLite writes no others into JSON as they are. */
  readonly columns: readonly (keyof Row & string)[];
  readonly where?: Query;
}

/** Rows that one text holds: few enough that it stays far below the longest text there can be. */
const ROWS_AT_ONCE = 10_000;

/**
 * The rows of a table that may be very large, in the order of their ids. They come as long texts of JSON rather than value by value,
 * which takes half the time; and as each short text is then one and the same string wherever it occurs, days and names of sites a
 * third of the memory.
 */
export function* rowsOfTable<Row extends { id: number }>(
  db: ReadHandle,
  { table, columns, where = sql`TRUE` }: RowsAsked<Row>,
): Generator<Row> {
  const named = commaList(columns.map((column) => sql`${column}, ${identifier(column)}`));
  for (let after = 0; ; ) {
    const part = db.first<{ rows: string; last: number | null }>(sql`
      SELECT json_group_array(json_object(${named})) AS rows, max(id) AS last
      FROM (SELECT * FROM ${identifier(table)} WHERE id > ${after} AND ${where} ORDER BY id LIMIT ${ROWS_AT_ONCE})`);
    if (part === undefined || part.last === null) return;
    yield* JSON.parse(part.rows) as Row[];
    after = part.last;
  }
}
