import { divideWishes } from '../../domain/people/naming/divided-wishes.js';
import { type PeopleFinder, peopleFinder } from '../../domain/people/people-finder.js';
import { fullName, type Person } from '../../domain/people/person.js';
import type { PreferenceSettings } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides } from './criterion.js';
import { valuesOf } from './person-values.js';
import { scoreRows } from './row-cache.js';

/** A person's wishes: rank (0 first) by index on the other side, and how many they named in all. */
export interface Wishes {
  readonly ranks: ReadonlyMap<number, number>;
  readonly named: number;
}

/**
 * Wishes are looked up among everyone who takes part, so that a wish for somebody of the wish's own side is found, and passed
 * over, at once. What is said against somebody (`anyone but Cy`) is no wish; the rule `avoids` reads it. Wishes for people who are not on the other side keep their rank. Null for someone who named none.
 */
function readWishes(
  people: { wishers: readonly Person[]; wished: readonly Person[] },
  find: Find,
  attribute: string,
) {
  const indexOf = new Map(people.wished.map((person, index) => [person.id, index]));
  return people.wishers.map((wisher): Wishes | null => {
    const written = divideWishes(valuesOf(wisher, attribute).filter((value) => value.trim() !== '')).wishes;
    const ranks = new Map<number, number>();
    for (const [rank, value] of written.entries()) {
      const [person, another] = find(value);
      const index = person === undefined || another !== undefined ? undefined : indexOf.get(person.id);
      if (index !== undefined && !ranks.has(index)) ranks.set(index, rank);
    }
    return written.length === 0 ? null : { ranks, named: written.length };
  });
}

type Find = PeopleFinder<Person>;

/** Choice r scores 1 ÷ r, whatever was named after it; someone not named 0. */
export function wishScore(wishes: Wishes, index: number): number {
  const rank = wishes.ranks.get(index);
  return rank === undefined ? 0 : 1 / (rank + 1);
}

function wishWords(wisher: Person, wishes: Wishes, wished: { person: Person; index: number }): string {
  const rank = wishes.ranks.get(wished.index);
  const named =
    rank === undefined
      ? 'did not name'
      : `named as ${rank === 0 ? 'first choice' : `choice ${rank + 1} of ${wishes.named}`}`;
  return `${fullName(wisher)} ${named}${rank === undefined ? '' : ':'} ${fullName(wished.person)}`;
}

export interface WishTables {
  readonly ofMentees: readonly (Wishes | null)[];
  readonly ofMentors: readonly (Wishes | null)[];
  /** Per mentee the mentors who named them. */
  readonly namedBy: readonly (readonly number[])[];
}

/** Reads the wishes of both sides. */
export function wishTables(
  { mentees, mentors }: Pick<Sides, 'mentees' | 'mentors'>,
  attribute: string,
): WishTables {
  const everyone = new Map([...mentees, ...mentors].map((person) => [person.id, person]));
  const find = peopleFinder([...everyone.values()]);
  const ofMentors = readWishes({ wishers: mentors, wished: mentees }, find, attribute);
  const namedBy = mentees.map((): number[] => []);
  ofMentors.forEach((wishes, mentor) => {
    for (const mentee of wishes?.ranks.keys() ?? []) namedBy[mentee]?.push(mentor);
  });
  return {
    ofMentees: readWishes({ wishers: mentees, wished: mentors }, find, attribute),
    ofMentors,
    namedBy,
  };
}

/**
 * Of two who named each other, as for two chances of which either will do: a wish from both sides counts more than from one, so
 * that naming somebody never makes less of being named. Where one of two who wished named others, half of the other's.
 */
function bothScore(own: number, theirs: number): number {
  return own > 0 && theirs > 0 ? 1 - (1 - own) * (1 - theirs) : (own + theirs) / 2;
}

function pairScore({ ofMentees, ofMentors }: WishTables, mentee: number, mentor: number): number | null {
  const own = ofMentees[mentee] ?? null;
  const theirs = ofMentors[mentor] ?? null;
  if (own === null) return theirs === null ? null : wishScore(theirs, mentee);
  const fromMentee = wishScore(own, mentor);
  return theirs === null ? fromMentee : bothScore(fromMentee, wishScore(theirs, mentee));
}

/**
 * Ranked wishes of either side: choice r scores 1 ÷ r, someone not named 0; of two who named each other
 * 1 − (1 − a)(1 − b), half where only one of two who wished named the other. Judged when at least one side named any. Rows are 0 but for those who named each other.
 */
export function preferenceCriterion(settings: PreferenceSettings, sides: Sides): Criterion {
  const { mentees, mentors } = sides;
  const tables = wishTables(sides, settings.attribute);
  const wishingMentors = Uint8Array.from(tables.ofMentors, (wishes) => (wishes === null ? 0 : 1));
  const everyone = new Uint8Array(mentors.length).fill(1);
  const ownWishes = (mentee: number) => tables.ofMentees[mentee] ?? null;
  const namesIn = (mentee: number) => [
    ...(ownWishes(mentee)?.ranks.keys() ?? []),
    ...(tables.namedBy[mentee] ?? []),
  ];
  const judge = (mentee: number, mentor: number): Judgement => {
    const own = ownWishes(mentee);
    const theirs = tables.ofMentors[mentor] ?? null;
    const [wisher, wished] = [mentees[mentee], mentors[mentor]];
    const score = pairScore(tables, mentee, mentor);
    if (score === null || wisher === undefined || wished === undefined)
      return notJudged('neither named any wishes');
    const said = [
      ...(own === null ? [] : [wishWords(wisher, own, { person: wished, index: mentor })]),
      ...(theirs === null ? [] : [wishWords(wished, theirs, { person: wisher, index: mentee })]),
    ];
    return { score, words: said.join('; ') };
  };
  const scoreRow = scoreRows({
    keys: mentees.map((_, mentee) => (namesIn(mentee).length === 0 ? 'no names' : `mentee ${mentee}`)),
    mentors: mentors.length,
    fill: (mentee, row) => {
      for (const mentor of namesIn(mentee)) row[mentor] = pairScore(tables, mentee, mentor) ?? 0;
    },
  });
  const judgedRow = (mentee: number) => (ownWishes(mentee) === null ? wishingMentors : everyone);
  return { name: settings.name, scoreRow, judgedRow, judge, isUnasked: () => true };
}
