import { createHash } from 'node:crypto';
import type { AuditEntry, AuditedChange } from '../../domain/audit-entry.js';
import type { IsoInstant } from '../../domain/dates/iso-date.js';
import type { TrailHead } from '../../domain/trail-head.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import type { RowRanges } from '../undo/row-ranges.js';

/** One thing a command changed, before its ids are written as ranges. */
export interface AuditChange extends Omit<AuditedChange, 'ids' | 'count'> {
  readonly ids: readonly number[];
}

interface AuditRow {
  id: number;
  recorded_at: string;
  actor: string;
  command: string;
  changes: string;
}

/** Who changed something, by which command, and when. */
export interface ChangedBy {
  readonly recordedAt: string;
  readonly actor: string;
  readonly command: string;
}

/** When the latest entry was recorded, by the clock of the machine that did it; undefined where there is none. */
export function lastRecordedAt(db: ReadHandle): IsoInstant | undefined {
  return db.first<{ at: string }>(sql`SELECT recorded_at AS at FROM audit_entries ORDER BY id DESC LIMIT 1`)
    ?.at;
}

/** Appends an entry, chained to the one before it by SHA-256 over all it says, and moves the anchor on; gives its number. */
export function appendAuditEntry(
  db: WriteHandle,
  { ranges = {}, ...by }: ChangedBy & { readonly ranges?: RowRanges },
  changes: readonly AuditChange[],
): number {
  const { entries, hash: previous } = trailHead(db);
  const entry: HashedEntry = {
    id: entries + 1,
    previous,
    ...by,
    changes: JSON.stringify(
      changes.map(({ ids, ...change }) => ({ ...change, ids: rangesOf(ids), count: ids.length })),
    ),
    ranges: JSON.stringify(ranges),
  };
  const hash = hashOfEntry(entry);
  db.run(sql`
    INSERT INTO audit_entries (id, recorded_at, actor, command, changes, row_ranges, previous_hash, hash)
    VALUES (${entry.id}, ${by.recordedAt}, ${by.actor}, ${by.command}, ${entry.changes}, ${entry.ranges}, ${previous}, ${hash})`);
  db.run(sql`UPDATE audit_anchor SET entries = ${entry.id}, last_hash = ${hash} WHERE id = 1`);
  return entry.id;
}

/**
 * How the trail ends, by its anchor: after one whose end was cut off, the next entry leaves a gap that shows for ever.
 * Without an anchor, by its last entry.
 */
export function trailHead(db: ReadHandle): TrailHead {
  const anchor = db.first<TrailHead>(sql`SELECT entries, last_hash AS hash FROM audit_anchor WHERE id = 1`);
  const last = db.first<TrailHead>(
    sql`SELECT id AS entries, hash FROM audit_entries ORDER BY id DESC LIMIT 1`,
  );
  const entries = Math.max(anchor?.entries ?? 0, last?.entries ?? 0);
  return { entries, hash: anchor?.hash ?? last?.hash ?? '' };
}

/** Whether the trail went through that end. */
export function isInTrail(db: ReadHandle, { entries, hash }: TrailHead): boolean {
  if (entries === 0) return true;
  const entry = db.first<{ hash: string }>(sql`SELECT hash FROM audit_entries WHERE id = ${entries}`);
  return entry?.hash.startsWith(hash) === true;
}

/** A text that is another one after every change that the trail tells of: equal where nothing has changed since. */
export function stateOfProgramme(db: ReadHandle): string {
  const { entries, hash } = trailHead(db);
  return entries === 0 ? '' : `${entries} ${hash}`;
}

/** When the first entry was made; undefined where there is none. */
export function trailBegunAt(db: ReadHandle): IsoInstant | undefined {
  return db.first<{ recorded_at: string }>(sql`SELECT recorded_at FROM audit_entries ORDER BY id LIMIT 1`)
    ?.recorded_at;
}

/** The whole trail, oldest first. */
export function listAuditEntries(db: ReadHandle): AuditEntry[] {
  return db
    .all<AuditRow>(sql`SELECT id, recorded_at, actor, command, changes, hash FROM audit_entries ORDER BY id`)
    .map((row) => ({
      id: row.id,
      recordedAt: row.recorded_at,
      actor: row.actor,
      command: row.command,
      changes: storedJson('audit_entries.changes', row.changes, row.id),
    }));
}

/** All that an entry says. */
export interface HashedEntry extends ChangedBy {
  readonly id: number;
  /** The hash of the entry before it; empty for the first. */
  readonly previous: string;
  /** As it is stored. */
  readonly changes: string;
  /** As it is stored; null in entries from before these were kept, whose hash holds no number either. */
  readonly ranges: string | null;
}

/** SHA-256 over all that an entry says, in hexadecimal. */
export function hashOfEntry(entry: HashedEntry): string {
  const { previous, recordedAt, actor, command, changes, ranges } = entry;
  const fields =
    ranges === null
      ? [previous, recordedAt, actor, command, changes]
      : [previous, entry.id, recordedAt, actor, command, changes, ranges];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** `[1,2,3,5]` becomes `1-3, 5`: an import of thousands stays one line. */
function rangesOf(ids: readonly number[]): string {
  const ranges: string[] = [];
  let start = 0;
  const sorted = [...ids].sort((a, b) => a - b);
  sorted.forEach((id, index) => {
    if (sorted[index + 1] === id + 1) return;
    const first = sorted[start] ?? id;
    ranges.push(first === id ? String(id) : `${first}-${id}`);
    start = index + 1;
  });
  return ranges.join(', ');
}
