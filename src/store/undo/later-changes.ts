import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import type { TableShape } from '../database/table-shapes.js';
import type { ChangeMade } from './changes-made.js';

/**
 * The changes after one that still count: of two that are both later, one of which took the other back, neither does. What is left may
 * itself be a change that took back something earlier.
 */
export function laterChanges(changes: readonly ChangeMade[], id: number): ChangeMade[] {
  const left = new Map(
    changes.filter(({ entry }) => entry.id > id).map((change) => [change.entry.id, change] as const),
  );
  // The latest first: an undo that was itself taken back is gone before it could take anything away.
  for (const change of [...left.values()].reverse()) {
    const target = change.takesBack;
    if (target === undefined || target <= id || !left.has(change.entry.id)) continue;
    left.delete(change.entry.id);
    left.delete(target);
  }
  return [...left.values()];
}

/** What is looked for: which later changes touched the same rows as a change that is taken back. */
export interface Touched {
  /** The change that is taken back. */
  readonly target: ChangeMade;
  /** The number of the entry that takes it back, which is being written. */
  readonly own: number;
  readonly later: readonly ChangeMade[];
  readonly tables: readonly TableShape[];
}

/**
 * Numbers of later changes that noted a row which the change or its taking back wrote, or made the row or what it belongs to; also
 * where the row is gone meanwhile.
 */
export function laterOnSameRows(db: ReadHandle, { target, own, later, tables }: Touched): number[] {
  if (later.length === 0) return [];
  const noted = db.all<{ entry_id: number }>(sql`
    SELECT DISTINCT other.entry_id FROM undo_rows own
    JOIN undo_rows other ON other.table_name = own.table_name AND other.row_key = own.row_key
    WHERE own.entry_id IN (${own}, ${target.entry.id}) ORDER BY other.entry_id`);
  const numbers = new Set(noted.map(({ entry_id }) => entry_id));
  return later
    .filter(
      (change) =>
        numbers.has(change.entry.id) ||
        notedRowsMadeBy(db, { entryId: own, tables }, change) ||
        notedRowsMadeBy(db, { entryId: change.entry.id, tables }, target),
    )
    .map(({ entry }) => entry.id);
}

/** Whether an entry noted rows that a change made, or that belong to one it made. */
function notedRowsMadeBy(
  db: ReadHandle,
  { entryId, tables }: { readonly entryId: number; readonly tables: readonly TableShape[] },
  { ranges }: ChangeMade,
): boolean {
  return tables.some((table) => {
    const owners = [...table.references, ...(table.hasId ? [{ column: 'id', table: table.name }] : [])];
    return owners.some(({ column, table: owner }) => {
      const [above, upTo] = ranges[owner] ?? [0, 0];
      // Of a row with an id the id alone counts: that it refers to a newer one was a change of its own.
      if (upTo === above || (table.hasId && column !== 'id')) return false;
      return isNoted(db, { entryId, table: table.name, column, above, upTo });
    });
  });
}

function isNoted(
  db: ReadHandle,
  row: { entryId: number; table: string; column: string; above: number; upTo: number },
): boolean {
  const found = db.first(sql`
    SELECT id FROM undo_rows
    WHERE entry_id = ${row.entryId} AND table_name = ${row.table} AND before IS NOT NULL
      AND json_extract(before, ${`$.${row.column}`}) > ${row.above}
      AND json_extract(before, ${`$.${row.column}`}) <= ${row.upTo} LIMIT 1`);
  return found !== undefined;
}
