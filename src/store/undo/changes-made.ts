import type { AuditEntry } from '../../domain/audit-entry.js';
import type { ReadHandle } from '../database/connection.js';
import { parsedJson } from '../database/json-columns.js';
import { sql } from '../database/sql.js';
import { entriesErased } from '../privacy/erased-keys.js';
import { listAuditEntries } from '../trail/audit-trail.js';
import type { RowRanges } from './row-ranges.js';

/** What the trail calls a change that takes another back. */
export const TAKEN_BACK = { what: 'change', action: 'taken back' } as const;

/** What the trail calls an erasure. */
export const ERASED = { what: 'person', action: 'erased' } as const;

/** What the trail calls it when a backup takes the programme's place. */
export const RESTORED = { what: 'programme', action: 'restored as it was after entry' } as const;

/** What the trail calls it when data goes whose time is over. */
export const NO_MORE_KEPT = 'no longer kept';

/** A change as the trail tells of it, and what became of it. */
export interface ChangeMade {
  readonly entry: AuditEntry;
  /** Which rows it made. */
  readonly ranges: RowRanges;
  /** The change that it took back, where it is one that does. */
  readonly takesBack: number | undefined;
  /** The change that took it back, and stands itself. */
  readonly takenBackBy: number | undefined;
  /** Whether mentor kept what it found: not of changes from before it did, nor of those that wrote no row. */
  readonly isKept: boolean;
  /** Whether it was made before mentor kept what a change found. */
  readonly isFromBefore: boolean;
  /** Whether it erased somebody, or found what was erased since: `isKept` is false then. */
  readonly isErased: boolean;
}

/** Every change, oldest first. */
export function changesMade(db: ReadHandle): ChangeMade[] {
  const entries = listAuditEntries(db);
  const takenBackBy = new Map<number, number>();
  // The latest first: what takes a standing undo back has undone it, and what that took back stands again.
  for (const { id, target } of entries.map((entry) => ({ id: entry.id, target: targetOf(entry) })).reverse())
    if (target !== undefined && !takenBackBy.has(id)) takenBackBy.set(target, id);
  const ranges = rangesByEntry(db);
  const noted = entriesWithRows(db);
  const first = undoBeginsAfter(db);
  const erased = entriesErased(db);
  return entries.map((entry) => {
    const made = ranges.get(entry.id) ?? {};
    const isErased = erased.has(entry.id) || erases(entry);
    return {
      entry,
      ranges: made,
      takesBack: targetOf(entry),
      takenBackBy: takenBackBy.get(entry.id),
      isKept: !isErased && entry.id > first && (noted.has(entry.id) || Object.keys(made).length > 0),
      isFromBefore: entry.id <= first,
      isErased,
    };
  });
}

function erases({ changes }: AuditEntry): boolean {
  return changes.some(
    ({ what, action }) => (what === ERASED.what && action === ERASED.action) || action === NO_MORE_KEPT,
  );
}

function targetOf({ changes }: AuditEntry): number | undefined {
  const undone = changes.find(({ what, action }) => what === TAKEN_BACK.what && action === TAKEN_BACK.action);
  return undone === undefined ? undefined : Number(undone.ids);
}

function rangesByEntry(db: ReadHandle): ReadonlyMap<number, RowRanges> {
  const rows = db.all<{ id: number; row_ranges: string | null }>(
    sql`SELECT id, row_ranges FROM audit_entries ORDER BY id`,
  );
  return new Map(
    rows.map(({ id, row_ranges: text }) => [
      id,
      (text === null ? undefined : parsedJson('audit_entries.row_ranges', text)) ?? {},
    ]),
  );
}

function entriesWithRows(db: ReadHandle): ReadonlySet<number> {
  const rows = db.all<{ entry_id: number }>(sql`SELECT DISTINCT entry_id FROM undo_rows ORDER BY entry_id`);
  return new Set(rows.map(({ entry_id }) => entry_id));
}

function undoBeginsAfter(db: ReadHandle): number {
  const anchor = db.first<{ after: number }>(
    sql`SELECT undo_begins_after AS after FROM audit_anchor WHERE id = 1`,
  );
  return anchor?.after ?? Number.MAX_SAFE_INTEGER;
}
