import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../../src/matching/assignment/assignment-problem.js';
import type { SeveralProblem } from '../../../../src/matching/assignment/several/several-problem.js';
import { solveSeveral } from '../../../../src/matching/assignment/several/solve-several.js';
import { verifySeveral } from '../../../../src/matching/proof/verify-several.js';
import { anyGrid, anyObjective, denseProblem, type Grid, sparseProblem } from '../example-problems.js';

interface Case {
  readonly grid: Grid;
  readonly has: readonly number[];
  readonly wanted: readonly number[];
  readonly objective: LinearObjective;
}

function anyCase(size: { mentees: number; mentors: number; largestFit: number }): fc.Arbitrary<Case> {
  return anyGrid(size).chain((grid) => {
    const length = grid.fits.length;
    const counts = (most: number) =>
      fc.array(fc.integer({ min: 0, max: most }), { minLength: length, maxLength: length });
    return fc.record({
      grid: fc.constant(grid),
      has: counts(1),
      wanted: counts(3),
      objective: anyObjective(grid),
    });
  });
}

/** Every way to give mentees mentors: for each mentee a list of mentors. */
function* everyWay(
  { grid, has, wanted }: Case,
  made: readonly (readonly number[])[] = [],
): Generator<readonly (readonly number[])[]> {
  const mentee = made.length;
  const row = grid.fits[mentee];
  if (row === undefined) {
    yield made;
    return;
  }
  const room = Math.max(0, (wanted[mentee] ?? 0) - (has[mentee] ?? 0));
  const used = (j: number) => made.filter((own) => own.includes(j)).length;
  const possible = [...row.keys()].filter((j) => (row[j] ?? -1) >= 0 && used(j) < (grid.places[j] ?? 0));
  for (let bits = 0; bits < 2 ** possible.length; bits++) {
    const own = possible.filter((_, k) => (bits >> k) % 2 === 1);
    if (own.length <= room)
      yield* everyWay({ grid, has, wanted, objective: { kind: 'coverage' } }, [...made, own]);
  }
}

/** What a way is worth, to be compared number by number: people with a first mentor (class by class), with a second …, then the fit. */
function worthOf({ grid, has, objective }: Case, way: readonly (readonly number[])[]): number[] {
  const total = way.reduce((sum, own, i) => own.reduce((all, j) => all + (grid.fits[i]?.[j] ?? 0), sum), 0);
  const reaches = (i: number, number: number) =>
    (has[i] ?? 0) < number && (has[i] ?? 0) + (way[i]?.length ?? 0) >= number;
  const people = [...way.keys()];
  if (objective.kind === 'fit')
    return [total + objective.pricePerPersonLeftOut * people.filter((i) => reaches(i, 1)).length];
  const { priority } = objective;
  const classes = [...new Set(priority ?? [0])].sort((a, b) => a - b);
  const counts = [1, 2, 3].flatMap((number) => [
    people.filter((i) => reaches(i, number)).length,
    ...classes.map((own) => people.filter((i) => reaches(i, number) && (priority?.[i] ?? 0) === own).length),
  ]);
  return [...counts, total];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, k) => value !== other[k]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function problemsOf({ grid, has, wanted }: Case): SeveralProblem[] {
  const counts = { has: Int32Array.from(has), wanted: Int32Array.from(wanted) };
  return [denseProblem(grid), sparseProblem(grid)].map((problem) => ({ problem, ...counts }));
}

function wayOf({ start, mentor }: ReturnType<typeof solveSeveral>): number[][] {
  return [...start.keys()].slice(1).map((i) => [...mentor.subarray(start[i - 1], start[i])]);
}

const PROVEN = { proven: true, gap: 0, peopleGap: 0, reasons: [] };

describe('several mentors for a mentee, all at once', () => {
  it.each([9, 1000])(
    'are given in the best way there is by trial, and that is proven: fits up to %d',
    (largestFit) => {
      fc.assert(
        fc.property(anyCase({ mentees: 4, mentors: 4, largestFit }), (one) => {
          let best: number[] | undefined;
          for (const way of everyWay(one)) {
            const worth = worthOf(one, way);
            if (best === undefined || compare(worth, best) > 0) best = worth;
          }
          for (const several of problemsOf(one)) {
            const found = solveSeveral(several, one.objective);
            expect(worthOf(one, wayOf(found))).toEqual(best);
            expect(verifySeveral(several, one.objective, found)).toEqual(PROVEN);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('are not proven when a pair is worse, or a value is', () => {
    const several = {
      problem: denseProblem({
        places: [1, 1],
        fits: [
          [5, 4],
          [6, 2],
        ],
      }),
      has: Int32Array.from([0, 0]),
      wanted: Int32Array.from([2, 1]),
    };
    const objective = { kind: 'coverage' } as const;
    const found = solveSeveral(several, objective);
    expect([wayOf(found), found.total]).toEqual([[[1], [0]], 10]);
    const worse = { ...found, mentor: Int32Array.from([1, 1]), total: 6 };
    expect(verifySeveral(several, objective, worse).proven).toBe(false);
    const { high, low } = found.values;
    const dearer = { ...found, values: { high, low: low.map((value, j) => value + 100 * j) } };
    expect(verifySeveral(several, objective, dearer)).toMatchObject({ proven: false, peopleGap: 0 });
    const below = { ...found, values: { high, low: low.map(() => -1) } };
    expect(verifySeveral(several, objective, below).proven).toBe(false);
  });

  it('cost no first mentor and no second one for a third', () => {
    const several = {
      problem: denseProblem({
        places: [1, 1, 1],
        fits: [
          [9, 9, 9],
          [1, 1, -1],
        ],
      }),
      has: Int32Array.from([0, 0]),
      wanted: Int32Array.from([3, 1]),
    };
    const { start } = solveSeveral(several, { kind: 'coverage' });
    expect([...start]).toEqual([0, 2, 3]);
  });
});
