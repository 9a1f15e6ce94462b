import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { Application, ApplicationEvent, ApplicationFacts } from '../../domain/recruiting/application.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface ApplicationRow {
  id: number;
  round_id: number;
  person_id: number;
  event: ApplicationEvent;
  happened_on: string;
  nominated_by: string | null;
  reason: string | null;
}

/** Everything that happened to applications to a round, the earliest first, as far as it was known on a day. */
export function listApplications(
  db: ReadHandle,
  roundId: number,
  knownOn: IsoDate = LAST_DAY,
): Application[] {
  return db
    .all<ApplicationRow>(sql`
      SELECT id, round_id, person_id, event, happened_on, nominated_by, reason FROM applications
      WHERE round_id = ${roundId} AND recorded_on <= ${knownOn} ORDER BY happened_on, id`)
    .map((row) => ({
      id: row.id,
      roundId: row.round_id,
      personId: row.person_id,
      event: row.event,
      on: row.happened_on,
      nominatedBy: row.nominated_by,
      reason: row.reason,
    }));
}

/** Records what happened to an application to a round; gives the number of the entry. */
export function recordApplication(
  db: WriteHandle,
  facts: ApplicationFacts & { readonly roundId: number },
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO applications (round_id, person_id, event, happened_on, nominated_by, reason, recorded_at, recorded_on)
    VALUES (${facts.roundId}, ${facts.personId}, ${facts.event}, ${facts.on}, ${facts.nominatedBy}, ${facts.reason},
            ${recordedAt}, ${today})`).id;
}
