import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmChoices } from '../../../src/matching/assignment/firm-choices.js';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { assignments } from './brute-force.js';
import { anyGrid, sparseProblem } from './example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;

describe('firmChoices', () => {
  it('marks whom every optimum treats alike', () => {
    fc.assert(
      fc.property(anyGrid({ mentees: 5, mentors: 4, largestFit: 3 }), (grid) => {
        const problem = sparseProblem(grid);
        const result = solveAssignment(problem, COVERAGE);
        const best = assignments(grid).filter(
          ({ matched, total }) => matched === result.matched && total === result.total,
        );
        const firm = grid.fits.map((_, i) =>
          new Set(best.map(({ partner }) => partner[i])).size === 1 ? 1 : 0,
        );
        expect([...firmChoices(problem, COVERAGE, result)]).toEqual(firm);
      }),
      { numRuns: 300 },
    );
  });
});
