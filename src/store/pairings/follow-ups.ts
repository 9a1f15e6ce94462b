import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { FollowUp, FollowUpFacts, FollowUpKind } from '../../domain/pairings/follow-up.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface FollowUpRow {
  id: number;
  pairing_id: number;
  kind: FollowUpKind;
  followed_up_on: string;
  until: string;
  tasks: string;
  note: string | null;
}

/** Everything done about pairings or put off, as far as it was known on a day: by day, then as recorded. */
export function listFollowUps(db: ReadHandle, knownOn: IsoDate = LAST_DAY): FollowUp[] {
  return db
    .all<FollowUpRow>(sql`
      SELECT id, pairing_id, kind, followed_up_on, until, tasks, note FROM follow_ups WHERE recorded_on <= ${knownOn}
      ORDER BY followed_up_on, id`)
    .map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      kind: row.kind,
      on: row.followed_up_on,
      until: row.until,
      tasks: storedJson('follow_ups.tasks', row.tasks, row.id),
      note: row.note,
    }));
}

/** Records what was done or put off; gives its id. */
export function recordFollowUp(
  db: WriteHandle,
  facts: FollowUpFacts,
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO follow_ups (pairing_id, kind, followed_up_on, until, tasks, note, recorded_at, recorded_on)
    VALUES (${facts.pairingId}, ${facts.kind}, ${facts.on}, ${facts.until}, ${JSON.stringify(facts.tasks)}, ${facts.note},
            ${recordedAt}, ${today})`).id;
}
