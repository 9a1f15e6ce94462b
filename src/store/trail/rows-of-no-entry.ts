import type { ReadHandle } from '../database/connection.js';
import { parsedJson } from '../database/json-columns.js';
import { identifier, sql } from '../database/sql.js';
import { programmeTables } from '../database/table-shapes.js';
import type { RowRange, RowRanges } from '../undo/row-ranges.js';

/** So many rows of a table are named. */
const NAMED = 5;

/** The round that a programme comes with is no command's doing. */
const MADE_WITH_THE_PROGRAMME: Readonly<Record<string, number>> = { rounds: 1 };

/** Rows that no entry of the trail made and that were not there before entries told, in words: `rows 7, 8 of pairings are of no entry`. */
export function rowsOfNoEntry(db: ReadHandle, made: readonly RowRanges[]): string[] {
  const before = rowsBefore(db);
  return programmeTables(db)
    .filter(({ hasId }) => hasId)
    .flatMap(({ name }) => {
      const upTo = Math.max(before[name] ?? 0, MADE_WITH_THE_PROGRAMME[name] ?? 0);
      const ranges = made.flatMap((ranges) => (ranges[name] === undefined ? [] : [ranges[name]]));
      const ids = idsOutside(db, name, [[0, upTo], ...ranges]);
      if (ids.length === 0) return [];
      const [first] = ids;
      const more = ids.length > NAMED ? ` and more` : '';
      return ids.length === 1
        ? [`row ${first} of ${name} was made by no entry of the trail`]
        : [`rows ${ids.slice(0, NAMED).join(', ')}${more} of ${name} were made by no entry of the trail`];
    });
}

/** Of numbers that are damaged doctor tells; without them every row counts as new. */
function rowsBefore(db: ReadHandle): Readonly<Record<string, number>> {
  const anchor = db.first<{ rows_before: string }>(sql`SELECT rows_before FROM audit_anchor WHERE id = 1`);
  return (anchor && parsedJson('audit_anchor.rows_before', anchor.rows_before)) ?? {};
}

/** Ids of rows that lie in none of the ranges, lowest first; one more than are named at most. */
function idsOutside(db: ReadHandle, table: string, ranges: readonly RowRange[]): number[] {
  const found: number[] = [];
  let reached = Number.MIN_SAFE_INTEGER;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  for (const [above, upTo] of [...sorted, [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const]) {
    if (above > reached && found.length <= NAMED) found.push(...idsBetween(db, table, [reached, above]));
    reached = Math.max(reached, upTo);
  }
  return found;
}

function idsBetween(db: ReadHandle, table: string, [above, upTo]: RowRange): number[] {
  const rows = db.all<{ id: number }>(sql`
    SELECT id FROM ${identifier(table)} WHERE id > ${above} AND id <= ${upTo} ORDER BY id LIMIT ${NAMED + 1}`);
  return rows.map(({ id }) => id);
}
