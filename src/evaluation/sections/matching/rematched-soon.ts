import { addToList } from '../../../domain/add-to-list.js';
import { addDays, type IsoDate } from '../../../domain/dates/iso-date.js';
import { isOpen, type Pairing, statusOn } from '../../../domain/pairings/pairing.js';
import { isMentee } from '../../../domain/people/participant.js';
import { isAtWork } from '../../../domain/people/presence.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { takesPartOn } from '../../facts/taking-part.js';
import { type Metric, shareOf } from '../../metric.js';

/** Whoever lost a mentor should have another within so many days. */
export const REMATCH_DAYS = 28;

/** Of mentees left without a mentor who would still have one, those who soon had another. */
export function rematchedSoon(facts: PeriodFacts): Metric {
  const { from, until } = facts.period;
  const lost = facts.input.pairings.flatMap((pairing): Lost[] => {
    const { status, endedOn } = pairing;
    if (status !== 'ended' || endedOn === null) return [];
    const day = addDays(endedOn, REMATCH_DAYS);
    if (day < from || day > until || hadAnother(facts, pairing, endedOn)) return [];
    const isSo = (facts.pairingsOf.get(pairing.menteeId) ?? []).some(
      ({ id, startedOn }) => id !== pairing.id && startedOn >= endedOn && startedOn <= day,
    );
    return [{ menteeId: pairing.menteeId, day, isSo }];
  });
  const waits = whoStillWaits(facts, lost);
  return shareOf(
    { name: 'rematched_in_28', label: `Rematched within ${REMATCH_DAYS} days of an early end` },
    {
      part: lost.filter(({ isSo }) => isSo).length,
      whole: lost.filter((one) => one.isSo || waits(one)).length,
    },
  );
}

/** A mentee whose pairing ended, the day by which they should have had another, and whether they had. */
interface Lost {
  readonly menteeId: number;
  readonly day: IsoDate;
  readonly isSo: boolean;
}

/** Whether the mentee had another pairing, begun before, that went on. */
export function hadAnother({ pairingsOf }: PeriodFacts, { id, menteeId }: Pairing, day: IsoDate): boolean {
  return (pairingsOf.get(menteeId) ?? []).some(
    (other) => other.id !== id && other.startedOn < day && isOpen(statusOn(other, day) ?? 'ended'),
  );
}

/** Tells whether somebody took part as a mentee, and was at work, on the day by which they should have had another. */
function whoStillWaits({ input }: PeriodFacts, lost: readonly Lost[]): (one: Lost) => boolean {
  const ids = new Set(lost.map(({ menteeId }) => menteeId));
  const parts = input.rounds.flatMap(({ round, participants }) =>
    participants
      .filter(({ person, role }) => ids.has(person.id) && isMentee(role))
      .map((participant) => ({ round, participant })),
  );
  const byPerson = new Map<number, typeof parts>();
  for (const part of parts) {
    const { id } = part.participant.person;
    addToList(byPerson, id, part);
  }
  return ({ menteeId, day }) =>
    (byPerson.get(menteeId) ?? []).some(
      ({ round, participant }) => takesPartOn(round, participant, day) && isAtWork(participant.person, day),
    );
}
