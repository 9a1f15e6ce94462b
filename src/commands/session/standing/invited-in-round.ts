import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { type InvitedPerson, invitedPeople } from '../../../domain/recruiting/invitation.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listPairings } from '../../../store/pairings/pairings.js';
import { listInvitations } from '../../../store/people/invitations.js';
import { participationsAsOf } from '../../../store/people/participations.js';

/** Everybody who had been invited to a round by a day, with how far they had come by then. */
export function invitedInRound(db: ReadHandle, roundId: number, day: IsoDate): InvitedPerson[] {
  const invitations = listInvitations(db, roundId);
  if (invitations.length === 0) return [];
  const participations = participationsAsOf(db, roundId, { on: day });
  const pairings = listPairings(db).filter((pairing) => pairing.roundId === roundId);
  return invitedPeople({ invitations, participations, pairings }, day);
}
