import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isMatchedOn, type Pairing, type PairingStatus, statusOn } from '../../domain/pairings/pairing.js';
import { isMentee } from '../../domain/people/participant.js';
import { isAtWork } from '../../domain/people/presence.js';
import { kindOf, ROUND_KINDS } from '../../domain/rounds/round.js';
import type { RoundWithParticipants, Waiting } from './report-input.js';
import { takesPartOn } from './taking-part.js';

interface WaitedFor {
  readonly rounds: readonly RoundWithParticipants[];
  readonly pairings: readonly Pairing[];
}

/**
 * Mentees who take part on a day in a round that is open, are at work and have no pairing of its kind then that is open, or planned and on record,
 * each once. They wait since they joined the first of those rounds (or were hired, if that was later), or since their last pairing ended.
 */
export function waitingAt(date: IsoDate, { rounds, pairings }: WaitedFor): Waiting[] {
  const first = new Map<number, IsoDate>();
  for (const kind of ROUND_KINDS) {
    const ofKind = waitingOfKind(date, {
      rounds: rounds.filter(({ round }) => kindOf(round) === kind),
      pairings: pairings.filter((pairing) => kindOf(pairing) === kind),
    });
    for (const { menteeId, since } of ofKind) {
      const known = first.get(menteeId);
      if (known === undefined || since < known) first.set(menteeId, since);
    }
  }
  return [...first].map(([menteeId, since]) => ({ menteeId, since }));
}

function waitingOfKind(date: IsoDate, { rounds, pairings }: WaitedFor): Waiting[] {
  const { paired, freeSince } = menteesOn(date, pairings);
  const joined = new Map<number, IsoDate>();
  for (const { round, participants } of rounds) {
    for (const participant of participants) {
      const { person, role, joinedOn = round.openedOn } = participant;
      if (!isMentee(role) || paired.has(person.id)) continue;
      if (!takesPartOn(round, participant, date) || !isAtWork(person, date)) continue;
      const since = later(joinedOn, person.hiredOn);
      const known = joined.get(person.id);
      if (known === undefined || since < known) joined.set(person.id, since);
    }
  }
  return [...joined].map(([menteeId, since]) => ({
    menteeId,
    since: later(since, freeSince.get(menteeId) ?? null),
  }));
}

function later(one: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other > one ? other : one;
}

/** Before its first day there is nothing to end; and one that was called off never was. */
function hasEnded(status: PairingStatus | null): boolean {
  return status === 'completed' || status === 'ended';
}

/** Who has a pairing on the day, or is promised one, and when the last pairing of the others ended. */
function menteesOn(date: IsoDate, pairings: readonly Pairing[]) {
  const paired = new Set<number>();
  const freeSince = new Map<number, IsoDate>();
  for (const pairing of pairings) {
    if (isMatchedOn(pairing, date)) paired.add(pairing.menteeId);
    else if (pairing.endedOn !== null && hasEnded(statusOn(pairing, date))) {
      const known = freeSince.get(pairing.menteeId);
      if (known === undefined || pairing.endedOn > known) freeSince.set(pairing.menteeId, pairing.endedOn);
    }
  }
  return { paired, freeSince };
}
