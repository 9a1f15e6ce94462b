import { daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import { bandName } from '../../domain/people/band.js';
import type { Person } from '../../domain/people/person.js';
import { isInPost, lastDayInPost } from '../../domain/people/presence.js';
import type { FollowUp } from '../statistics/risk-sets.js';
import type { PeriodFacts } from './period-facts.js';

/** Hired so many days apart at most, two colleagues are of like experience. */
export const LIKE_TENURE = 91;

/** Staff followed from a day on which something began for them until they leave, or the last day. */
export interface FollowedStaff {
  /** From their first day with a mentor. */
  readonly mentored: readonly FollowUp[];
  /** From the first day with a mentee. */
  readonly mentors: readonly FollowUp[];
  /** Of those mentored who have a like colleague, and of that colleague, from the same day; the colleague until they are mentored too. */
  readonly alike: { readonly mentored: readonly FollowUp[]; readonly colleagues: readonly FollowUp[] };
  /** Mentored people of whom no day of hiring is known: nobody can be of like tenure. */
  readonly withoutHiring: number;
}

/** Whoever began something on a day while in post, with that day. */
interface Beginner {
  readonly person: Person;
  readonly on: IsoDate;
}

export function followedStaff(facts: PeriodFacts): FollowedStaff {
  const firstAsMentee = firstDays(facts, 'menteeId');
  const mentored = beginners(facts, firstAsMentee);
  const { until } = facts.period;
  const pairs = likeColleagues(facts, { mentored, firstAsMentee });
  return {
    mentored: mentored.map(({ person, on }) => followed(person, { on, until })),
    mentors: beginners(facts, firstDays(facts, 'mentorId')).map(({ person, on }) =>
      followed(person, { on, until }),
    ),
    alike: {
      mentored: pairs.map(({ person, on }) => followed(person, { on, until })),
      colleagues: pairs.map(({ colleague, on }) => {
        const mentoredOn = firstAsMentee.get(colleague.id);
        return followed(colleague, {
          on,
          until: mentoredOn !== undefined && mentoredOn < until ? mentoredOn : until,
        });
      }),
    },
    withoutHiring: mentored.filter(({ person }) => person.hiredOn === null).length,
  };
}

/** The first day of each one's first pairing that had begun by the last day. */
function firstDays({ input, period }: PeriodFacts, side: 'menteeId' | 'mentorId'): Map<number, IsoDate> {
  const first = new Map<number, IsoDate>();
  for (const pairing of input.pairings) {
    const known = first.get(pairing[side]);
    if (pairing.startedOn <= period.until && (known === undefined || pairing.startedOn < known))
      first.set(pairing[side], pairing.startedOn);
  }
  return first;
}

function beginners({ personById }: PeriodFacts, first: ReadonlyMap<number, IsoDate>): Beginner[] {
  return [...first]
    .flatMap(([id, on]) => {
      const person = personById.get(id);
      return person !== undefined && isInPost(person, on) ? [{ person, on }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.person.id - b.person.id));
}

/**
 * One person followed: from a day on, or from their first roster where that is later, since whoever had left before is on none; until
 * their last day in post, or until a day by which they had not left.
 */
function followed(person: Person, { on, until }: { on: IsoDate; until: IsoDate }): FollowUp {
  const left = lastDayInPost(person);
  const hasEvent = left !== null && left <= until;
  const entry =
    person.knownFrom !== undefined && person.knownFrom > on ? daysBetween(on, person.knownFrom) : 0;
  return { entry, hasEvent, time: daysBetween(on, hasEvent ? left : until) };
}

interface Like extends Beginner {
  readonly colleague: Person;
}

/** Beside each person mentored the nearest colleague not yet mentored of the same profession, band and site; each colleague once. */
function likeColleagues(
  { input }: PeriodFacts,
  { mentored, firstAsMentee }: { mentored: readonly Beginner[]; firstAsMentee: ReadonlyMap<number, IsoDate> },
): Like[] {
  const groups = new Map<string, Person[]>();
  for (const person of input.people) {
    if (person.hiredOn === null) continue;
    const own = groups.get(kindOf(person));
    if (own === undefined) groups.set(kindOf(person), [person]);
    else own.push(person);
  }
  for (const own of groups.values()) own.sort((a, b) => byHiring(a, b));
  const taken = new Set<number>();
  return mentored.flatMap(({ person, on }): Like[] => {
    const candidates = around(groups.get(kindOf(person)) ?? [], person).filter(
      ({ id, ...one }) =>
        id !== person.id &&
        !taken.has(id) &&
        isInPost(one, on) &&
        (one.knownFrom ?? on) <= on &&
        (firstAsMentee.get(id) ?? '9999-12-31') > on,
    );
    const [colleague] = candidates.toSorted((a, b) => apart(a, person) - apart(b, person) || a.id - b.id);
    if (colleague === undefined) return [];
    taken.add(colleague.id);
    return [{ person, on, colleague }];
  });
}

function kindOf({ profession, band, site }: Person): string {
  return JSON.stringify([profession, band === null ? null : bandName(band), site]);
}

function byHiring(a: Person, b: Person): number {
  return (a.hiredOn ?? '') < (b.hiredOn ?? '') ? -1 : (a.hiredOn ?? '') > (b.hiredOn ?? '') ? 1 : a.id - b.id;
}

function apart(one: Person, { hiredOn }: Person): number {
  return one.hiredOn === null || hiredOn === null
    ? Number.POSITIVE_INFINITY
    : Math.abs(daysBetween(one.hiredOn, hiredOn));
}

/** Those of a list in the order of hiring who were hired about when somebody was. */
function around(ordered: readonly Person[], person: Person): Person[] {
  if (person.hiredOn === null) return [];
  let [low, high] = [0, ordered.length];
  const isEarlier = ({ hiredOn }: Person) =>
    hiredOn !== null && daysBetween(hiredOn, person.hiredOn ?? hiredOn) > LIKE_TENURE;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = ordered[middle];
    if (one !== undefined && isEarlier(one)) low = middle + 1;
    else high = middle;
  }
  const near: Person[] = [];
  for (let one = ordered[low]; one !== undefined && apart(one, person) <= LIKE_TENURE; one = ordered[++low])
    near.push(one);
  return near;
}
