import { addToList } from '../../domain/add-to-list.js';
import { addDays, daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import { onceFor } from '../../domain/once-for.js';
import { isMatchedOn, matchedOn, type Pairing } from '../../domain/pairings/pairing.js';
import { isMentee, type Participant } from '../../domain/people/participant.js';
import { isAtWork } from '../../domain/people/presence.js';
import type { Round } from '../../domain/rounds/round.js';
import type { PeriodFacts } from './period-facts.js';
import { hasTakenPartBy, takesPartOn } from './taking-part.js';
import { waitingAt } from './waiting-at.js';

/** What became of somebody who waited in the period. */
export type EndOfWait = 'matched' | 'gone' | 'waits';

/** One mentee who waited in the period. */
export interface WaitInPeriod {
  readonly menteeId: number;
  /** The day the wait began. */
  readonly since: IsoDate;
  /** Whether they waited already on the day before the period. */
  readonly isFromBefore: boolean;
  readonly end: EndOfWait;
  /** Days they had waited when the period began, or when a promised pairing was called off in it; 0 for whoever joined in it. */
  readonly entry: number;
  /** Days they had waited in the end: when they were matched or went, or on the last day. */
  readonly days: number;
}

/**
 * Everybody who waited in the period, each once, by two lists of those who wait: of the day before it and of its last day. Whoever is on
 * neither has waited where they were matched in it, and not on the day before that.
 */
export const waitsInPeriod = onceFor((facts: PeriodFacts): readonly WaitInPeriod[] => {
  const { input, period } = facts;
  const dayBefore = addDays(period.from, -1);
  const then = input.previous?.until === dayBefore ? (input.asOfPrevious ?? input) : input;
  // Whoever was promised a pairing on that day did not wait on it, whatever became of the promise.
  const promised = [...input.pairings, ...(input.calledOff ?? [])];
  const opening = waitingAt(dayBefore, { rounds: then.rounds, pairings: promised });
  const closing = new Map(waitingAt(period.until, input).map(({ menteeId, since }) => [menteeId, since]));
  const matches = firstMatches(facts);
  const parts = partsByPerson(facts);
  const fromBefore = opening.map(({ menteeId, since }): WaitInPeriod => {
    const entry = daysBetween(since, dayBefore);
    const match = closing.has(menteeId) ? undefined : matches.get(menteeId);
    const matched = match && matchedOn(match);
    const last =
      matched ?? (closing.has(menteeId) ? period.until : lastWaiting(facts, parts.get(menteeId) ?? []));
    const end = matched !== undefined ? 'matched' : closing.has(menteeId) ? 'waits' : 'gone';
    return {
      menteeId,
      since,
      isFromBefore: true,
      end,
      entry,
      days: Math.max(entry, daysBetween(since, last)),
    };
  });
  const before = new Set(opening.map(({ menteeId }) => menteeId));
  const joined = [...closing].flatMap(([menteeId, since]): WaitInPeriod[] =>
    before.has(menteeId)
      ? []
      : [
          {
            menteeId,
            since,
            isFromBefore: false,
            end: 'waits',
            entry: entryOf(facts, menteeId, since),
            days: daysBetween(since, period.until),
          },
        ],
  );
  const passed = [...matches.values()].flatMap((pairing): WaitInPeriod[] => {
    const { menteeId } = pairing;
    if (before.has(menteeId) || closing.has(menteeId) || wasMatched(facts, pairing)) return [];
    const since = sinceWhen(facts, pairing, parts.get(menteeId) ?? []);
    const days = daysBetween(since, matchedOn(pairing));
    const entry = entryOf(facts, menteeId, since);
    return [{ menteeId, since, isFromBefore: false, end: 'matched', entry, days }];
  });
  return [...fromBefore, ...joined, ...passed];
});

/** How long a wait that began by being promised nobody any longer had lasted by then: the promise was a match that is counted where it was made. */
function entryOf({ input, period: { from } }: PeriodFacts, menteeId: number, since: IsoDate): number {
  const days = (input.calledOff ?? []).flatMap(({ menteeId: id, endedOn }) =>
    id === menteeId && endedOn !== null && endedOn >= from && endedOn > since ? [endedOn] : [],
  );
  const last = days.toSorted().at(-1);
  return last === undefined ? 0 : daysBetween(since, last);
}

/** Of each mentee the pairing through which they were matched first in the period. */
function firstMatches({ pairingsOf, period: { from, until } }: PeriodFacts): Map<number, Pairing> {
  const first = new Map<number, Pairing>();
  for (const [menteeId, pairings] of pairingsOf)
    for (const pairing of pairings) {
      const day = matchedOn(pairing);
      const known = first.get(menteeId);
      if (day >= from && day <= until && (known === undefined || day < matchedOn(known)))
        first.set(menteeId, pairing);
    }
  return first;
}

interface Part {
  readonly round: Round;
  readonly participant: Participant;
}

function partsByPerson({ input }: PeriodFacts): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  for (const { round, participants } of input.rounds) {
    for (const participant of participants) {
      if (!isMentee(participant.role)) continue;
      addToList(parts, participant.person.id, { round, participant });
    }
  }
  return parts;
}

/** The last day of the period on which somebody waited who had no pairing in it. */
function lastWaiting({ period }: PeriodFacts, parts: readonly Part[]): IsoDate {
  const waits = (day: IsoDate) =>
    parts.some(
      ({ round, participant }) => takesPartOn(round, participant, day) && isAtWork(participant.person, day),
    );
  let day = addDays(period.from, -1);
  while (day < period.until && waits(addDays(day, 1))) day = addDays(day, 1);
  return day;
}

function wasMatched({ pairingsOf, input: { calledOff = [] } }: PeriodFacts, pairing: Pairing): boolean {
  const day = addDays(matchedOn(pairing), -1);
  const { id, menteeId } = pairing;
  return [...(pairingsOf.get(menteeId) ?? []), ...calledOff].some(
    (other) => other.id !== id && other.menteeId === menteeId && isMatchedOn(other, day),
  );
}

/** When the wait for a pairing began: as of those who wait; on its first day for whoever took part in no round before. */
function sinceWhen({ pairingsOf }: PeriodFacts, pairing: Pairing, parts: readonly Part[]): IsoDate {
  const day = matchedOn(pairing);
  const joined = parts
    .filter(({ round, participant }) => hasTakenPartBy(round, participant, day))
    .map(({ round, participant: { joinedOn = round.openedOn, person } }) =>
      person.hiredOn !== null && person.hiredOn > joinedOn ? person.hiredOn : joinedOn,
    )
    .toSorted();
  const freed = (pairingsOf.get(pairing.menteeId) ?? [])
    .flatMap(({ endedOn }) => (endedOn !== null && endedOn <= day ? [endedOn] : []))
    .toSorted();
  const [first = day] = joined;
  const last = freed.at(-1) ?? first;
  return [first, last].toSorted()[1] ?? day;
}
