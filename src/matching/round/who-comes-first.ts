import type { Person } from '../../domain/people/person.js';
import { type ComingFirst, comingFirst } from '../../domain/settings/coming-first.js';
import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { asCompared, attributeWords, valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import type { MatchingInput } from './matching-input.js';
import { waitingClasses } from './waiting-classes.js';

/** One view on who comes first: a class by mentee, the smaller first, NaN last; and the reason of those who have one. */
interface Classes {
  readonly classOf: readonly number[];
  readonly words: (mentee: number) => string | undefined;
}

type Input = Pick<MatchingInput, 'settings' | 'leftOverBefore' | 'pairings'>;

/** The day each was left over, of those who have had no mentor since. */
function leftOverClasses(mentees: readonly Person[], { leftOverBefore = [], pairings }: Input): Classes {
  const lastOf = new Map<number, string>();
  for (const { menteeId, on } of leftOverBefore)
    if (on > (lastOf.get(menteeId) ?? '')) lastOf.set(menteeId, on);
  const waited = mentees.map(({ id }) => {
    const on = lastOf.get(id);
    const isPairedSince = pairings.some(
      (each) => each.menteeId === id && on !== undefined && each.startedOn >= on,
    );
    return isPairedSince ? undefined : on;
  });
  return {
    classOf: waited.map((on) => (on === undefined ? Number.NaN : 0)),
    words: (mentee) => (waited[mentee] === undefined ? undefined : `left over on ${waited[mentee]}`),
  };
}

function attributeClasses(
  mentees: readonly Person[],
  first: Exclude<ComingFirst, { by: 'left over' }>,
  { settings }: Input,
): Classes {
  const cell = (mentee: number) => {
    const person = mentees[mentee];
    return person === undefined ? '' : (valuesOf(person, first.attribute)[0] ?? '').trim();
  };
  const terms = new TermBook(settings.synonyms);
  const places =
    first.by === 'class' ? first.order.map((value) => terms.idOf(asCompared(first.attribute, value))) : [];
  const placeOf = (mentee: number) => {
    const place = places.indexOf(terms.idOf(asCompared(first.attribute, cell(mentee))));
    return place < 0 ? Number.NaN : place;
  };
  const classOf =
    first.by === 'class'
      ? mentees.map((_, mentee) => placeOf(mentee))
      : waitingClasses(mentees, first.attribute).classes;
  return {
    classOf,
    words: (mentee) =>
      Number.isNaN(classOf[mentee])
        ? undefined
        : `${attributeWords(first.attribute)} ${settings.untold?.includes(first.attribute) ? NOT_SHOWN : cell(mentee)}`,
  };
}

/** Who comes before whom. */
export interface OrderOfComing {
  /** By mentee, 0 first; those of whom nothing is known last. */
  readonly ranks: Int32Array;
  /** `left over on 2026-03-01; waiting since 2025-09-01`; empty where nothing puts them forward. */
  readonly words: (mentee: number) => string;
}

/** Smaller classes first, those without one last. */
function compareClasses(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? Number.NaN;
    const difference = (Number.isNaN(one) ? 1 : 0) - (Number.isNaN(other) ? 1 : 0);
    if (difference !== 0) return difference;
    if (one !== other && !Number.isNaN(one)) return one - other;
  }
  return 0;
}

/** Who comes before whom among these mentees, by one view after the other; undefined where the settings say nothing on it. */
export function orderOfComing(mentees: readonly Person[], input: Input): OrderOfComing | undefined {
  const views = comingFirst(input.settings).map((first) =>
    first.by === 'left over' ? leftOverClasses(mentees, input) : attributeClasses(mentees, first, input),
  );
  if (views.length === 0) return undefined;
  const keys = mentees.map((_, mentee) => views.map(({ classOf }) => classOf[mentee] ?? Number.NaN));
  const sorted = [...keys.entries()].sort(([, a], [, b]) => compareClasses(a, b));
  const ranks = new Int32Array(mentees.length);
  let rank = 0;
  for (const [place, [mentee, key]] of sorted.entries()) {
    const before = sorted[place - 1];
    if (before !== undefined && compareClasses(before[1], key) !== 0) rank++;
    ranks[mentee] = rank;
  }
  return {
    ranks,
    words: (mentee) => views.flatMap(({ words }) => words(mentee) ?? []).join('; '),
  };
}
