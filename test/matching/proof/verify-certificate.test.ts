import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentResult } from '../../../src/matching/assignment/assignment-problem.js';
import { solveAssignment } from '../../../src/matching/assignment/solve-assignment.js';
import { verifyCertificate } from '../../../src/matching/proof/verify-certificate.js';
import { bestByTrial } from '../assignment/brute-force.js';
import { anyCase, denseProblem, type Grid, sparseProblem } from '../assignment/example-problems.js';
import { rowsProblem } from '../assignment/rows-problem.js';

const COVERAGE = { kind: 'coverage' } as const;
// Two people, two mentors: crossing the pairs is worth 16, keeping them straight 10.
const GRID = {
  places: [1, 1],
  fits: [
    [9, 8],
    [8, 1],
  ],
};
const PROBLEM = sparseProblem(GRID);
const GOOD: AssignmentResult = {
  partner: Int32Array.of(1, 0),
  matched: 2,
  total: 16,
  duals: {
    menteeHigh: Int32Array.of(1, 1),
    menteeLow: Float64Array.of(8, 7),
    mentorHigh: Int32Array.of(0, 0),
    mentorLow: Float64Array.of(1, 0),
  },
};

/** The reasons, which are the same however the problem is kept. */
function reasonsFor(change: Partial<AssignmentResult>, grid: Grid = GRID): readonly string[] {
  const problems = [sparseProblem(grid), denseProblem(grid), rowsProblem(grid, 1).problem];
  const [reasons = [], ...others] = problems.map(
    (problem) => verifyCertificate(problem, COVERAGE, { ...GOOD, ...change }).reasons,
  );
  expect(others).toEqual([reasons, reasons]);
  return reasons;
}

