import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRows } from '../../../../src/matching/assignment/candidates/open-rows.js';
import {
  consequenceOf,
  type SingleChange,
} from '../../../../src/matching/assignment/changes/consequences.js';
import { openAssignment } from '../../../../src/matching/assignment/changes/open-assignment.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { anyCase, sparseProblem } from '../example-problems.js';
import { rowsProblem, widened } from '../rows-problem.js';

describe('openRows', () => {
  it('answers as with every pair open, or not at all', () => {
    const answered = { known: 0, unknown: 0 };
    fc.assert(
      fc.property(anyCase({ mentees: 8, mentors: 6, largestFit: 12 }), ({ grid: narrow, objective }) => {
        const grid = widened(narrow);
        const { problem } = rowsProblem(grid, 1);
        const result = solveAssignment(problem, objective);
        const sparse = sparseProblem(grid);
        const every = openAssignment(sparse, objective, solveAssignment(sparse, objective));
        const openFor = openRows(problem, objective, result);
        const changes = grid.fits.flatMap((row, mentee): SingleChange[] =>
          row.flatMap((_, mentor): SingleChange[] => [
            { kind: 'lock', mentee, mentor },
            { kind: 'veto', mentee, mentor },
            { kind: 'place', mentor },
          ]),
        );
        for (const change of changes) {
          const told = consequenceOf(openFor(change.kind === 'place' ? -1 : change.mentee), change);
          const full = consequenceOf(every, change);
          const price = objective.kind === 'fit' ? objective.pricePerPersonLeftOut : 1e6;
          answered[told === undefined && full !== undefined ? 'unknown' : 'known']++;
          if (told === undefined || full === undefined) continue;
          expect(told.matched * price + told.total).toBe(full.matched * price + full.total);
        }
      }),
      { numRuns: 150 },
    );
    expect(answered.known).toBeGreaterThan(answered.unknown);
  });
});
