import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairedOptimum } from '../../../../src/matching/assignment/changes/repaired-optimum.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../../src/matching/proof/verify-certificate.js';
import { anyCase, type Grid, sparseProblem } from '../example-problems.js';

/** A grid of which only the pairs drawn are possible. */
function thinned(grid: Grid, keeps: readonly boolean[]): Grid {
  let k = 0;
  const fits = grid.fits.map((row) => row.map((fit) => (keeps[k++ % keeps.length] ? fit : -1)));
  return { ...grid, fits };
}

describe('repairedOptimum', () => {
  it('gives an old mentee the better mentor who has come, and moves whoever is in the way', () => {
    const before = sparseProblem({
      places: [1, 1],
      fits: [
        [5, -1],
        [-1, 3],
      ],
    });
    const after = sparseProblem({
      places: [1, 1],
      fits: [
        [5, 4],
        [9, 3],
      ],
    });
    const objective = { kind: 'coverage' } as const;
    const optimum = solveAssignment(before, objective);
    expect([...optimum.partner]).toEqual([0, 1]);
    const repaired = repairedOptimum(after, { objective, optimum, uncovered: [0, 1] });
    expect([...(repaired?.partner ?? [])]).toEqual([1, 0]);
  });

  it('is proven and as good as solving again, for every objective', () => {
    const anyThinning = fc.array(fc.boolean(), { minLength: 7, maxLength: 13 });
    fc.assert(
      fc.property(
        fc
          .constantFrom(2, 9, 1_000_000)
          .chain((largestFit) => anyCase({ mentees: 14, mentors: 9, largestFit })),
        anyThinning,
        ({ grid, objective }, keeps) => {
          const problem = sparseProblem(grid);
          const optimum = solveAssignment(sparseProblem(thinned(grid, keeps)), objective);
          const uncovered = grid.fits.map((_, mentee) => mentee);
          const repaired = repairedOptimum(problem, { objective, optimum, uncovered });
          fc.pre(repaired !== undefined); // fails when that is seldom so
          const { partner, duals } = repaired;
          const { matched, total } = solveAssignment(problem, objective);
          const claim = { partner, duals, ...worthOf(grid, partner) };
          expect(verifyCertificate(problem, objective, claim).reasons).toEqual([]);
          if (objective.kind === 'coverage') expect([claim.matched, claim.total]).toEqual([matched, total]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

function worthOf(grid: Grid, partner: Int32Array): { matched: number; total: number } {
  let [matched, total] = [0, 0];
  partner.forEach((mentor, mentee) => {
    if (mentor < 0) return;
    matched++;
    total += grid.fits[mentee]?.[mentor] ?? Number.NaN;
  });
  return { matched, total };
}
