import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearObjective } from '../../../src/matching/assignment/assignment-problem.js';
import { solveSeveral } from '../../../src/matching/assignment/several/solve-several.js';
import { verifySeveral } from '../../../src/matching/proof/verify-several.js';
import { anyCase, denseProblem } from '../assignment/example-problems.js';

const COVERAGE = { kind: 'coverage' } as const;
// Mentee 0 looks for two mentors, mentee 1 for one; each mentor has one place, and mentee 1 cannot have mentor 2.
const SEVERAL = {
  problem: denseProblem({
    places: [1, 1, 1],
    fits: [
      [5, 4, 3],
      [6, 2, -1],
    ],
  }),
  has: Int32Array.of(0, 0),
  wanted: Int32Array.of(2, 1),
};
const FOUND = solveSeveral(SEVERAL, COVERAGE);

type Claim = typeof FOUND;

function reasonsFor(change: Partial<Claim>, objective: LinearObjective = COVERAGE): readonly string[] {
  return verifySeveral(SEVERAL, objective, { ...FOUND, ...change }).reasons;
}

describe('verifySeveral', () => {
  it('accepts the best way with its values', () => {
    expect([[...FOUND.start], [...FOUND.mentor], FOUND.total]).toEqual([[0, 2, 3], [1, 2, 0], 13]);
    expect(verifySeveral(SEVERAL, COVERAGE, FOUND)).toEqual({
      proven: true,
      gap: 0,
      peopleGap: 0,
      reasons: [],
    });
  });

  it.each([
    ['a mentee too few', { start: Int32Array.of(0, 2) }, 'mentors are missing'],
    ['a mentee too many', { start: Int32Array.of(0, 2, 3, 3) }, 'mentors are missing'],
    ['more mentors than wanted', { start: Int32Array.of(0, 1, 3) }, 'mentee 1 has more mentors than wanted'],
    [
      'the same mentor twice',
      { mentor: Int32Array.of(1, 1, 0) },
      'mentee 0 has mentor 1 twice, or out of order',
    ],
    [
      'mentors out of order',
      { mentor: Int32Array.of(2, 1, 0) },
      'mentee 0 has mentor 1 twice, or out of order',
    ],
    ['a pair that cannot be', { mentor: Int32Array.of(0, 1, 2) }, 'mentee 1 cannot be paired with mentor 2'],
    ['a mentor who is none', { mentor: Int32Array.of(1, 3, 0) }, 'mentee 0 cannot be paired with mentor 3'],
    ['more mentees than places', { mentor: Int32Array.of(0, 2, 0) }, 'mentor 0 has too many mentees'],
    ['another total', { total: 14 }, 'the total is 13, not 14'],
    [
      'a value too few',
      { values: { high: Int32Array.of(0, 0), low: Float64Array.of(0, 0, 0) } },
      'values of places are missing',
    ],
    [
      'a value of fit too few',
      { values: { high: Int32Array.of(0, 0, 0), low: Float64Array.of(0, 0) } },
      'values of places are missing',
    ],
    [
      'half a value',
      { values: { high: Int32Array.of(0, 0, 0), low: Float64Array.of(0, 0.5, 0) } },
      'a value is not a whole number',
    ],
    [
      'a value below zero in fit',
      { values: { high: Int32Array.of(0, 0, 0), low: Float64Array.of(0, -1, 0) } },
      'a value is below zero',
    ],
    [
      'a value below zero in people',
      { values: { high: Int32Array.of(0, -1, 0), low: Float64Array.of(0, 9, 0) } },
      'a value is below zero',
    ],
  ])('refuses %s', (_what, change, reason) => {
    expect(reasonsFor(change)).toContain(reason);
    expect(verifySeveral(SEVERAL, COVERAGE, { ...FOUND, ...change })).toMatchObject({ gap: 0, peopleGap: 0 });
  });

  it('refuses an objective that is none', () => {
    expect(reasonsFor({}, { kind: 'fit', pricePerPersonLeftOut: -1 })).toEqual([
      'the price of leaving somebody out is -1',
    ]);
  });

  it('gives no new mentor to whoever has more than they want already', () => {
    const kept = { ...SEVERAL, has: Int32Array.of(3, 0) };
    const found = solveSeveral(kept, COVERAGE);
    expect([...found.start]).toEqual([0, 0, 1]);
    expect(verifySeveral(kept, COVERAGE, found).proven).toBe(true);
    const more = { ...found, start: Int32Array.of(0, 1, 2), mentor: Int32Array.of(1, 0), total: 10 };
    expect(verifySeveral(kept, COVERAGE, more).reasons).toContain('mentee 0 has more mentors than wanted');
  });

  it('tells by how much a worse way falls short: of people, or of fit where people are as many', () => {
    const none = { high: Int32Array.of(0, 0, 0), low: Float64Array.of(0, 0, 0) };
    const dearest = { ...FOUND, values: none };
    expect(verifySeveral(SEVERAL, COVERAGE, dearest)).toEqual({
      proven: false,
      gap: 2,
      peopleGap: 0,
      reasons: ['the bound exceeds the solution by 0 people (by class) and 2 of fit'],
    });
    const fewer = { ...dearest, start: Int32Array.of(0, 1, 2), mentor: Int32Array.of(1, 0), total: 10 };
    expect(verifySeveral(SEVERAL, COVERAGE, fewer)).toMatchObject({ proven: false, gap: 0, peopleGap: 1 });
  });

  it('counts the price of leaving out with the first mentor of whoever has none', () => {
    const of = (has: number, pricePerPersonLeftOut: number) => {
      const several = {
        problem: denseProblem({ places: [1, 1], fits: [[5, 4]] }),
        has: Int32Array.of(has),
        wanted: Int32Array.of(2 + has),
      };
      const objective = { kind: 'fit', pricePerPersonLeftOut } as const;
      const found = solveSeveral(several, objective);
      const one = { ...found, start: Int32Array.of(0, 1), mentor: Int32Array.of(0), total: 5 };
      const none = { ...found, start: Int32Array.of(0, 0), mentor: Int32Array.of(), total: 0 };
      return [found, one, none].map((claim) => verifySeveral(several, objective, claim));
    };
    const places = solveSeveral(
      {
        problem: denseProblem({ places: [1, 1], fits: [[5, 4]] }),
        has: Int32Array.of(0),
        wanted: Int32Array.of(2),
      },
      { kind: 'fit', pricePerPersonLeftOut: 3 },
    ).values.low;
    expect([...places].every((value) => value >= 0)).toBe(true);
    expect(of(0, 3).map(({ proven, gap }) => [proven, gap])).toEqual([
      [true, 0],
      [false, 4],
      [false, 5 + 4 + 3],
    ]);
    // They have a mentor: no price is saved by another.
    expect(of(1, 3).map(({ gap }) => gap)).toEqual([0, 4, 5 + 4]);
  });

  it('takes a value below zero in fit where it is above zero in people', () => {
    const values = { high: Int32Array.of(0, 1, 0), low: Float64Array.of(0, -1, 0) };
    expect(reasonsFor({ values })).not.toContain('a value is below zero');
  });

  it('refuses sums that are not exact', () => {
    const low = Float64Array.of(2 ** 53 - 1, 2 ** 53 - 1, 0);
    expect(reasonsFor({ values: { high: Int32Array.of(0, 0, 0), low } })).toContain('a sum is not exact');
  });

  it('proves nothing that it would not prove with better values, whatever the values', () => {
    const size = { mentees: 4, mentors: 3, largestFit: 3 };
    const change = fc.record({
      at: fc.nat(2),
      high: fc.integer({ min: -1, max: 1 }),
      low: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(
        anyCase(size),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4 }),
        change,
        (one, counts, by) => {
          const mentees = one.grid.fits.length;
          const wanted = Int32Array.from({ length: mentees }, (_, i) => counts[i] ?? 1);
          const several = { problem: denseProblem(one.grid), has: new Int32Array(mentees), wanted };
          const found = solveSeveral(several, one.objective);
          const high = found.values.high.map((value, j) => (j === by.at ? value + by.high : value));
          const low = found.values.low.map((value, j) => (j === by.at ? value + by.low : value));
          const verdict = verifySeveral(several, one.objective, { ...found, values: { high, low } });
          // A solution that is the best has no bound below it; what is left is how far the values are from proving that.
          expect(verdict.peopleGap).toBeGreaterThanOrEqual(0);
          if (verdict.peopleGap === 0) expect(verdict.gap).toBeGreaterThanOrEqual(0);
          expect(verdict.proven).toBe(verdict.reasons.length === 0);
          // Without one of its pairs it is not the best, unless the pair is worth nothing.
          const pairs = found.mentor.length;
          if (pairs === 0) return;
          const start = found.start.map((at) => Math.min(at, pairs - 1));
          const last = found.start.indexOf(pairs) - 1;
          const weight = one.grid.fits[last]?.[found.mentor[pairs - 1] ?? -1] ?? 0;
          const fewer = { ...found, start, mentor: found.mentor.slice(0, -1), total: found.total - weight };
          const price = one.objective.kind === 'fit' ? one.objective.pricePerPersonLeftOut : 1;
          const isFirst = start[last] === pairs - 1;
          const isWorthIt = weight > 0 || one.objective.kind === 'coverage' || (isFirst && price > 0);
          expect(verifySeveral(several, one.objective, fewer).proven).toBe(!isWorthIt);
        },
      ),
      { numRuns: 300 },
    );
  });
});
