import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { AbsenceChange } from '../../domain/people/absence.js';
import { isAtWork, type Presence } from '../../domain/people/presence.js';

/** What becomes of a pairing because of who is there. */
export interface PairingEffect extends Pick<AbsenceChange, 'pairing' | 'since' | 'by'> {
  readonly status: 'active' | AbsenceChange['status'];
  readonly reason: string;
}

const PAUSED_FOR = 'on leave';

/** The pairings that were paused because somebody was on leave, and of which both are at work again: taken up from today. */
export function pairingsTakenUpAgain(
  pairings: readonly Pairing[],
  presenceOf: (personId: number) => Presence | undefined,
  today: IsoDate,
): PairingEffect[] {
  const isThere = (id: number) => {
    const presence = presenceOf(id);
    return presence !== undefined && isAtWork(presence, today);
  };
  return pairings.flatMap((pairing): PairingEffect[] => {
    const latest = pairing.changes.at(-1);
    const isMeant = pairing.status === 'paused' && latest?.reason === PAUSED_FOR && latest.since <= today;
    if (!isMeant || !isThere(pairing.menteeId) || !isThere(pairing.mentorId)) return [];
    return [{ pairing, status: 'active', since: today, reason: 'back from leave' }];
  });
}
