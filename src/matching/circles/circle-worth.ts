import { type CircleColumn, type CircleProblem, TIME_COUNTS, WHOLE_SHARE } from './circle-problem.js';

/** What a circle comes to, in whole numbers: its worth is the sum of what it is worth to each member. */
export interface CircleWorth {
  readonly worth: number;
  /** Pairs of members who must not be in one circle. */
  readonly broken: number;
  /** The time to which most can come, the first of several; −1 where nobody named any. */
  readonly slot: number;
  /** How many can come to it. */
  readonly come: number;
  /** By column: pairs of members who have the same value, and of members of whom both values are known. */
  readonly alike: readonly number[];
  readonly known: readonly number[];
}

/**
 * What a circle is worth. To each member the time counts if they can come when the circle meets, and each column the share of the others
 * from whom they differ, or with whom they agree; what is not known counts nothing, so that nobody's silence makes a circle better.
 */
export function worthOfCircle(problem: CircleProblem, members: readonly number[]): CircleWorth {
  const { columns } = problem;
  const { slot, come } = bestSlot(problem, members);
  const alike = columns.map(() => 0);
  const known = columns.map(() => 0);
  let broken = 0;
  members.forEach((one, at) => {
    for (const other of members.slice(at + 1)) {
      if (problem.apart[one]?.has(other) === true) broken += 1;
      columns.forEach(({ valueAt }, column) => {
        const [value, theirs] = [valueAt[one] ?? -1, valueAt[other] ?? -1];
        if (value < 0 || theirs < 0) return;
        known[column] = (known[column] ?? 0) + 1;
        if (value === theirs) alike[column] = (alike[column] ?? 0) + 1;
      });
    }
  });
  const pairs = columns.reduce(
    (sum, column, at) => sum + pairsThatCount(column, { alike: alike[at] ?? 0, known: known[at] ?? 0 }),
    0,
  );
  return {
    worth: worthOf({ size: members.length, come, pairs }),
    broken,
    slot,
    come,
    alike,
    known,
  };
}

function bestSlot({ slots, canCome }: CircleProblem, members: readonly number[]) {
  let [slot, come] = [-1, 0];
  for (let at = 0; at < slots.length; at++) {
    let count = 0;
    for (const member of members) count += canCome[member * slots.length + at] ?? 0;
    if (count > come) [slot, come] = [at, count];
  }
  return { slot, come };
}

/** Of the pairs whose values are known, those that are as a column is wished: different, or alike. */
export function pairsThatCount(
  { isMix }: Pick<CircleColumn, 'isMix'>,
  { alike, known }: { readonly alike: number; readonly known: number },
): number {
  return isMix ? known - alike : alike;
}

/** The worth that counts amount to: who can come, and the pairs that count, of all columns. A pair counts for both of its members. */
export function worthOf({
  size,
  come,
  pairs,
}: {
  readonly size: number;
  readonly come: number;
  readonly pairs: number;
}): number {
  const share = size < 2 ? 0 : WHOLE_SHARE / (size - 1);
  return come * TIME_COUNTS * WHOLE_SHARE + 2 * share * pairs;
}
