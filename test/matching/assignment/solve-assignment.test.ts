import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../src/matching/proof/verify-certificate.js';
import { bestByTrial } from './brute-force.js';
import { anyCase, anyGrid, denseProblem, sparseProblem } from './example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;

describe('solveAssignment', () => {
  it('prefers matching two people to one better pair', () => {
    // Mentee 0 fits mentor 0 best, but is the only one who can also go to mentor 1.
    const problem = sparseProblem({
      places: [1, 1],
      fits: [
        [9, 1],
        [8, -1],
      ],
    });
    const result = solveAssignment(problem, COVERAGE);
    expect([...result.partner]).toEqual([1, 0]);
    expect(result).toMatchObject({ matched: 2, total: 9 });
    expect(verifyCertificate(problem, COVERAGE, result)).toEqual({
      proven: true,
      gap: 0,
      peopleGap: 0,
      reasons: [],
    });
  });

  it('takes the larger total when everybody can be matched either way', () => {
    const problem = sparseProblem({
      places: [1, 1],
      fits: [
        [9, 8],
        [8, 1],
      ],
    });
    expect([...solveAssignment(problem, COVERAGE).partner]).toEqual([1, 0]);
  });

  it('leaves a person out when the price is lower than what they add', () => {
    const problem = sparseProblem({
      places: [1, 1],
      fits: [
        [9, 1],
        [8, -1],
      ],
    });
    const atPrice = (price: number) =>
      solveAssignment(problem, { kind: 'fit', pricePerPersonLeftOut: price });
    expect([...atPrice(0).partner]).toEqual([0, -1]);
    expect([...atPrice(1).partner]).toEqual([1, 0]);
  });

  it('serves the waiting list in order of class, whatever the fits', () => {
    const problem = sparseProblem({ places: [1], fits: [[9], [1], [5]] });
    expect([...solveAssignment(problem, COVERAGE).partner]).toEqual([0, -1, -1]);
    const priority = Int32Array.of(2, 1, 1);
    expect([...solveAssignment(problem, { ...COVERAGE, priority }).partner]).toEqual([-1, -1, 0]);
  });

  it('breaks ties by the smallest index, the first mentee first', () => {
    const problem = sparseProblem({
      places: [2, 1, 1],
      fits: [
        [5, 5, 5],
        [5, 5, 5],
        [5, 5, 5],
        [5, 5, 5],
        [5, 5, 5],
      ],
    });
    expect([...solveAssignment(problem, COVERAGE).partner]).toEqual([0, 0, 1, 2, -1]);
  });

  it('copes with no mentees, no mentors, no places and no candidates', () => {
    for (const grid of [
      { places: [], fits: [] },
      { places: [1], fits: [] },
      { places: [], fits: [[], []] },
      { places: [0], fits: [[5]] },
      { places: [1], fits: [[-1]] },
    ]) {
      const problem = sparseProblem(grid);
      const result = solveAssignment(problem, COVERAGE);
      expect(result).toMatchObject({ matched: 0, total: 0 });
      expect(verifyCertificate(problem, COVERAGE, result).proven).toBe(true);
    }
  });

  it('refuses weights that could not be added exactly, and arrays that do not fit together', () => {
    const problem = sparseProblem({ places: [1], fits: [[1]] });
    const large = { ...problem, weight: Float64Array.of(2 ** 52) };
    expect(() => solveAssignment(large, COVERAGE)).toThrow('too large to be added exactly');
    expect(() => solveAssignment({ ...problem, mentor: Int32Array.of(3) }, COVERAGE)).toThrow(
      'names mentor 3',
    );
    expect(() => solveAssignment({ ...problem, weight: Float64Array.of(0.5) }, COVERAGE)).toThrow(
      'weight 0.5',
    );
  });

  it('accepts weights up to 2^40 exactly', () => {
    const problem = sparseProblem({
      places: [1, 1],
      fits: [
        [2 ** 40, 2 ** 40 - 1],
        [2 ** 40, 2 ** 40 - 2],
      ],
    });
    const large = { ...problem, weight: Float64Array.of(2 ** 40, 2 ** 40 - 1, 2 ** 40, 2 ** 40 - 2) };
    const result = solveAssignment(large, COVERAGE);
    expect(result.total).toBe(2 ** 41 - 1);
    expect(verifyCertificate(large, COVERAGE, result).proven).toBe(true);
    expect([...result.partner]).toEqual([1, 0]);
  });

  it('equals trying every assignment, ties included, for every objective', () => {
    fc.assert(
      fc.property(anyCase({ mentees: 6, mentors: 4, largestFit: 4 }), ({ grid, objective }) => {
        const problem = sparseProblem(grid);
        const found = solveAssignment(problem, objective);
        expect(verifyCertificate(problem, objective, found).reasons).toEqual([]);
        const { partner, matched, total } = found;
        expect({ partner: [...partner], matched, total }).toEqual(bestByTrial(grid, objective));
      }),
      { numRuns: 600 },
    );
  });

  it('equals trying every assignment of eight mentees', () => {
    fc.assert(
      fc.property(anyCase({ mentees: 8, mentors: 4, largestFit: 20 }), ({ grid, objective }) => {
        const { partner, matched, total } = solveAssignment(sparseProblem(grid), objective);
        expect({ partner: [...partner], matched, total }).toEqual(bestByTrial(grid, objective));
      }),
      { numRuns: 60 },
    );
  });

  it('is proven, keeps the capacities, and does not depend on the order of candidates or the form of the problem', () => {
    fc.assert(
      fc.property(anyCase({ mentees: 40, mentors: 20, largestFit: 6 }), ({ grid, objective }) => {
        const result = solveAssignment(sparseProblem(grid), objective);
        expect(verifyCertificate(sparseProblem(grid), objective, result).reasons).toEqual([]);
        grid.places.forEach((places, j) => {
          expect(result.partner.filter((partner) => partner === j).length).toBeLessThanOrEqual(places);
        });
        expect(solveAssignment(sparseProblem(grid, true), objective).partner).toEqual(result.partner);
        expect(solveAssignment(denseProblem(grid), objective).partner).toEqual(result.partner);
      }),
      { numRuns: 150 },
    );
  });

  it('never matches fewer people when a mentor is added', () => {
    fc.assert(
      fc.property(anyGrid({ mentees: 15, mentors: 8 }), fc.integer({ min: 0, max: 7 }), (grid, without) => {
        const fewer = { ...grid, places: grid.places.map((places, j) => (j === without ? 0 : places)) };
        const before = solveAssignment(sparseProblem(fewer), COVERAGE).matched;
        expect(solveAssignment(sparseProblem(grid), COVERAGE).matched).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('finds the same matched and total when people are numbered otherwise', () => {
    fc.assert(
      fc.property(anyGrid({ mentees: 25, mentors: 12, largestFit: 30 }), (grid) => {
        const turned = {
          places: grid.places.toReversed(),
          fits: grid.fits.map((row) => row.toReversed()).toReversed(),
        };
        const { matched, total } = solveAssignment(sparseProblem(grid), COVERAGE);
        expect(solveAssignment(sparseProblem(turned), COVERAGE)).toMatchObject({ matched, total });
      }),
    );
  });

  it('is never worse off for one more place', () => {
    fc.assert(
      fc.property(anyGrid({ mentees: 15, mentors: 8 }), fc.nat({ max: 7 }), (grid, mentor) => {
        const more = {
          ...grid,
          places: grid.places.map((places, j) => (j === mentor ? places + 1 : places)),
        };
        const before = solveAssignment(sparseProblem(grid), COVERAGE);
        const after = solveAssignment(sparseProblem(more), COVERAGE);
        expect(after.matched * 1000 + after.total).toBeGreaterThanOrEqual(
          before.matched * 1000 + before.total,
        );
        expect(after.matched).toBeGreaterThanOrEqual(before.matched);
      }),
    );
  });
});