describe('verifyCertificate', () => {
  it('accepts the optimum with its values', () => {
    expect(verifyCertificate(PROBLEM, COVERAGE, GOOD)).toEqual({
      proven: true,
      gap: 0,
      peopleGap: 0,
      reasons: [],
    });
  });

  it('says how far a worse solution may be from the best', () => {
    const straight = { ...GOOD, partner: Int32Array.of(0, 1), total: 10 };
    expect(verifyCertificate(PROBLEM, COVERAGE, straight)).toMatchObject({
      proven: false,
      gap: 6,
      peopleGap: 0,
    });
    const alone = { ...GOOD, partner: Int32Array.of(1, -1), matched: 1, total: 8 };
    expect(verifyCertificate(PROBLEM, COVERAGE, alone)).toMatchObject({
      proven: false,
      gap: 8,
      peopleGap: 1,
    });
  });

  it('rejects wrong counts, wrong totals, impossible pairs and too many at one mentor', () => {
    expect(reasonsFor({ total: 17 })).toEqual(['the total is 16, not 17']);
    expect(reasonsFor({ matched: 1 })).toEqual(['2 mentees are matched, not 1']);
    expect(reasonsFor({ partner: Int32Array.of(0, 0), total: 17 })).toEqual([
      'mentor 0 has 2 mentees for 1 places',
    ]);
    expect(reasonsFor({ partner: Int32Array.of(2, 0), total: 8 })[0]).toBe(
      'mentee 0 cannot be paired with mentor 2',
    );
  });

  it('rejects values that are too small, below zero, not whole, or missing', () => {
    const withLow = (menteeLow: number[], mentorLow: number[]) =>
      reasonsFor({
        duals: {
          ...GOOD.duals,
          menteeLow: Float64Array.from(menteeLow),
          mentorLow: Float64Array.from(mentorLow),
        },
      });
    expect(withLow([8, 7], [0, 0])).toEqual([
      '2 possible pairs are worth more than the values of their two people',
    ]);
    expect(withLow([10, 9], [-1, -2])).toEqual(['a mentor has a value below zero']);
    expect(withLow([8.5, 7.5], [0.5, 0])).toContain('a value is not a whole number');
    expect(withLow([8], [1, 0])).toEqual(['values per mentee are missing']);
    expect(withLow([8, 7], [1])).toEqual(['values per mentor are missing']);
    expect(withLow([8.5, 7], [1, 0])).toContain('a value is not a whole number');
    expect(withLow([8, 7], [1, 0.5])).toContain('a value is not a whole number');
    expect(withLow([2 ** 53 - 1, 2 ** 53 - 1], [1, 0])).toContain('a sum is not exact');
  });

  it('takes a value below zero in fit where it is above zero in people, and not the other way round', () => {
    const withDuals = (change: Partial<AssignmentResult['duals']>) =>
      reasonsFor({ duals: { ...GOOD.duals, ...change } });
    // Moving a whole person of value from the mentees to the mentors changes no sum.
    const moved = {
      menteeHigh: Int32Array.of(0, 0),
      menteeLow: Float64Array.of(8, 7),
      mentorHigh: Int32Array.of(1, 1),
    };
    expect(withDuals(moved)).toEqual([]);
    expect(
      withDuals({ ...moved, menteeLow: Float64Array.of(9, 8), mentorLow: Float64Array.of(0, -1) }),
    ).toEqual([]);
    expect(withDuals({ mentorHigh: Int32Array.of(0, -1), mentorLow: Float64Array.of(1, 9) })).toEqual([
      'a mentor has a value below zero',
    ]);
    expect(withDuals({ menteeHigh: Int32Array.of(1, -1) })).toEqual(['a mentee has a value below zero']);
  });

  it('rejects a mentor number below that of nobody', () => {
    expect(reasonsFor({ partner: Int32Array.of(-2, 0), total: 8 })[0]).toBe(
      'mentee 0 cannot be paired with mentor -2',
    );
  });

  it('says the same of a problem however it is kept, and what it is doing where rows are made as they are asked for', () => {
    fc.assert(
      fc.property(
        anyCase({ mentees: 4, mentors: 3, largestFit: 3 }),
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 4 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        ({ grid, objective }, pairs, stream) => {
          const count = grid.fits.length;
          const next = () => stream.next().value ?? 0;
          const partner = Int32Array.from(pairs.slice(0, count), (j, i) =>
            (grid.fits[i]?.[j] ?? -1) < 0 ? -1 : j,
          );
          const duals = {
            menteeHigh: Int32Array.from({ length: count }, next),
            menteeLow: Float64Array.from({ length: count }, next),
            mentorHigh: Int32Array.from(grid.places, () => Math.floor(next() / 2)),
            mentorLow: Float64Array.from(grid.places, next),
          };
          const paired = [...partner.entries()].filter(([, j]) => j >= 0);
          const total = paired.reduce((sum, [i, j]) => sum + (grid.fits[i]?.[j] ?? 0), 0);
          const claim = { partner, matched: paired.length, total, duals };
          const { problem, steps } = rowsProblem(grid, 1);
          const [sparse, ...others] = [sparseProblem(grid), denseProblem(grid), problem].map((each) =>
            verifyCertificate(each, objective, claim),
          );
          expect(others).toEqual([sparse, sparse]);
          const isLookedAt = !sparse?.reasons.some((reason) => reason.startsWith('mentor '));
          expect(steps).toEqual(
            (isLookedAt ? grid.fits : []).map((_, i) => ({ doing: 'proving', done: i + 1, total: count })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('looks at no pair that cannot be, and at those that are worth nothing', () => {
    const claim = (partner: number[], menteeHigh: number[], low = 0): AssignmentResult => ({
      partner: Int32Array.from(partner),
      matched: partner.filter((mentor) => mentor >= 0).length,
      total: 0,
      duals: {
        menteeHigh: Int32Array.from(menteeHigh),
        menteeLow: new Float64Array(partner.length).fill(low),
        mentorHigh: Int32Array.of(0),
        mentorLow: Float64Array.of(0),
      },
    });
    const alone = { places: [1], fits: [[0], [-1]] };
    expect(reasonsFor(claim([0, -1], [1, 0]), alone)).toEqual([]);
    expect(reasonsFor(claim([-1, -1], [0, 0]), alone)).toEqual([
      '1 possible pairs are worth more than the values of their two people',
    ]);
    // The pair that cannot be is a fault wherever it is claimed, and one that is worth nothing is none.
    expect(reasonsFor(claim([-1, 0], [0, 1]), alone)[0]).toBe('mentee 1 cannot be paired with mentor 0');
  });

  it('says no more of a claim that is impossible than that', () => {
    const claim = { ...GOOD, total: 17 };
    expect(verifyCertificate(PROBLEM, COVERAGE, claim)).toEqual({
      proven: false,
      gap: 0,
      peopleGap: 0,
      reasons: ['the total is 16, not 17'],
    });
    expect(
      reasonsFor({ partner: Int32Array.of(1), duals: { ...GOOD.duals, mentorLow: Float64Array.of(1) } }),
    ).toEqual(['values per mentee are missing', 'values per mentor are missing']);
    expect(reasonsFor({ partner: Int32Array.of(2, 0), matched: 2, total: 7 })).toEqual([
      'mentee 0 cannot be paired with mentor 2',
    ]);
  });

  it('tells what it is doing where rows are made as they are asked for', () => {
    const { problem, steps } = rowsProblem(GRID, 1);
    verifyCertificate(problem, COVERAGE, GOOD);
    expect(steps).toEqual([
      { doing: 'proving', done: 1, total: 2 },
      { doing: 'proving', done: 2, total: 2 },
    ]);
  });

  it('tells of places that are left though they have a value', () => {
    const left = { places: [2, 1], fits: GRID.fits };
    const mentorLow = Float64Array.of(1, 0);
    expect(reasonsFor({ duals: { ...GOOD.duals, mentorLow } }, left)).toEqual([
      'the bound exceeds the solution by 0 people (by class) and 1 of fit',
    ]);
    const mentorHigh = Int32Array.of(1, 1);
    const menteeHigh = Int32Array.of(0, 0);
    expect(reasonsFor({ duals: { ...GOOD.duals, mentorHigh, menteeHigh, mentorLow } }, left)).toEqual([
      'the bound exceeds the solution by 1 people (by class) and 1 of fit',
    ]);
    const menteeLow = Float64Array.of(9, 8);
    expect(
      reasonsFor(
        { duals: { ...GOOD.duals, mentorHigh, menteeHigh, menteeLow, mentorLow: Float64Array.of(0, -1) } },
        left,
      ),
    ).toEqual(['the bound exceeds the solution by 1 people (by class) and 0 of fit']);
  });

  it('counts every pair that is worth more than its two people, those of people before those of fit', () => {
    const violated = (change: Partial<AssignmentResult['duals']>) =>
      reasonsFor({ duals: { ...GOOD.duals, ...change } });
    const words = (count: number) => [
      `${count} possible pairs are worth more than the values of their two people`,
    ];
    expect(violated({ menteeHigh: Int32Array.of(0, 0) })).toEqual(words(4));
    expect(violated({ menteeHigh: Int32Array.of(0, 1) })).toEqual(words(2));
    // Too much in people makes up for any lack of fit.
    expect(violated({ menteeHigh: Int32Array.of(2, 2), menteeLow: Float64Array.of(0, 0) })).toEqual([
      'the bound exceeds the solution by 2 people (by class) and -15 of fit',
    ]);
    expect(violated({ menteeLow: Float64Array.of(8, 6) })).toEqual(words(1));
    expect(violated({ mentorLow: Float64Array.of(0, 0) })).toEqual(words(2));
  });

  it('never proves a solution that is not the best', () => {
    fc.assert(
      fc.property(
        anyCase({ mentees: 5, mentors: 4, largestFit: 3 }),
        fc.array(fc.integer({ min: -1, max: 3 })),
        (example, other) => {
          const { grid, objective } = example;
          const problem = sparseProblem(grid);
          const { duals } = solveAssignment(problem, objective);
          const partner = Int32Array.from({ length: grid.fits.length }, (_, i) => other[i] ?? -1);
          const pairs = [...partner.entries()].filter(([, j]) => j >= 0);
          const total = pairs.reduce((sum, [i, j]) => sum + (grid.fits[i]?.[j] ?? -1), 0);
          const claim = { partner, matched: pairs.length, total, duals };
          const best = bestByTrial(grid, objective);
          if (!verifyCertificate(problem, objective, claim).proven) return;
          if (objective.kind === 'coverage')
            expect([claim.matched, claim.total]).toEqual([best.matched, best.total]);
          else {
            const price = objective.pricePerPersonLeftOut;
            expect(total + price * claim.matched).toBe(best.total + price * best.matched);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
