import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isOpen, type Pairing, statusOn } from '../../domain/pairings/pairing.js';
import { isMentee } from '../../domain/people/participant.js';
import type { RoundWithParticipants, Waiting } from './report-input.js';

/**
 * Mentees of the rounds open on a day who had no open pairing then, each once. They wait since their first round that is
 * open began, or since their last pairing ended, whichever is later. Whoever is on leave or has left does not wait.
 */
export function waitingAt(
  date: IsoDate,
  { rounds, pairings }: { rounds: readonly RoundWithParticipants[]; pairings: readonly Pairing[] },
): Waiting[] {
  const { paired, freeSince } = menteesOn(date, pairings);
  const openedOn = new Map<number, IsoDate>();
  for (const { round, participants } of rounds) {
    if (round.openedOn > date || (round.closedOn !== null && round.closedOn <= date)) continue;
    for (const { person, role } of participants) {
      if (!isMentee(role) || person.status !== 'active' || paired.has(person.id)) continue;
      const known = openedOn.get(person.id);
      if (known === undefined || round.openedOn < known) openedOn.set(person.id, round.openedOn);
    }
  }
  return [...openedOn].map(([menteeId, opened]) => {
    const free = freeSince.get(menteeId);
    return { menteeId, since: free !== undefined && free > opened ? free : opened };
  });
}

/** Who has an open pairing on the day, and when the last pairing of the others ended. */
function menteesOn(date: IsoDate, pairings: readonly Pairing[]) {
  const paired = new Set<number>();
  const freeSince = new Map<number, IsoDate>();
  for (const pairing of pairings) {
    const status = statusOn(pairing, date);
    if (status === null) continue;
    if (isOpen(status)) paired.add(pairing.menteeId);
    else if (pairing.endedOn !== null) {
      const known = freeSince.get(pairing.menteeId);
      if (known === undefined || pairing.endedOn > known) freeSince.set(pairing.menteeId, pairing.endedOn);
    }
  }
  return { paired, freeSince };
}
