import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { latestMergeInto } from './person-merges.js';
import { takeBackMerge } from './take-back-merge.js';

/** Into whom people were merged after a day, the latest merge first; merges that were taken back since are left out. */
function keptSince(db: ReadHandle, day: IsoDate): number[] {
  const rows = db.all<{ kept_id: number }>(sql`
    SELECT kept_id FROM person_merges WHERE merged_on > ${day} AND undone_at IS NULL ORDER BY id DESC`);
  return rows.map(({ kept_id }) => kept_id);
}

/** Whether two records were made one after a day, so that there were still two of them on it. */
export function hasMergesSince(db: ReadHandle, day: IsoDate): boolean {
  return keptSince(db, day).length > 0;
}

/** Makes two of all who were merged after a day: for a copy of the programme in which it is as it was known then. */
export function takeBackMergesSince(db: WriteHandle, day: IsoDate, recording: Recording): void {
  for (const keptId of keptSince(db, day)) {
    const merge = latestMergeInto(db, keptId);
    if (merge !== undefined) takeBackMerge(db, merge, recording);
  }
}
