import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageObjective } from '../../../../src/matching/assignment/assignment-problem.js';
import type { SingleChange } from '../../../../src/matching/assignment/changes/consequences.js';
import {
  fairestConsequence,
  openFairest,
} from '../../../../src/matching/assignment/changes/fairest-changes.js';
import { fairestAssignment } from '../../../../src/matching/assignment/fairest-assignment.js';
import { anyGrid, type Grid, sparseProblem } from '../example-problems.js';

/** The grid as a change makes it: a locked mentee has no other candidate, and counts as matched whatever it costs. */
function changed(grid: Grid, change: SingleChange): Grid {
  const { places, fits } = grid;
  if (change.kind === 'place') {
    return { fits, places: places.map((count, mentor) => count + (mentor === change.mentor ? 1 : 0)) };
  }
  const { kind, mentee, mentor } = change;
  if (kind === 'veto')
    return {
      places,
      fits: fits.map((row, i) => row.map((fit, j) => (i === mentee && j === mentor ? -1 : fit))),
    };
  return {
    places: places.map((count, j) => (j === mentor ? count - 1 : count)),
    fits: fits.map((row, i) => (i === mentee ? row.map(() => -1) : row)),
  };
}

/** The fits of everybody matched, worst first. */
function fitsOf(grid: Grid, partner: ArrayLike<number>): number[] {
  return Array.from(partner)
    .flatMap((mentor, mentee) => (mentor < 0 ? [] : [grid.fits[mentee]?.[mentor] ?? Number.NaN]))
    .sort((a, b) => a - b);
}

/** What solving the changed grid from scratch gives. */
function fromScratch(grid: Grid, change: SingleChange, objective: CoverageObjective): number[] {
  const partner = fairestAssignment(sparseProblem(changed(grid, change)), objective).partner.slice();
  if (change.kind === 'lock') partner[change.mentee] = change.mentor;
  return fitsOf(grid, partner);
}

const aCase = anyGrid({ mentees: 7, mentors: 5, largestFit: 6 }).chain((grid) =>
  fc.record({
    grid: fc.constant(grid),
    priority: fc.option(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: grid.fits.length, maxLength: grid.fits.length }),
    ),
    mentee: fc.nat({ max: Math.max(0, grid.fits.length - 1) }),
    mentor: fc.nat({ max: Math.max(0, grid.places.length - 1) }),
    kind: fc.constantFrom('lock' as const, 'veto' as const, 'place' as const),
  }),
);

describe('fairestConsequence', () => {
  it('ends where solving the changed problem from scratch ends: the same fits, worst first', () => {
    let asked = 0;
    fc.assert(
      fc.property(aCase, ({ grid, priority, mentee, mentor, kind }) => {
        if (grid.fits.length === 0 || grid.places.length === 0) return;
        const objective: CoverageObjective =
          priority === null
            ? { kind: 'coverage' }
            : { kind: 'coverage', priority: Int32Array.from(priority) };
        const problem = sparseProblem(grid);
        const { partner, matched, total } = fairestAssignment(problem, objective);
        const open = openFairest(problem, objective, partner);
        const change: SingleChange = kind === 'place' ? { kind, mentor } : { kind, mentee, mentor };
        const isPossible = (grid.fits[mentee]?.[mentor] ?? -1) >= 0 && (grid.places[mentor] ?? 0) > 0;
        if (kind === 'lock' && !isPossible) return;
        const found = fairestConsequence(open, change);
        const after = partner.slice();
        for (const { mentee: moved, from, to } of found?.moves ?? []) {
          expect(after[moved]).toBe(from);
          after[moved] = to;
        }
        const fits = fitsOf(grid, after);
        expect(fits).toEqual(fromScratch(grid, change, objective));
        expect(found?.matched).toBe(fits.length - matched);
        expect(found?.total).toBe(fits.reduce((sum, fit) => sum + fit, 0) - total);
        asked++;
      }),
      { numRuns: 800 },
    );
    expect(asked).toBeGreaterThan(300);
  });

  it('says who moves: the displaced mentee goes where the worst fit suffers least', () => {
    // Mentee 0 has mentor 0; giving them mentor 1 displaces mentee 1, for whom mentor 0 (fit 4) is better than being left out.
    const grid: Grid = {
      places: [1, 1],
      fits: [
        [9, 8],
        [4, 7],
      ],
    };
    const problem = sparseProblem(grid);
    const { partner } = fairestAssignment(problem, { kind: 'coverage' });
    const open = openFairest(problem, { kind: 'coverage' }, partner);
    expect(fairestConsequence(open, { kind: 'lock', mentee: 0, mentor: 1 })).toEqual({
      matched: 0,
      total: -4,
      moves: [
        { mentee: 0, from: 0, to: 1 },
        { mentee: 1, from: 1, to: 0 },
      ],
    });
  });
});
