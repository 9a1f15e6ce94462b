import { daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import { onceFor } from '../../domain/once-for.js';
import { bandNames } from '../../domain/people/band-names.js';
import type { Person } from '../../domain/people/person.js';
import { isInPost, lastDayFrom } from '../../domain/people/presence.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { FollowUp } from '../statistics/risk-sets.js';
import { peopleAsEntered } from './people-looked-up.js';
import type { PeriodFacts } from './period-facts.js';
import { textsInJson } from './texts-in-json.js';

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
export interface Beginner {
  readonly person: Person;
  readonly on: IsoDate;
}

/** Staff mentored, from the first day of their first pairing as mentee, if they were in post on it. */
export const mentoredFrom = onceFor((facts: PeriodFacts): readonly Beginner[] =>
  beginners(facts, firstDaysAsMentee(facts)),
);

/** Mentors, from the first day of their first pairing as mentor, if they were in post on it. */
export const mentorsFrom = onceFor((facts: PeriodFacts): readonly Beginner[] =>
  beginners(facts, firstDays(facts, 'mentorId')),
);

export function followedStaff(facts: PeriodFacts): FollowedStaff {
  const firstAsMentee = firstDaysAsMentee(facts);
  const mentored = mentoredFrom(facts);
  const { until } = facts.period;
  const pairs = besideLikeColleagues({ among: facts.input.people, mentored, firstAsMentee });
  return {
    mentored: mentored.map(({ person, on }) => followed(person, { on, until })),
    mentors: mentorsFrom(facts).map(({ person, on }) => followed(person, { on, until })),
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

/** The first day of each mentee's first pairing that had begun by the last day, by person. */
export const firstDaysAsMentee = onceFor(
  (facts: PeriodFacts): ReadonlyMap<number, IsoDate> => firstDays(facts, 'menteeId'),
);

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
    .sort((a, b) => compareText(a.on, b.on) || a.person.id - b.person.id);
}

/**
 * One person followed: from a day on, or from their first roster where that is later, since whoever had left before is on none; until
 * the day after their last in post, or until a day on which they had not gone.
 */
function followed(person: Person, { on, until }: { on: IsoDate; until: IsoDate }): FollowUp {
  const left = lastDayFrom(person, on);
  const hasEvent = left !== null && left < until;
  const entry =
    person.knownFrom !== undefined && person.knownFrom > on ? daysBetween(on, person.knownFrom) : 0;
  return { entry, hasEvent, time: hasEvent ? daysBetween(on, left) + 1 : daysBetween(on, until) };
}

/** Somebody mentored, and the colleague beside them. */
export interface Like extends Beginner {
  readonly colleague: Person;
}

/** Who is to be set beside whom. */
export interface ToSetBeside {
  /** Everybody who may be a colleague. */
  readonly among: readonly Person[];
  readonly mentored: readonly Beginner[];
  readonly firstAsMentee: ReadonlyMap<number, IsoDate>;
  /** What else a colleague needs on the day; absent: nothing. */
  readonly mayStand?: (colleague: Person, on: IsoDate) => boolean;
}

/** Beside each person mentored the nearest colleague not yet mentored of the same profession, band and site; each colleague once. */
export function besideLikeColleagues({
  among,
  mentored,
  firstAsMentee,
  mayStand = () => true,
}: ToSetBeside): Like[] {
  const kindOf = kinds();
  const wanted = new Set(mentored.map(({ person }) => kindOf(person)));
  const groups = groupedByKind(among, { kindOf, wanted });
  const taken = new Set<number>();
  return mentored.flatMap(({ person, on }): Like[] => {
    if (person.hiredOn === null) return [];
    // Days only go on, so that whoever is mentored or taken now is so for all who follow.
    const isGone = ({ id }: Person) => taken.has(id) || (firstAsMentee.get(id) ?? LAST_DAY) <= on;
    const isFree = (one: Person) =>
      !isGone(one) &&
      one.id !== person.id &&
      isInPost(one, on) &&
      (one.knownFrom ?? on) <= on &&
      mayStand(one, on);
    const colleague = nearest(groups.get(kindOf(person)) ?? [], dayNumber(person.hiredOn), {
      isGone,
      isFree,
    });
    if (colleague === undefined) return [];
    taken.add(colleague.id);
    return [{ person, on, colleague }];
  });
}

const LAST_DAY = '9999-12-31';

/** Those hired on one day, as a number of days, in the order of their ids; those before `from` are gone for good. */
interface HiredOnDay {
  readonly day: number;
  readonly people: Person[];
  from: number;
}

/** Those of a wanted kind, by kind and by the day they were hired. */
function groupedByKind(
  people: readonly Person[],
  { kindOf, wanted }: { kindOf: (person: Person) => string; wanted: ReadonlySet<string> },
): Map<string, HiredOnDay[]> {
  const groups = new Map<string, Map<number, HiredOnDay>>();
  for (const person of peopleAsEntered(people)) {
    const kind = person.hiredOn === null ? undefined : kindOf(person);
    if (person.hiredOn === null || kind === undefined || !wanted.has(kind)) continue;
    const day = dayNumber(person.hiredOn);
    const own = groups.get(kind) ?? new Map<number, HiredOnDay>();
    const onDay = own.get(day) ?? { day, people: [], from: 0 };
    onDay.people.push(person);
    groups.set(kind, own.set(day, onDay));
  }
  return new Map([...groups].map(([kind, days]) => [kind, [...days.values()].sort((a, b) => a.day - b.day)]));
}

/** Tells people apart by profession, band and site. */
function kinds(): (person: Person) => string {
  const nameOf = bandNames();
  const inJson = textsInJson();
  return ({ profession, band, site }) => `${inJson(profession)},${inJson(nameOf(band))},${inJson(site)}`;
}

function dayNumber(day: IsoDate): number {
  return daysBetween('1970-01-01', day);
}

interface WhoMayStand {
  /** Whether somebody never may again. */
  readonly isGone: (person: Person) => boolean;
  readonly isFree: (person: Person) => boolean;
}

/** The one hired nearest to a day who may stand there, of several as near the one entered first. Walks away from the day both ways. */
function nearest(ordered: readonly HiredOnDay[], day: number, who: WhoMayStand): Person | undefined {
  let right = firstFrom(ordered, day);
  let left = right - 1;
  const apart = (at: number) => Math.abs((ordered[at]?.day ?? Number.POSITIVE_INFINITY) - day);
  for (;;) {
    const distance = Math.min(apart(left), apart(right));
    if (distance > LIKE_TENURE) return undefined;
    const near = [
      ...(apart(left) === distance ? firstFree(ordered[left--], who) : []),
      ...(apart(right) === distance ? firstFree(ordered[right++], who) : []),
    ];
    const [one, other] = near;
    if (one !== undefined) return other !== undefined && other.id < one.id ? other : one;
  }
}

/** The first of those hired on a day who may stand there; whoever is gone is never looked at again. */
function firstFree(hired: HiredOnDay | undefined, { isGone, isFree }: WhoMayStand): Person[] {
  if (hired === undefined) return [];
  const { people } = hired;
  for (let one = people[hired.from]; one !== undefined && isGone(one); one = people[hired.from]) hired.from++;
  for (let at = hired.from; at < people.length; at++) {
    const person = people[at];
    if (person !== undefined && isFree(person)) return [person];
  }
  return [];
}

function firstFrom(ordered: readonly HiredOnDay[], day: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
