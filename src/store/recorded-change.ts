import { type AuditChange, appendAuditEntry, type ChangedBy } from './audit-trail.js';
import type { WriteHandle } from './connection.js';
import { highestIds, rangesSince } from './row-ranges.js';

/** Ends a change: writes its entry in the trail, unless nothing was noted. */
export type EndChange = (by: ChangedBy, changes: readonly AuditChange[]) => void;

/** Begins a change inside a transaction: what is written from now on is its doing. */
export function beginChange(db: WriteHandle): EndChange {
  const before = highestIds(db);
  return (by, changes) => {
    if (changes.length > 0) appendAuditEntry(db, { ...by, ranges: rangesSince(db, before) }, changes);
  };
}
