import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../../src/matching/assignment/assignment-problem.js';
import { solveAssignment } from '../../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../../src/matching/proof/verify-certificate.js';
import { anyCase, type Grid, randomNumbers, sparseProblem } from '../example-problems.js';
import { rowsProblem, widened } from '../rows-problem.js';

function solvedBothWays(grid: Grid, objective: LinearObjective, listedFirst: number) {
  const { problem } = rowsProblem(grid, listedFirst);
  const byRows = solveAssignment(problem, objective);
  return {
    byRows,
    verdict: verifyCertificate(problem, objective, byRows),
    listed: solveAssignment(sparseProblem(grid), objective),
  };
}

const COVERAGE: LinearObjective = { kind: 'coverage' };

describe('a problem of which one row at a time is in memory', () => {
  it('has the same canonical optimum as all its pairs listed, proven over all of them', () => {
    fc.assert(
      fc.property(
        anyCase({ mentees: 14, mentors: 10, largestFit: 12 }),
        fc.integer({ min: 1, max: 4 }),
        ({ grid: narrow, objective }, listedFirst) => {
          const grid = widened(narrow);
          const { byRows, verdict, listed } = solvedBothWays(grid, objective, listedFirst);
          expect(verdict).toEqual({ proven: true, gap: 0, peopleGap: 0, reasons: [] });
          expect([...byRows.partner]).toEqual([...listed.partner]);
          expect([byRows.matched, byRows.total]).toEqual([listed.matched, listed.total]);
        },
      ),
      { numRuns: 600 },
    );
  });

  const random = randomNumbers(7);
  const places = (j: number) => (j % 7 === 0 ? 0 : 1 + (j % 2));
  const kinds: { name: string; fitOf: (i: number, j: number) => number }[] = [
    { name: 'random fits', fitOf: () => random(1_000_001) },
    { name: 'ties everywhere', fitOf: () => random(4) * 250_000 },
    { name: 'all the same', fitOf: () => 500_000 },
    { name: 'everybody wants the same', fitOf: (i, j) => (i + 1) * (j + 1) },
    { name: 'most pairs impossible', fitOf: () => (random(100) < 93 ? -1 : random(1000)) },
    {
      name: 'a bottleneck',
      fitOf: (i, j) => (i % 2 === 0 && j > 20 ? -1 : 1_000_000 - j * 3000 + random(50)),
    },
  ];
  const objectives: LinearObjective[] = [
    COVERAGE,
    { kind: 'coverage', priority: Int32Array.from({ length: 150 }, (_, i) => i % 3) },
    { kind: 'fit', pricePerPersonLeftOut: 300_000 },
  ];
  it.each(kinds)('gives the same pairs at a larger size: $name', ({ fitOf }) => {
    const fits = Array.from({ length: 150 }, (_, i) => Array.from({ length: 120 }, (_, j) => fitOf(i, j)));
    const grid = { places: Array.from({ length: 120 }, (_, j) => places(j)), fits };
    for (const objective of objectives) {
      const { byRows, verdict, listed } = solvedBothWays(grid, objective, 12);
      expect(verdict.proven).toBe(true);
      expect(byRows.partner).toEqual(listed.partner);
      expect(byRows.total).toBe(listed.total);
    }
  });

  it('makes most rows only twice: to list their best pairs, and for the proof', () => {
    const fits = Array.from({ length: 300 }, () => Array.from({ length: 200 }, () => random(1_000_001)));
    const { problem, made } = rowsProblem({ places: Array.from({ length: 200 }, () => 3), fits }, 40);
    const found = solveAssignment(problem, COVERAGE);
    expect(verifyCertificate(problem, COVERAGE, found).proven).toBe(true);
    expect(made.rows).toBeLessThan(2.2 * 300);
  });

  it('tells what it does, each step up to the last row', () => {
    const { problem, steps } = rowsProblem({ places: [1], fits: [[5], [6]] }, 4);
    verifyCertificate(problem, COVERAGE, solveAssignment(problem, COVERAGE));
    const last = steps.filter(({ done, total }) => done === total).map(({ doing }) => doing);
    expect(last).toEqual(['listing', 'solving', 'checking', 'choosing', 'proving']);
  });
});
