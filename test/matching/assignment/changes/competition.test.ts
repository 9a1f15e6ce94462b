import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitionFor } from '../../../../src/matching/assignment/changes/competition.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { anyGrid, sparseProblem } from '../example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;

describe('competitionFor', () => {
  it('names who competes for which places, and nobody else', () => {
    // Three people for mentors 0 and 1 with one place each; mentee 3 and mentor 2 have nothing to do with it.
    const problem = sparseProblem({
      places: [1, 1, 1],
      fits: [
        [5, -1, -1],
        [4, 6, -1],
        [-1, 1, -1],
        [-1, -1, 9],
      ],
    });
    const { partner } = solveAssignment(problem, COVERAGE);
    expect([...partner]).toEqual([0, 1, -1, 2]);
    const competition = competitionFor(problem, partner, 2);
    expect(competition).toEqual({ mentees: Int32Array.of(0, 1, 2), mentors: Int32Array.of(0, 1), places: 2 });
  });

  it('is one person and no place for whoever has no candidate', () => {
    const problem = sparseProblem({ places: [1], fits: [[-1]] });
    const competition = competitionFor(problem, Int32Array.of(-1), 0);
    expect(competition).toEqual({ mentees: Int32Array.of(0), mentors: Int32Array.of(), places: 0 });
  });

  it('is not there when a place is left that could be reached', () => {
    const problem = sparseProblem({ places: [1], fits: [[5]] });
    expect(competitionFor(problem, Int32Array.of(-1), 0)).toBeUndefined();
  });

  it('always proves that somebody must be left out', () => {
    fc.assert(
      fc.property(anyGrid({ mentees: 20, mentors: 6 }), (grid) => {
        const problem = sparseProblem(grid);
        const { partner } = solveAssignment(problem, COVERAGE);
        partner.forEach((j, mentee) => {
          if (j >= 0) return;
          const found = competitionFor(problem, partner, mentee);
          const candidates = new Set<number>();
          for (const i of found?.mentees ?? []) {
            grid.fits[i]?.forEach((fit, mentor) => {
              if (fit >= 0 && (grid.places[mentor] ?? 0) > 0) candidates.add(mentor);
            });
          }
          expect([...(found?.mentors ?? [])]).toEqual([...candidates].sort((a, b) => a - b));
          expect(found?.places).toBe(
            [...candidates].reduce((sum, mentor) => sum + (grid.places[mentor] ?? 0), 0),
          );
          expect(found?.mentees.length).toBeGreaterThan(found?.places ?? 0);
        });
      }),
    );
  });
});
