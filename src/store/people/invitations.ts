import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Recording } from '../../domain/people/dated-facts.js';
import type { Role } from '../../domain/people/participant.js';
import type { Invitation, InvitationEvent, InvitationFacts } from '../../domain/recruiting/invitation.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from '../facts/fact-changes.js';

interface InvitationRow {
  id: number;
  round_id: number;
  person_id: number;
  event: InvitationEvent;
  happened_on: string;
  invited_as: Role | null;
  reason: string | null;
}

/** Every invitation of a round and every no to one, the earliest first, as far as they were known on a day. */
export function listInvitations(db: ReadHandle, roundId: number, knownOn: IsoDate = LAST_DAY): Invitation[] {
  return db
    .all<InvitationRow>(sql`
      SELECT id, round_id, person_id, event, happened_on, invited_as, reason FROM invitations
      WHERE round_id = ${roundId} AND recorded_on <= ${knownOn} ORDER BY happened_on, id`)
    .map((row) => ({
      id: row.id,
      roundId: row.round_id,
      personId: row.person_id,
      event: row.event,
      on: row.happened_on,
      invitedAs: row.invited_as,
      reason: row.reason,
    }));
}

/** Records an invitation to a round, or the no to one; gives its id. */
export function recordInvitation(
  db: WriteHandle,
  facts: InvitationFacts & { readonly roundId: number },
  { recordedAt, today }: Recording,
): number {
  return db.run(sql`
    INSERT INTO invitations (round_id, person_id, event, happened_on, invited_as, reason, recorded_at, recorded_on)
    VALUES (${facts.roundId}, ${facts.personId}, ${facts.event}, ${facts.on}, ${facts.invitedAs}, ${facts.reason},
            ${recordedAt}, ${today})`).id;
}
