import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageObjective } from '../../../src/matching/assignment/assignment-problem.js';
import { fairestAssignment } from '../../../src/matching/assignment/fairest-assignment.js';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { verifyFairest } from '../../../src/matching/proof/verify-fairest.js';
import { assignments } from './brute-force.js';
import { anyCase, type Grid, sparseProblem } from './example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;

/** The leximin choice by trying everything, the lexicographically smallest among equals. */
function fairestByTrial(
  grid: Grid,
  objective: CoverageObjective,
  before: (mentee: number, mentor: number) => number = () => 0,
): { partner: number[]; fits: number[] } {
  const { matched } = solveAssignment(sparseProblem(grid), objective);
  const classes = objective.priority ?? new Int32Array(grid.fits.length);
  let best: { partner: number[]; fits: number[]; first: number[] } | undefined;
  for (const { partner, matched: people } of assignments(grid)) {
    if (people !== matched) continue;
    const fits = partner.flatMap((j, i) => (j < 0 ? [] : [grid.fits[i]?.[j] ?? -1])).sort((a, b) => a - b);
    const waiting = [1, 2, 3].map((value) => partner.filter((j, i) => j >= 0 && classes[i] === value).length);
    const first = [...waiting, partner.reduce((sum, j, i) => sum + (j < 0 ? 0 : before(i, j)), 0)];
    if (best === undefined || compare([...first, ...fits], [...best.first, ...best.fits]) > 0) {
      best = { partner, fits, first };
    }
  }
  return best ?? { partner: [], fits: [] };
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

describe('fairestAssignment', () => {
  it('lifts the worst fit, though the total falls', () => {
    const grid = {
      places: [1, 1],
      fits: [
        [9, 4],
        [5, 1],
      ],
    };
    expect(solveAssignment(sparseProblem(grid), COVERAGE)).toMatchObject({ total: 10 }); // 9 + 1
    const fairest = fairestAssignment(sparseProblem(grid), COVERAGE);
    expect([...fairest.partner]).toEqual([1, 0]); // 4 and 5
    expect(fairest).toMatchObject({ matched: 2, total: 9 });
    expect(verifyFairest(sparseProblem(grid), COVERAGE, { claim: fairest }).proven).toBe(true);
  });

  it('goes on to the next worst when the worst cannot be helped', () => {
    const grid = {
      places: [1, 1, 1],
      fits: [
        [1, -1, -1],
        [-1, 9, 4],
        [-1, 6, 2],
      ],
    };
    expect([...fairestAssignment(sparseProblem(grid), COVERAGE).partner]).toEqual([0, 2, 1]); // 1, 4, 6 and not 1, 2, 9
  });

  it('equals trying everything, ties included', () => {
    fc.assert(
      fc.property(anyCase({ mentees: 6, mentors: 4, largestFit: 5 }), ({ grid, objective }) => {
        if (objective.kind !== 'coverage') return;
        const problem = sparseProblem(grid);
        const found = fairestAssignment(problem, objective);
        expect([...found.partner]).toEqual(fairestByTrial(grid, objective).partner);
        expect(verifyFairest(problem, objective, { claim: found }).reasons).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('puts the sum of given numbers before the fits, by trying everything', () => {
    const before = (mentee: number, mentor: number) => (mentee * 5 + mentor * 3) % 3;
    fc.assert(
      fc.property(anyCase({ mentees: 5, mentors: 4, largestFit: 5 }), ({ grid, objective }) => {
        if (objective.kind !== 'coverage') return;
        const problem = sparseProblem(grid);
        const weights = new Int32Array(problem.mentor.length);
        for (let i = 0; i < problem.mentees; i++)
          for (let e = problem.rowStart[i] ?? 0; e < (problem.rowStart[i + 1] ?? 0); e++)
            weights[e] = before(i, problem.mentor[e] ?? 0);
        const found = fairestAssignment(problem, objective, weights);
        expect([...found.partner]).toEqual(fairestByTrial(grid, objective, before).partner);
        const verdict = verifyFairest(problem, objective, { claim: found, before: weights });
        expect(verdict.reasons).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
