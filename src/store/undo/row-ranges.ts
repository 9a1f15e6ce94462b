import type { ReadHandle } from '../database/connection.js';
import { identifier, sql } from '../database/sql.js';
import { programmeTables } from '../database/table-shapes.js';

/** The highest id of each table that counts its rows; 0 where it has none. */
export type HighestIds = Readonly<Record<string, number>>;

/** The rows that came into a table: their ids are above the first number, up to the second. */
export type RowRange = readonly [above: number, upTo: number];

/** Which rows a change made, by table. */
export type RowRanges = Readonly<Record<string, RowRange>>;

export function highestIds(db: ReadHandle, tables = programmeTables(db)): HighestIds {
  const ids = tables.filter(({ hasId }) => hasId).map(({ name }) => [name, highestId(db, name)] as const);
  return Object.fromEntries(ids);
}

function highestId(db: ReadHandle, table: string): number {
  return db.first<{ id: number }>(sql`SELECT coalesce(max(id), 0) AS id FROM ${identifier(table)}`)?.id ?? 0;
}

/** What was added since the ids were looked up. */
export function rangesSince(db: ReadHandle, before: HighestIds): RowRanges {
  const ranges = Object.entries(before).map(
    ([table, above]) => [table, [above, highestId(db, table)] as const] as const,
  );
  return Object.fromEntries(ranges.filter(([, [above, upTo]]) => upTo > above));
}
