import type { Person } from '../../domain/people/person.js';
import { comparedValues } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import type { MatchingInput } from '../round/matching-input.js';
import { peersApart } from './peers-apart.js';

/** What circles are to be like. */
export interface CircleWishes {
  readonly least: number;
  readonly most: number;
  readonly mix: readonly string[];
  readonly same: readonly string[];
  readonly timesIn: string;
}

/** A time that everybody can come to counts as much as two columns. */
export const TIME_COUNTS = 2;

/** Shares of a circle of two to twelve are whole numbers of this: it is divided by 1 to 11. */
export const WHOLE_SHARE = 27_720;

/** A column that a circle's members are to differ in, or to be alike in: by person the number of their value, −1 where it is not known. */
export interface CircleColumn {
  readonly name: string;
  readonly isMix: boolean;
  readonly valueAt: Int32Array;
  readonly values: number;
}

/** The people of a round as numbers, in an order that does not depend on how they were read. */
export interface CircleProblem {
  readonly people: readonly Person[];
  readonly least: number;
  readonly most: number;
  readonly columns: readonly CircleColumn[];
  /** The times, as they were first written. */
  readonly slots: readonly string[];
  /** By person × time: 1 where they can come. */
  readonly canCome: Uint8Array;
  /** By person, those with whom they must not be in one circle. */
  readonly apart: readonly ReadonlySet<number>[];
  /** What somebody counts whose circle is as good as can be for them. */
  readonly best: number;
}

/** Makes numbers of the people who are to be in circles, and of what they are to share. */
export function circleProblem(
  unordered: readonly Person[],
  wishes: CircleWishes,
  input: MatchingInput,
): CircleProblem {
  const people = unordered.toSorted((one, other) => one.id - other.id);
  const terms = new TermBook(input.settings.synonyms);
  const times = terms.lists(people.map((person) => comparedValues(person, wishes.timesIn)));
  const slotAt = new Map<number, number>();
  const slots: string[] = [];
  times.ids.forEach((ids, at) => {
    ids.forEach((id, place) => {
      if (slotAt.has(id)) return;
      slotAt.set(id, slots.length);
      slots.push(times.written[at]?.[place] ?? '');
    });
  });
  const canCome = new Uint8Array(people.length * slots.length);
  times.ids.forEach((ids, at) => {
    for (const id of ids) canCome[at * slots.length + (slotAt.get(id) ?? 0)] = 1;
  });
  const columns = [
    ...wishes.mix.map((name) => columnOf(people, { name, isMix: true })),
    ...wishes.same.map((name) => columnOf(people, { name, isMix: false })),
  ];
  return {
    people,
    least: wishes.least,
    most: wishes.most,
    columns,
    slots,
    canCome,
    apart: peersApart(people, input),
    best: WHOLE_SHARE * (TIME_COUNTS + columns.length),
  };
}

/** Of several values of one person the whole list counts as one: who works days and nights shares no pattern with who works days. */
function columnOf(
  people: readonly Person[],
  { name, isMix }: Pick<CircleColumn, 'name' | 'isMix'>,
): CircleColumn {
  const numbers = new Map<string, number>();
  const terms = new TermBook(new Map());
  const valueAt = Int32Array.from(people, (person) => {
    const known = comparedValues(person, name).flatMap((value) => {
      const id = terms.idOf(value);
      return id < 0 ? [] : [id];
    });
    if (known.length === 0) return -1;
    const key = [...new Set(known)].sort((a, b) => a - b).join(' ');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { name, isMix, valueAt, values: numbers.size };
}
