import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../../src/matching/assignment/assignment-problem.js';
import {
  consequenceOfRelease,
  settleAsPaired,
} from '../../../../src/matching/assignment/changes/consequences.js';
import {
  type OpenAssignment,
  openAssignment,
} from '../../../../src/matching/assignment/changes/open-assignment.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { assignments, type BestAssignment } from '../brute-force.js';
import { anyCase, type Grid, sparseProblem } from '../example-problems.js';

/** The grid with some mentees where they are: `staying` holds their mentors, −1 for whoever is free. */
function openStaying(grid: Grid, objective: LinearObjective, staying: readonly number[]): OpenAssignment {
  const rest = {
    places: grid.places.map((places, j) => places - staying.filter((mentor) => mentor === j).length),
    fits: grid.fits.map((row, i) => ((staying[i] ?? -1) < 0 ? row : row.map(() => -1))),
  };
  const { partner, duals } = solveAssignment(sparseProblem(rest), objective);
  for (const [i, mentor] of staying.entries()) if (mentor >= 0) partner[i] = mentor;
  const open = openAssignment(sparseProblem(grid), objective, { partner, duals });
  for (const [i, mentor] of staying.entries()) if (mentor >= 0) settleAsPaired(open, i);
  return open;
}

function rank(objective: LinearObjective, { partner, matched, total }: BestAssignment): number {
  if (objective.kind === 'fit') return total + objective.pricePerPersonLeftOut * matched;
  const classes = objective.priority ?? new Int32Array(partner.length).fill(3);
  return partner.reduce((sum, j, i) => (j < 0 ? sum : sum + 1000 * (4 - (classes[i] ?? 3))), total);
}

/** The best of all assignments in which those who stay do, and the one let go has some mentor. */
function bestByTrial(
  grid: Grid,
  objective: LinearObjective,
  staying: readonly number[],
  released: number,
): number {
  const ranks = assignments(grid)
    .filter(({ partner }) =>
      staying.every(
        (mentor, i) => mentor < 0 || (i === released ? (partner[i] ?? -1) >= 0 : partner[i] === mentor),
      ),
    )
    .map((one) => rank(objective, one));
  return Math.max(...ranks);
}

/** A grid, and an assignment of it of which some pairs stay. */
const anyStaying = anyCase({ mentees: 5, mentors: 4, largestFit: 6 })
  .filter(({ grid }) => grid.fits.length > 0 && grid.places.length > 0)
  .chain((example) =>
    fc.record({
      example: fc.constant(example),
      staying: fc
        .constantFrom(...assignments(example.grid))
        .chain(({ partner }) => fc.tuple(...partner.map((mentor) => fc.constantFrom(mentor, mentor, -1)))),
    }),
  );

describe('consequenceOfRelease', () => {
  it('tells what another mentor brings, and who follows', () => {
    const grid = {
      places: [1, 1],
      fits: [
        [5, 9],
        [8, 2],
      ],
    };
    const open = openStaying(grid, { kind: 'coverage' }, [0, -1]); // 0–0 stays, 1–1: 5 + 2 = 7
    expect(consequenceOfRelease(open, 0)).toEqual({
      matched: 0,
      total: 10, // 9 + 8 = 17
      moves: [
        { mentee: 0, from: 0, to: 1 },
        { mentee: 1, from: 1, to: 0 },
      ],
    });
  });

  it('is nothing where staying is as good, and leaves nobody out who was let go', () => {
    const grid = {
      places: [1, 1],
      fits: [
        [5, 5],
        [9, -1],
      ],
    };
    expect(
      consequenceOfRelease(openStaying(grid, { kind: 'fit', pricePerPersonLeftOut: 0 }, [0, -1]), 0),
    ).toEqual({
      matched: 1,
      total: 9,
      moves: [
        { mentee: 0, from: 0, to: 1 },
        { mentee: 1, from: -1, to: 0 },
      ],
    });
    const narrow = { places: [1], fits: [[1], [9]] };
    expect(
      consequenceOfRelease(openStaying(narrow, { kind: 'fit', pricePerPersonLeftOut: 0 }, [0, -1]), 0).moves,
    ).toEqual([]);
  });

  it('equals solving again, for each of those who stay', () => {
    fc.assert(
      fc.property(anyStaying, ({ example: { grid, objective }, staying }) => {
        const open = openStaying(grid, objective, staying);
        const before = rank(objective, {
          partner: [...open.node].map((node) => (node === open.outside ? -1 : node)),
          matched: open.node.filter((node) => node !== open.outside).length,
          total: open.node.reduce((sum, node, i) => sum + (grid.fits[i]?.[node] ?? 0), 0),
        });
        for (const [mentee, mentor] of staying.entries()) {
          if (mentor < 0) continue;
          const { moves } = consequenceOfRelease(open, mentee);
          const after = [...open.node].map((node) => (node === open.outside ? -1 : node));
          for (const { mentee: who, from, to } of moves) {
            expect(after[who]).toBe(from);
            after[who] = to;
          }
          const found = rank(objective, {
            partner: after,
            matched: after.filter((j) => j >= 0).length,
            total: after.reduce((sum, j, i) => sum + (j < 0 ? 0 : (grid.fits[i]?.[j] ?? 0)), 0),
          });
          const best = bestByTrial(grid, objective, staying, mentee);
          expect(found).toBe(best);
          expect(found).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 800 },
    );
  });
});
