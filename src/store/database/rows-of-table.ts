import type { ReadHandle } from './connection.js';
import { commaList, identifier, type Query, sql } from './sql.js';

/** Which rows of which table, what of them, and in which order. */
interface RowsAsked<Row> {
  readonly table: string;
  /** Of texts and whole numbers: SQLite writes no others into JSON as they are. */
  readonly columns: readonly (keyof Row & string)[];
  readonly where?: Query;
  /** Absent: that of their ids, which is the quickest. */
  readonly orderBy?: Query;
}

/** Rows that one text holds: few enough that it stays far below the longest text there can be. */
const ROWS_AT_ONCE = 10_000;

/**
 * The rows of a table that may be very large. They come as long texts of JSON rather than value by value, which takes half the time; and as
 * each short text is then one and the same string wherever it occurs, days and names of sites a third of the memory.
 */
export function* rowsOfTable<Row extends { id: number }>(
  db: ReadHandle,
  { table, columns, where = sql`TRUE`, orderBy }: RowsAsked<Row>,
): Generator<Row> {
  // Lists, for to write and read the names of the columns again in every row takes as long as all else.
  const row = sql`json_array(${commaList(columns.map((column) => identifier(column)))})`;
  const named = identifier(table);
  const texts =
    orderBy === undefined ? byId(db, { row, named, where }) : inOrder(db, { row, named, where, orderBy });
  for (const text of texts)
    for (const values of JSON.parse(text) as unknown[][]) yield rowOf<Row>(columns, values);
}

function rowOf<Row>(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = values[at];
  return row as Row;
}

interface Asked {
  readonly row: Query;
  readonly named: Query;
  readonly where: Query;
}

function* byId(db: ReadHandle, { row, named, where }: Asked): Generator<string> {
  for (let after = 0; ; ) {
    const part = db.first<{ rows: string; last: number | null }>(sql`
      SELECT json_group_array(${row}) AS rows, max(id) AS last
      FROM (SELECT * FROM ${named} WHERE id > ${after} AND ${where} ORDER BY id LIMIT ${ROWS_AT_ONCE})`);
    if (part === undefined || part.last === null) return;
    yield part.rows;
    after = part.last;
  }
}

/** The order is that of the ids alone, so that the rows themselves are never sorted. */
function* inOrder(
  db: ReadHandle,
  { row, named, where, orderBy }: Asked & { readonly orderBy: Query },
): Generator<string> {
  const sorted = db.first<{ ids: string }>(
    sql`SELECT json_group_array(id) AS ids FROM (SELECT id FROM ${named} WHERE ${where} ORDER BY ${orderBy})`,
  );
  const ids = JSON.parse(sorted?.ids ?? '[]') as number[];
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const part = JSON.stringify(ids.slice(at, at + ROWS_AT_ONCE));
    const read = db.first<{ rows: string }>(sql`
      SELECT json_group_array(${row}) AS rows FROM (
        SELECT named.* FROM json_each(${part}) AS place CROSS JOIN ${named} AS named ON named.id = place.value
        ORDER BY place.key)`);
    if (read !== undefined) yield read.rows;
  }
}
