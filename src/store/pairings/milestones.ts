import type { IsoDate } from '../../domain/dates/iso-date.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import type { MilestoneFacts, RecordedMilestone } from '../../domain/pairings/milestone.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface MilestoneRow {
  id: number;
  pairing_id: number;
  name: string;
  set_on: string;
  due_on: string | null;
  reached_on: string | null;
  confirmed_by: string | null;
}

/** What is recorded of milestones by pairing, as far as it was known on a day. */
export function milestonesByPairing(
  db: ReadHandle,
  knownOn: IsoDate,
): ReadonlyMap<number, readonly RecordedMilestone[]> {
  const rows = db.all<MilestoneRow>(sql`
    SELECT id, pairing_id, name, set_on, due_on, reached_on, confirmed_by FROM milestones
    WHERE recorded_on <= ${knownOn} ORDER BY id`);
  return byPairing(
    rows.map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      name: row.name,
      setOn: row.set_on,
      dueOn: row.due_on,
      reachedOn: row.reached_on,
      confirmedBy: row.confirmed_by,
    })),
  );
}

/** Records a milestone of a pairing; gives its id. */
export function recordMilestone(
  db: WriteHandle,
  milestone: MilestoneFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO milestones (pairing_id, name, set_on, due_on, reached_on, confirmed_by, recorded_at, recorded_on)
    VALUES (${milestone.pairingId}, ${milestone.name}, ${milestone.setOn}, ${milestone.dueOn}, ${milestone.reachedOn},
            ${milestone.confirmedBy}, ${recordedAt}, ${today})`).id;
}

/** Notes more of a milestone on record: its day, that it was reached, who confirmed it. */
export function updateMilestone(
  db: WriteHandle,
  id: number,
  { dueOn, reachedOn, confirmedBy }: Pick<MilestoneFacts, 'dueOn' | 'reachedOn' | 'confirmedBy'>,
): void {
  db.run(
    sql`UPDATE milestones SET due_on = ${dueOn}, reached_on = ${reachedOn}, confirmed_by = ${confirmedBy} WHERE id = ${id}`,
  );
}
