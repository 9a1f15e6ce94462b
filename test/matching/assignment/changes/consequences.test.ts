import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../../src/matching/assignment/assignment-problem.js';
import {
  type Consequence,
  consequenceOf,
  type SingleChange,
  settleAsPaired,
} from '../../../../src/matching/assignment/changes/consequences.js';
import {
  type OpenAssignment,
  openAssignment,
} from '../../../../src/matching/assignment/changes/open-assignment.js';
import { worthOfOneMorePlace } from '../../../../src/matching/assignment/changes/worth-of-places.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { assignments, type BestAssignment } from '../brute-force.js';
import { anyCase, type Grid, sparseProblem } from '../example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;

function opened(grid: Grid, objective: LinearObjective): OpenAssignment {
  const problem = sparseProblem(grid);
  return openAssignment(problem, objective, solveAssignment(problem, objective));
}

/** The changed grid; a lock leaves the mentee no other candidate and must then be kept, see `keepsLocks`. */
function changedGrid(grid: Grid, change: SingleChange): Grid {
  if (change.kind === 'place') {
    return {
      ...grid,
      places: grid.places.map((places, j) => (j === change.mentor ? places + 1 : places)),
    };
  }
  const fits = grid.fits.map((row, i) => {
    if (i !== change.mentee) return row;
    return row.map((own, j) => ((j === change.mentor) === (change.kind === 'veto') ? -1 : own));
  });
  return { ...grid, fits };
}

/** The best of all assignments under which the locks hold; undefined when there is none. */
function bestWithLocks(grid: Grid, objective: LinearObjective, locks: number[]): BestAssignment | undefined {
  const possible = assignments(grid).filter(({ partner }) =>
    locks.every((mentee) => (partner[mentee] ?? -1) >= 0),
  );
  return possible.reduce<BestAssignment | undefined>((best, one) => {
    return best === undefined || rank(objective, one) > rank(objective, best) ? one : best;
  }, undefined);
}

/** One number to order assignments of these small grids by. */
function rank(objective: LinearObjective, { partner, matched, total }: BestAssignment): number {
  if (objective.kind === 'fit') return total + objective.pricePerPersonLeftOut * matched;
  const classes = objective.priority ?? new Int32Array(partner.length).fill(3);
  return partner.reduce((sum, j, i) => (j < 0 ? sum : sum + 1000 * (4 - (classes[i] ?? 3))), total);
}

function anyChange(grid: Grid): fc.Arbitrary<SingleChange> {
  const mentee = fc.nat({ max: Math.max(0, grid.fits.length - 1) });
  const mentor = fc.nat({ max: Math.max(0, grid.places.length - 1) });
  return fc.oneof(
    fc.record({ kind: fc.constant('lock' as const), mentee, mentor }),
    fc.record({ kind: fc.constant('veto' as const), mentee, mentor }),
    fc.record({ kind: fc.constant('place' as const), mentor }),
  );
}

const anyQuestion = anyCase({ mentees: 5, mentors: 4, largestFit: 6 })
  .filter(({ grid }) => grid.fits.length > 0 && grid.places.length > 0)
  .chain((example) =>
    fc.record({
      example: fc.constant(example),
      change: anyChange(example.grid),
    }),
  );

/** Whether the moves lead from one assignment to another that the grid allows, with the counts the consequence tells. */
function expectMovesToFit(grid: Grid, partner: number[], { moves }: Consequence): void {
  const after = [...partner];
  for (const { mentee, from, to } of moves) {
    expect(after[mentee] ?? -1).toBe(from);
    after[mentee] = to;
  }
  grid.places.forEach((places, j) => {
    expect(after.filter((mentor) => mentor === j).length).toBeLessThanOrEqual(places);
  });
}

describe('consequenceOf', () => {
  // Mentor 0 is everybody's favourite and has one place.
  const grid = {
    places: [1, 1, 1],
    fits: [
      [9, 5, -1],
      [8, 2, 1],
      [7, -1, 3],
    ],
  };

  it('tells what a lock costs and who moves', () => {
    const open = opened(grid, COVERAGE); // 0–1, 1–0, 2–2: 5 + 8 + 3 = 16
    expect(consequenceOf(open, { kind: 'lock', mentee: 0, mentor: 0 })).toEqual({
      matched: 0,
      total: -2, // 9 + 2 + 3 = 14
      moves: [
        { mentee: 0, from: 1, to: 0 },
        { mentee: 1, from: 0, to: 1 },
      ],
    });
  });

  it('tells what a veto costs, also when somebody is then left out', () => {
    const open = opened(
      {
        places: [1, 1],
        fits: [
          [9, -1],
          [8, 2],
        ],
      },
      COVERAGE,
    );
    expect(consequenceOf(open, { kind: 'veto', mentee: 0, mentor: 0 })).toMatchObject({
      matched: -1,
      total: -3,
    });
  });

  it('is nothing for what is so already, and undefined for what cannot be', () => {
    const open = opened(grid, COVERAGE);
    expect(consequenceOf(open, { kind: 'veto', mentee: 0, mentor: 0 })).toEqual({
      matched: 0,
      total: 0,
      moves: [],
    });
    expect(consequenceOf(open, { kind: 'lock', mentee: 0, mentor: 2 })).toBeUndefined();
    settleAsPaired(open, 1);
    expect(consequenceOf(open, { kind: 'veto', mentee: 1, mentor: 0 })).toBeUndefined();
  });

  it('equals solving again', () => {
    fc.assert(
      fc.property(anyQuestion, ({ example: { grid, objective }, change }) => {
        const open = opened(grid, objective);
        const partner = [...open.node].map((node) => (node === open.outside ? -1 : node));
        const before = bestWithLocks(grid, objective, []);
        const after = changedGrid(grid, change);
        const best = bestWithLocks(after, objective, change.kind === 'lock' ? [change.mentee] : []);
        const told = consequenceOf(open, change);
        expect([...open.node].map((node) => (node === open.outside ? -1 : node))).toEqual(partner);
        expect(told === undefined).toBe(best === undefined);
        if (told === undefined || best === undefined || before === undefined) return;
        if (objective.kind === 'fit') {
          const price = objective.pricePerPersonLeftOut;
          expect(told.total + price * told.matched).toBe(rank(objective, best) - rank(objective, before));
        } else
          expect([told.matched, told.total]).toEqual([
            best.matched - before.matched,
            best.total - before.total,
          ]);
        expectMovesToFit(after, partner, told);
      }),
      { numRuns: 3000 },
    );
  });
});

const anySmallCase = anyCase({ mentees: 6, mentors: 4, largestFit: 6 });

describe('worthOfOneMorePlace', () => {
  it('equals asking for each place', () => {
    fc.assert(
      fc.property(anySmallCase, ({ grid, objective }) => {
        const open = opened(grid, objective);
        const gain = (told: Consequence | undefined) => {
          if (told === undefined) return undefined;
          return objective.kind === 'fit'
            ? told.total + told.matched * objective.pricePerPersonLeftOut
            : [told.matched, told.total];
        };
        const asked = grid.places.map((_, mentor) => gain(consequenceOf(open, { kind: 'place', mentor })));
        expect(worthOfOneMorePlace(open).map(gain)).toEqual(asked);
      }),
    );
  });
});
