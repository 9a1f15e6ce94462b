import { objectiveOf, type Simplex } from '../linear-program/simplex-state.js';
import type { RowReader } from '../row-reader.js';
import { budgetRow, type CoreProgram } from './core-program.js';
import type { FaceSolution, OpenPair } from './face.js';
import type { BoundValues, HalfSum } from './face-proof.js';

/** What a search starts from. */
export interface SearchStart {
  readonly read: RowReader;
  /** Pairs to begin with. Among them must be those of `partner`, an assignment in which people may be each other's mentor. */
  readonly pairs: readonly OpenPair[];
  readonly partner: Int32Array;
  /** A solution that is known already. */
  readonly known: FaceSolution | undefined;
  /** More than any assignment is worth. */
  readonly dearest: number;
  /** A little, less than the unit for all mentees together, that is added to the gain of pairs. */
  readonly nudgeOf: (pair: OpenPair) => number;
  /** The search is given up after so much work (see Simplex). */
  readonly mostWork: number;
}

/** A search for the best assignment of a face, under way. */
export interface Search extends SearchStart {
  read: RowReader;
  core: CoreProgram;
  simplex: Simplex;
  best: FaceSolution | undefined;
  /** All half sums so far, and the values that took pairs away. */
  readonly halfSums: HalfSum[];
  readonly first: BoundValues[];
  /** For mentees whose pair is settled at the present node: 1. */
  readonly isSettled: Uint8Array;
  /** Between the bound and the best when pairs were last taken away. */
  gap: number;
}

/** The least that a bound must reach to be of interest: something better than the best found. No assignment is worth less than 0. */
export function floorOf({ best, core }: Search): number {
  return best === undefined ? -0.5 : best.worth + 0.9 * core.face.unit;
}

/** By how much the present optimum of the program exceeds the best found. */
export function gapOf({ best, simplex }: Search): number {
  return best === undefined ? Number.POSITIVE_INFINITY : objectiveOf(simplex) - best.worth;
}

/** The prices of the present basis as whole numbers, as finely as sums of them stay exact. */
export function boundValues({ simplex, core }: Search): BoundValues {
  const { face, peopleRow, halfSums, program } = core;
  const { price } = simplex;
  const { mentees, capacities } = face.problem;
  let size = 1;
  for (let r = 0; r < price.length; r++)
    size += Math.abs(price[r] as number) * Math.max(1, program.bound[r] as number);
  const scale = 2 ** Math.max(0, Math.min(20, Math.floor(Math.log2(2 ** 50 / size))));
  const whole = (row: number) => Math.round((price[row] as number) * scale);
  const above = (entries: Iterable<readonly [number, number]>) =>
    new Map([...entries].map(([key, row]) => [key, whole(row)] as const).filter(([, value]) => value > 0));
  return {
    scale,
    place: Float64Array.from(capacities, (_, j) =>
      program.isEquality[mentees + j] === 1 ? whole(mentees + j) : Math.max(0, whole(mentees + j)),
    ),
    people: above(peopleRow),
    halfSums: above(halfSums.map(({ row, index }) => [index, row] as const)),
    budgets: face.budgets.map((_, k) => Math.max(0, whole(budgetRow(face, k)))),
  };
}
