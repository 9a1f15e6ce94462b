import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { isMentee, isMentor } from '../../../domain/people/participant.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { listParticipations } from '../../../store/people/participations.js';
import { changePart } from './change-part.js';

/** Who was accepted, from when, and how many mentees each takes where that is said. */
export interface AcceptedMentors {
  readonly roundId: number;
  readonly personIds: readonly number[];
  readonly on: IsoDate;
  readonly capacity?: number;
}

/** Whoever is accepted takes part as a mentor from that day. Whoever does already stays so; a mentee becomes both. */
export function takePartAsMentors(
  db: WriteHandle,
  context: Context,
  { roundId, personIds, on, capacity }: AcceptedMentors,
): void {
  const participations = listParticipations(db, roundId);
  for (const personId of personIds) {
    const role = participations.get(personId)?.role;
    const isOne = role !== undefined && isMentor(role);
    const added = isOne ? undefined : role !== undefined && isMentee(role) ? 'both' : 'mentor';
    const part = {
      ...(added === undefined ? {} : ({ role: added } as const)),
      ...(capacity === undefined ? {} : { capacity }),
    };
    const dating = { recordedAt: context.recordedAt, today: context.today, holdsFrom: on };
    changePart(db, { personId, roundId }, { options: part, dating });
  }
}
