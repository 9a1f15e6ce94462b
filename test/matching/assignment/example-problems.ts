import fc from 'fast-check';
import type {
  AssignmentProblem,
  LinearObjective,
  SparseAssignmentProblem,
} from '../../../src/matching/assignment/assignment-problem.js';

/** A problem as a person would write it: one row per mentee, −1 where the pair is not possible. */
export interface Grid {
  readonly places: readonly number[];
  readonly fits: readonly (readonly number[])[];
}

/** The possible pairs of a grid; candidates of a row are listed backwards on request. */
export function sparseProblem({ places, fits }: Grid, backwards = false): SparseAssignmentProblem {
  const mentor: number[] = [];
  const weight: number[] = [];
  const rowStart = [0];
  for (const row of fits) {
    const candidates = row.map((fit, j) => ({ fit, j })).filter(({ fit }) => fit >= 0);
    if (backwards) candidates.reverse();
    for (const { fit, j } of candidates) {
      mentor.push(j);
      weight.push(fit);
    }
    rowStart.push(mentor.length);
  }
  return {
    kind: 'sparse',
    mentees: fits.length,
    capacities: Int32Array.from(places),
    rowStart: Int32Array.from(rowStart),
    mentor: Int32Array.from(mentor),
    weight: Int32Array.from(weight),
  };
}

/** The same grid as a matrix. */
export function denseProblem({ places, fits }: Grid): AssignmentProblem {
  return {
    kind: 'dense',
    mentees: fits.length,
    capacities: Int32Array.from(places),
    matrix: Int32Array.from(fits.flat()),
  };
}

/** Small grids with many ties, impossible pairs, mentors without places, rows without candidates. */
export function anyGrid(size: { mentees: number; mentors: number; largestFit?: number }): fc.Arbitrary<Grid> {
  const largest = size.largestFit ?? 9;
  const fit = fc.oneof(
    { weight: 1, arbitrary: fc.constant(-1) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: largest }) },
  );
  return fc
    .tuple(fc.integer({ min: 0, max: size.mentees }), fc.integer({ min: 0, max: size.mentors }))
    .chain(([mentees, mentors]) =>
      fc.record({
        places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors }),
        fits: fc.array(fc.array(fit, { minLength: mentors, maxLength: mentors }), {
          minLength: mentees,
          maxLength: mentees,
        }),
      }),
    );
}

/** An objective for a grid: coverage without and with a waiting list, and fit at various prices. */
export function anyObjective(grid: Grid): fc.Arbitrary<LinearObjective> {
  const length = grid.fits.length;
  return fc.oneof(
    fc.constant<LinearObjective>({ kind: 'coverage' }),
    fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: length, maxLength: length })
      .map((priority): LinearObjective => ({ kind: 'coverage', priority: Int32Array.from(priority) })),
    fc
      .integer({ min: 0, max: 12 })
      .map((price): LinearObjective => ({ kind: 'fit', pricePerPersonLeftOut: price })),
  );
}

/** A grid together with an objective for it. */
export function anyCase(size: { mentees: number; mentors: number; largestFit?: number }) {
  return anyGrid(size).chain((grid) => fc.record({ grid: fc.constant(grid), objective: anyObjective(grid) }));
}

/** Whole numbers from 0 below `limit`, the same for the same seed (Marsaglia's xorshift). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}
