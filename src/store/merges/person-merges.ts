import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import type { MergeRecord, PersonImage } from './merge-record.js';

/** A merge that holds. */
export interface PersonMerge {
  readonly id: number;
  readonly keptId: number;
  readonly mergedId: number;
  readonly record: MergeRecord;
}

/** The latest merge into a person that still holds; undefined when there is none. */
export function latestMergeInto(db: ReadHandle, keptId: number): PersonMerge | undefined {
  const row = db.first<{ id: number; merged_id: number; record: string }>(sql`
    SELECT id, merged_id, record FROM person_merges
    WHERE kept_id = ${keptId} AND undone_at IS NULL ORDER BY id DESC LIMIT 1`);
  if (row === undefined) return undefined;
  const record = storedJson('person_merges.record', row.record, row.id);
  return { id: row.id, keptId, mergedId: row.merged_id, record };
}

/** Records a merge; gives its id. */
export function recordMerge(
  db: WriteHandle,
  merge: { keptId: number; mergedId: number; mergedAt: string; mergedOn: string; record: MergeRecord },
): number {
  return db.run(sql`
    INSERT INTO person_merges (kept_id, merged_id, merged_at, merged_on, record)
    VALUES (${merge.keptId}, ${merge.mergedId}, ${merge.mergedAt}, ${merge.mergedOn}, ${JSON.stringify(merge.record)})`)
    .id;
}

export function markMergeUndone(db: WriteHandle, id: number, { recordedAt, today }: Recording): void {
  db.run(sql`UPDATE person_merges SET undone_at = ${recordedAt}, undone_on = ${today} WHERE id = ${id}`);
}

/** Under which id someone is on record now: their own, or that of whom they were merged into. */
export function currentId(db: ReadHandle, id: number): number {
  const merge = db.first<{ kept_id: number }>(sql`
    SELECT kept_id FROM person_merges WHERE merged_id = ${id} AND undone_at IS NULL ORDER BY id DESC LIMIT 1`);
  return merge === undefined ? id : currentId(db, merge.kept_id);
}

/** A person's row as it stands. */
export function personImage(db: ReadHandle, id: number): PersonImage | undefined {
  return db.first<PersonImage>(sql`
    SELECT id, staff_number, email, email_key, given_name, family_name, profession, band, unit, site, manager, manager_id,
           hired_on, left_on, leave_from, leave_until, status, recorded_at, known_from, recorded_on, import_id, import_line
    FROM people WHERE id = ${id}`);
}
