import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auctionAssignment } from '../../../../src/matching/assignment/engines/auction-assignment.js';
import type { Engine } from '../../../../src/matching/assignment/engines/full-assignment.js';
import { shortestPathAssignment } from '../../../../src/matching/assignment/engines/shortest-path-assignment.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../../src/matching/proof/verify-certificate.js';
import { anyCase, type Grid, randomNumbers, sparseProblem } from '../example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;

/** Fits i × j: every mentee wants the same mentors most, the classical hard case for auctions. */
function productForm(size: number): Grid {
  const fits = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i + 1) * (j + 1)),
  );
  return { places: Array.from({ length: size }, () => 1), fits };
}

/** Groups of mentees with nearly the same few fits. */
function clusteredTies(mentees: number, mentors: number): Grid {
  const random = randomNumbers(7);
  const fits = Array.from({ length: mentees }, (_, i) =>
    Array.from({ length: mentors }, (_, j) =>
      random(10) < 3 ? -1 : (((i % 5) + j) % 4) * 250_000 + random(2) * 1000,
    ),
  );
  return { places: Array.from({ length: mentors }, () => random(4)), fits };
}

describe.each<[string, Engine]>([
  ['auctionAssignment', auctionAssignment],
  ['shortestPathAssignment', shortestPathAssignment],
])('%s', (_name, engine) => {
  it('solves product-form fits: the largest product pairs the best with the best', () => {
    const { total, partner } = solveAssignment(sparseProblem(productForm(60)), COVERAGE, engine);
    expect(total).toBe((60 * 61 * 121) / 6); // the sum of the squares
    expect([...partner]).toEqual(Array.from({ length: 60 }, (_, i) => i));
  });

  it('refuses rows that cannot all be given a column', () => {
    const full = {
      rows: 2,
      columns: 1,
      capacity: Int32Array.of(1),
      rowStart: Int32Array.of(0, 1, 2),
      column: Int32Array.of(0, 0),
      weight: Int32Array.of(1, 2),
    };
    expect(() => engine(full)).toThrow('cannot be given a column');
  });
});

describe('both engines', () => {
  it('agree on clustered ties, pair by pair', () => {
    const problem = sparseProblem(clusteredTies(300, 120));
    const one = solveAssignment(problem, COVERAGE, auctionAssignment);
    expect(verifyCertificate(problem, COVERAGE, one).reasons).toEqual([]);
    expect(one.partner).toEqual(solveAssignment(problem, COVERAGE, shortestPathAssignment).partner);
  });

  it('agree on weights up to 2^40, of which no rounding is lost', () => {
    const random = randomNumbers(3);
    const problem = sparseProblem(clusteredTies(120, 100));
    const weight = Float64Array.from(problem.weight, () => random(2 ** 20) * 2 ** 20 + random(2 ** 20));
    const large = { ...problem, weight };
    const one = solveAssignment(large, COVERAGE, auctionAssignment);
    expect(verifyCertificate(large, COVERAGE, one).reasons).toEqual([]);
    const other = solveAssignment(large, COVERAGE, shortestPathAssignment);
    expect([one.partner, one.total]).toEqual([other.partner, other.total]);
  });

  it('agree on random problems, pair by pair', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(1, 3, 40, 1_000_000)
          .chain((largestFit) => anyCase({ mentees: 30, mentors: 15, largestFit })),
        ({ grid, objective }) => {
          const problem = sparseProblem(grid);
          const one = solveAssignment(problem, objective, auctionAssignment);
          expect(verifyCertificate(problem, objective, one).reasons).toEqual([]);
          expect(one.partner).toEqual(solveAssignment(problem, objective, shortestPathAssignment).partner);
        },
      ),
      { numRuns: 400 },
    );
  });
});
