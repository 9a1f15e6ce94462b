import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StableProblem, stableAssignment } from '../../../src/matching/assignment/stable-assignment.js';
import { blockingPairs } from '../../../src/matching/proof/verify-stable.js';
import { assignments } from './brute-force.js';
import { anyGrid, type Grid, sparseProblem } from './example-problems.js';

/** A grid of what mentees think, with what the mentors think in the same order of pairs. */
function stableProblem(grid: Grid, mentorScores: (mentee: number, mentor: number) => number): StableProblem {
  const { mentees, capacities, rowStart, mentor, weight } = sparseProblem(grid);
  const mentorScore: number[] = [];
  for (let i = 0; i < mentees; i++) {
    for (const j of mentor.subarray(rowStart[i], rowStart[i + 1])) mentorScore.push(mentorScores(i, j));
  }
  return { mentees, capacities, rowStart, mentor, menteeScore: weight, mentorScore };
}

describe('stableAssignment', () => {
  it('gives the textbook answer, in which mentees get the best of the stable worlds', () => {
    // Everybody prefers crosswise: mentee 0 likes mentor 0 best, who likes mentee 1 best, and so on.
    const problem = stableProblem(
      {
        places: [1, 1],
        fits: [
          [2, 1],
          [1, 2],
        ],
      },
      (i, j) => (i === j ? 1 : 2),
    );
    expect([...stableAssignment(problem)]).toEqual([0, 1]);
  });

  it('lets a mentor with two places keep the two they like best, the earlier of equals', () => {
    const problem = stableProblem(
      {
        places: [2, 1],
        fits: [
          [5, 1],
          [5, 1],
          [5, 1],
          [5, -1],
        ],
      },
      (i) => (i === 3 ? 9 : 4),
    );
    expect([...stableAssignment(problem)]).toEqual([0, 1, -1, 0]);
  });

  it('counts who would rather have each other', () => {
    const problem = stableProblem(
      {
        places: [1, 1],
        fits: [
          [2, 1],
          [1, 2],
        ],
      },
      (i, j) => (i === j ? 2 : 1),
    );
    expect(blockingPairs(problem, Int32Array.of(1, 0))).toEqual([
      { mentee: 0, mentor: 0 },
      { mentee: 1, mentor: 1 },
    ]);
    expect(blockingPairs(problem, Int32Array.of(0, -1))).toEqual([{ mentee: 1, mentor: 1 }]);
  });

  it('has no blocking pair, and no stable assignment is better for any mentee', () => {
    const strict = anyGrid({ mentees: 5, mentors: 4, largestFit: 3 });
    fc.assert(
      fc.property(strict, fc.array(fc.nat({ max: 3 }), { minLength: 20, maxLength: 20 }), (grid, likes) => {
        // Ties are broken by index before both sides are compared, as the documentation says.
        const fits = grid.fits.map((row) => row.map((own, j) => (own < 0 ? own : own * 10 + 9 - j)));
        const problem = stableProblem({ ...grid, fits }, (i, j) => (likes[i * 4 + j] ?? 0) * 10 + 9 - i);
        const partner = stableAssignment(problem);
        expect(blockingPairs(problem, partner)).toEqual([]);
        const worth = (mentee: number, mentor: number) => (mentor < 0 ? -1 : (fits[mentee]?.[mentor] ?? -1));
        for (const other of assignments({ ...grid, fits })) {
          if (blockingPairs(problem, Int32Array.from(other.partner)).length > 0) continue;
          other.partner.forEach((mentor, mentee) => {
            expect(worth(mentee, partner[mentee] ?? -1)).toBeGreaterThanOrEqual(worth(mentee, mentor));
          });
        }
        const plain = stableProblem(grid, (i, j) => likes[i * 4 + j] ?? 0);
        expect(stableAssignment(plain)).toEqual(partner);
      }),
      { numRuns: 300 },
    );
  });
});
