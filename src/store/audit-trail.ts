import { createHash } from 'node:crypto';
import type { AuditEntry, AuditedChange } from '../domain/audit-entry.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';

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
  hash: string;
}

/** Appends an entry, chained to the one before it by SHA-256 over all it says. */
export function appendAuditEntry(
  db: WriteHandle,
  by: { recordedAt: string; actor: string; command: string },
  changes: readonly AuditChange[],
): void {
  const previous =
    db.first<{ hash: string }>(sql`SELECT hash FROM audit_entries ORDER BY id DESC LIMIT 1`)?.hash ?? '';
  const text = JSON.stringify(
    changes.map(({ ids, ...change }) => ({ ...change, ids: rangesOf(ids), count: ids.length })),
  );
  const hash = hashOf([previous, by.recordedAt, by.actor, by.command, text]);
  db.run(sql`
    INSERT INTO audit_entries (recorded_at, actor, command, changes, previous_hash, hash)
    VALUES (${by.recordedAt}, ${by.actor}, ${by.command}, ${text}, ${previous}, ${hash})`);
}

/** A text that is another one after every change that the trail tells of: equal where nothing has changed since. */
export function stateOfProgramme(db: ReadHandle): string {
  const last = db.first<{ id: number; hash: string }>(
    sql`SELECT id, hash FROM audit_entries ORDER BY id DESC LIMIT 1`,
  );
  return last === undefined ? '' : `${last.id} ${last.hash}`;
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
      changes: JSON.parse(row.changes),
    }));
}

/** The id of the first entry that is not what was written, or follows one that is missing; undefined when all is well. */
export function firstBrokenAuditEntry(db: ReadHandle): number | undefined {
  let previous = '';
  const rows = db.all<AuditRow & { previous_hash: string }>(sql`
    SELECT id, recorded_at, actor, command, changes, previous_hash, hash FROM audit_entries ORDER BY id`);
  for (const row of rows) {
    const expected = hashOf([previous, row.recorded_at, row.actor, row.command, row.changes]);
    if (row.previous_hash !== previous || row.hash !== expected) return row.id;
    previous = row.hash;
  }
  return undefined;
}

function hashOf(fields: readonly string[]): string {
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
