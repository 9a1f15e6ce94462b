import type { WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { programmeTables } from '../database/table-shapes.js';
import { type AuditChange, appendAuditEntry, type ChangedBy, trailHead } from '../trail/audit-trail.js';
import { highestIds, rangesSince } from './row-ranges.js';
import { watchRows } from './watch-rows.js';

/** Ends a change: writes its entry in the trail, unless nothing was noted and no row was written. */
export type EndChange = (by: ChangedBy, changes: readonly AuditChange[]) => void;

/** Begins a change inside a transaction: what is written from now on is its doing, and can be taken back. */
export function beginChange(db: WriteHandle): EndChange {
  const tables = programmeTables(db);
  const before = highestIds(db, tables);
  const entryId = trailHead(db).entries + 1;
  const endWatch = watchRows(db, { entryId, tables, before });
  return (by, changes) => {
    endWatch();
    const ranges = rangesSince(db, before);
    const wroteRows = Object.keys(ranges).length > 0 || hasRowsOf(db, entryId);
    if (changes.length > 0 || wroteRows) appendAuditEntry(db, { ...by, ranges }, changes);
  };
}

function hasRowsOf(db: WriteHandle, entryId: number): boolean {
  return db.first(sql`SELECT id FROM undo_rows WHERE entry_id = ${entryId} LIMIT 1`) !== undefined;
}
