import type { FollowUpKind, ProgrammeFollowUp } from '../../domain/pairings/follow-up.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface Row {
  task: string;
  kind: FollowUpKind;
  followed_up_on: string;
  until: string;
  note: string | null;
}

/** Everything done or put off that is not about one pairing: by day, then as recorded. */
export function listProgrammeFollowUps(db: ReadHandle): ProgrammeFollowUp[] {
  return db
    .all<Row>(sql`
      SELECT task, kind, followed_up_on, until, note FROM programme_follow_ups ORDER BY followed_up_on, id`)
    .map(({ task, kind, followed_up_on: on, until, note }) => ({ tasks: [task], kind, on, until, note }));
}

/** Records that a kind of task was done or put off; gives its id. */
export function recordProgrammeFollowUp(
  db: WriteHandle,
  { task, kind, on, until, note }: Omit<ProgrammeFollowUp, 'tasks'> & { readonly task: string },
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO programme_follow_ups (task, kind, followed_up_on, until, note, recorded_at, recorded_on)
    VALUES (${task}, ${kind}, ${on}, ${until}, ${note}, ${recordedAt}, ${today})`).id;
}
