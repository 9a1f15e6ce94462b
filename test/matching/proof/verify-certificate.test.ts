import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentResult } from '../../../src/matching/assignment/assignment-problem.js';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../src/matching/proof/verify-certificate.js';
import { bestByTrial } from '../assignment/brute-force.js';
import { anyCase, sparseProblem } from '../assignment/example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;
// Two people, two mentors: crossing the pairs is worth 16, keeping them straight 10.
const PROBLEM = sparseProblem({
  places: [1, 1],
  fits: [
    [9, 8],
    [8, 1],
  ],
});
const GOOD: AssignmentResult = {
  partner: Int32Array.of(1, 0),
  matched: 2,
  total: 16,
  duals: {
    menteeHigh: Int32Array.of(1, 1),
    menteeLow: Float64Array.of(8, 7),
    mentorHigh: Int32Array.of(0, 0),
    mentorLow: Float64Array.of(1, 0),
  },
};

function reasonsFor(change: Partial<AssignmentResult>): readonly string[] {
  return verifyCertificate(PROBLEM, COVERAGE, { ...GOOD, ...change }).reasons;
}

describe('verifyCertificate', () => {
  it('accepts the optimum with its values', () => {
    expect(verifyCertificate(PROBLEM, COVERAGE, GOOD)).toEqual({
      proven: true,
      gap: 0,
      peopleGap: 0,
      reasons: [],
    });
  });

  it('says how far a worse solution may be from the best', () => {
    const straight = { ...GOOD, partner: Int32Array.of(0, 1), total: 10 };
    expect(verifyCertificate(PROBLEM, COVERAGE, straight)).toMatchObject({
      proven: false,
      gap: 6,
      peopleGap: 0,
    });
    const alone = { ...GOOD, partner: Int32Array.of(1, -1), matched: 1, total: 8 };
    expect(verifyCertificate(PROBLEM, COVERAGE, alone)).toMatchObject({
      proven: false,
      gap: 8,
      peopleGap: 1,
    });
  });

  it('rejects wrong counts, wrong totals, impossible pairs and too many at one mentor', () => {
    expect(reasonsFor({ total: 17 })).toEqual(['the total is 16, not 17']);
    expect(reasonsFor({ matched: 1 })).toEqual(['2 mentees are matched, not 1']);
    expect(reasonsFor({ partner: Int32Array.of(0, 0), total: 17 })).toEqual([
      'mentor 0 has 2 mentees for 1 places',
    ]);
    expect(reasonsFor({ partner: Int32Array.of(2, 0), total: 8 })[0]).toBe(
      'mentee 0 cannot be paired with mentor 2',
    );
  });

  it('rejects values that are too small, below zero, not whole, or missing', () => {
    const withLow = (menteeLow: number[], mentorLow: number[]) =>
      reasonsFor({
        duals: {
          ...GOOD.duals,
          menteeLow: Float64Array.from(menteeLow),
          mentorLow: Float64Array.from(mentorLow),
        },
      });
    expect(withLow([8, 7], [0, 0])).toEqual([
      '2 possible pairs are worth more than the values of their two people',
    ]);
    expect(withLow([10, 9], [-1, -2])).toEqual(['a mentor has a value below zero']);
    expect(withLow([8.5, 7.5], [0.5, 0])).toContain('a value is not a whole number');
    expect(withLow([8], [1, 0])).toEqual(['values per mentee are missing']);
  });

  it('never proves a solution that is not the best', () => {
    fc.assert(
      fc.property(
        anyCase({ mentees: 5, mentors: 4, largestFit: 3 }),
        fc.array(fc.integer({ min: -1, max: 3 })),
        (example, other) => {
          const { grid, objective } = example;
          const problem = sparseProblem(grid);
          const { duals } = solveAssignment(problem, objective);
          const partner = Int32Array.from({ length: grid.fits.length }, (_, i) => other[i] ?? -1);
          const pairs = [...partner.entries()].filter(([, j]) => j >= 0);
          const total = pairs.reduce((sum, [i, j]) => sum + (grid.fits[i]?.[j] ?? -1), 0);
          const claim = { partner, matched: pairs.length, total, duals };
          const best = bestByTrial(grid, objective);
          if (!verifyCertificate(problem, objective, claim).proven) return;
          if (objective.kind === 'coverage')
            expect([claim.matched, claim.total]).toEqual([best.matched, best.total]);
          else {
            const price = objective.pricePerPersonLeftOut;
            expect(total + price * claim.matched).toBe(best.total + price * best.matched);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
