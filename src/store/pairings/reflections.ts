import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import type { Reflection, ReflectionFacts } from '../../domain/pairings/reflection.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface ReflectionRow {
  id: number;
  pairing_id: number;
  written_by: Side;
  written_on: string;
  text: string;
  goal_id: number | null;
  check_in_id: number | null;
  shared_on: string | null;
}

/** Every reflection, by day, then as recorded: those that are private, too. Who may read which is for the caller to heed. */
export function listReflections(db: ReadHandle): Reflection[] {
  return db
    .all<ReflectionRow>(sql`
      SELECT id, pairing_id, written_by, written_on, text, goal_id, check_in_id, shared_on FROM reflections
      ORDER BY written_on, id`)
    .map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      writtenBy: row.written_by,
      writtenOn: row.written_on,
      text: row.text,
      goalId: row.goal_id,
      checkInId: row.check_in_id,
      sharedOn: row.shared_on,
    }));
}

/** Records a reflection; gives its number. */
export function recordReflection(
  db: WriteHandle,
  facts: ReflectionFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO reflections (pairing_id, written_by, written_on, text, goal_id, check_in_id, shared_on, recorded_at, recorded_on)
    VALUES (${facts.pairingId}, ${facts.writtenBy}, ${facts.writtenOn}, ${facts.text}, ${facts.goalId}, ${facts.checkInId},
            ${facts.sharedOn}, ${recordedAt}, ${today})`).id;
}

/** Lets others read a reflection from a day on, or with null nobody but the two. */
export function shareReflection(db: WriteHandle, id: number, sharedOn: IsoDate | null): void {
  db.run(sql`UPDATE reflections SET shared_on = ${sharedOn} WHERE id = ${id}`);
}
