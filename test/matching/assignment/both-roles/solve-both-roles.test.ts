import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../../src/matching/assignment/assignment-problem.js';
import { solveBothRoles } from '../../../../src/matching/assignment/both-roles/solve-both-roles.js';
import { verifyBothRoles } from '../../../../src/matching/proof/verify-both-roles.js';
import { assignments, type BestAssignment, isBetter } from '../brute-force.js';
import { anyGrid, anyObjective, denseProblem, type Grid, sparseProblem } from '../example-problems.js';

/** A grid and the mentee who is each mentor, −1 for nobody. */
interface Peers {
  readonly grid: Grid;
  readonly menteeOf: readonly number[];
  readonly objective: LinearObjective;
}

const anyPeers = (size: { mentees: number; mentors: number; largestFit?: number }): fc.Arbitrary<Peers> =>
  anyGrid(size).chain((grid) =>
    fc.record({
      grid: fc.constant(grid),
      menteeOf: fc.array(fc.integer({ min: -1, max: grid.fits.length - 1 }), {
        minLength: grid.places.length,
        maxLength: grid.places.length,
      }),
      objective: anyObjective(grid),
    }),
  );

function isBothWays({ menteeOf }: Peers, { partner }: BestAssignment): boolean {
  return partner.some((mentor, mentee) => {
    const other = menteeOf[mentor] ?? -1;
    return other >= 0 && other !== mentee && menteeOf[partner[other] ?? -1] === mentee;
  });
}

function bestByTrial(peers: Peers): BestAssignment {
  return assignments(peers.grid)
    .filter((each) => !isBothWays(peers, each))
    .reduce((best, each) => (isBetter(peers.objective, each, best) ? each : best));
}

describe('the best assignment in which nobody is the mentor of their own mentor', () => {
  it.each([
    { largestFit: 9, name: 'many ties' },
    { largestFit: 1000, name: 'few ties' },
  ])('is that found by trial, and proven: $name', ({ largestFit }) => {
    fc.assert(
      fc.property(anyPeers({ mentees: 5, mentors: 5, largestFit }), (peers) => {
        const best = bestByTrial(peers);
        const menteeOf = Int32Array.from(peers.menteeOf);
        for (const problem of [denseProblem(peers.grid), sparseProblem(peers.grid)]) {
          const both = { problem, menteeOf };
          const found = solveBothRoles(both, peers.objective);
          expect(verifyBothRoles(both, peers.objective, found)).toEqual({
            proven: true,
            gap: 0,
            peopleGap: 0,
            reasons: [],
          });
          expect(isBothWays(peers, { ...best, partner: [...found.partner] })).toBe(false);
          const own = { partner: [...found.partner], matched: found.matched, total: found.total };
          expect(isBetter(peers.objective, best, own)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
});
