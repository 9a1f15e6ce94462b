import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../src/evaluation/statistics/cronbach-alpha.js';
import { kaplanMeier } from '../../../src/evaluation/statistics/kaplan-meier.js';
import { matchedChange } from '../../../src/evaluation/statistics/matched-change.js';
import { mcNemarExact } from '../../../src/evaluation/statistics/mcnemar.js';
import { meanInterval } from '../../../src/evaluation/statistics/mean.js';
import { newcombeDifference, wilsonInterval } from '../../../src/evaluation/statistics/proportion.js';
import { quantileOf } from '../../../src/evaluation/statistics/quantile.js';
import { recommendScore } from '../../../src/evaluation/statistics/recommend-score.js';
import { studentQuantile } from '../../../src/evaluation/statistics/student-t.js';

const proportions = fc
  .integer({ min: 1, max: 500 })
  .chain((whole) => fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole) }));

describe('intervals', () => {
  it('of a proportion lie in 0–1, hold the share, and mirror when the two outcomes change places', () => {
    fc.assert(
      fc.property(proportions, ({ part, whole }) => {
        const { low, high } = wilsonInterval({ part, whole });
        const mirrored = wilsonInterval({ part: whole - part, whole });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(part / whole + 1e-12);
        expect(high).toBeGreaterThanOrEqual(part / whole - 1e-12);
        expect(1 - mirrored.high).toBeCloseTo(low, 10);
      }),
    );
  });

  it('of a difference change sign when the two change places', () => {
    fc.assert(
      fc.property(proportions, proportions, (a, b) => {
        const forward = newcombeDifference(a, b);
        expect(newcombeDifference(b, a).high).toBeCloseTo(-forward.low, 10);
        expect(forward.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(forward.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('of a mean need two values, and have no width when all are alike', () => {
    expect(meanInterval([4])).toBeNull();
    expect(meanInterval([4, 4, 4])).toEqual({ low: 4, high: 4 });
  });
});

describe('t quantile', () => {
  it('has its closed forms with one and two degrees of freedom, and nears the normal with many', () => {
    expect(studentQuantile(0.9, 1)).toBeCloseTo(Math.tan(0.45 * Math.PI), 10);
    expect(studentQuantile(0.9, 2)).toBeCloseTo(0.9 * Math.sqrt(2 / (1 - 0.81)), 10);
    expect(studentQuantile(0.95, 4)).toBeCloseTo(2.776445, 6);
    expect(studentQuantile(0.95, 5)).toBeCloseTo(2.570582, 6);
    expect(studentQuantile(0.95, 10)).toBeCloseTo(2.228139, 6);
    expect(studentQuantile(0.95, 100_000)).toBeCloseTo(1.959988, 5);
  });
});

describe('quantiles', () => {
  it('interpolate between neighbours and do not change the values given', () => {
    const values = [4, 1, 3, 2];
    expect(quantileOf(values, 0.5)).toBe(2.5);
    expect(quantileOf(values, 0.25)).toBe(1.75);
    expect(quantileOf([7], 0.9)).toBe(7);
    expect(values).toEqual([4, 1, 3, 2]);
  });
});

describe('matched change', () => {
  it('says nothing with fewer than five pairs', () => {
    expect(matchedChange(Array.from({ length: 4 }, () => ({ before: 1, after: 2 })))).toBeNull();
  });

  it('when nobody changed has no effect to name, and p 1', () => {
    const change = matchedChange([1, 2, 3, 4, 5].map((value) => ({ before: value, after: value })));
    expect(change).toMatchObject({ hedgesGav: 0, rankBiserial: null, exactP: 1 });
  });

  it('names no effect where nothing varies but by rounding, and ties changes that are equal as decimals', () => {
    const alike = matchedChange(Array.from({ length: 12 }, () => ({ before: 3.4, after: 3.6 })));
    expect(alike).toMatchObject({ hedgesGav: null, rankBiserial: 1 });
    const pairs = [3.4, 2.2, 1.1, 4.7, 0.3].map((before) => ({ before, after: before + 0.2 }));
    expect(matchedChange(pairs)).toMatchObject({ exactP: 2 / 32 });
  });

  it('when all six rise has the smallest p six pairs can have, 2 of 64', () => {
    const change = matchedChange(
      [1, 2, 3, 1, 2, 3].map((value, at) => ({ before: value, after: value + 1 + at })),
    );
    expect(change?.exactP).toBe(2 / 64);
    expect(change?.rankBiserial).toBe(1);
  });

  it('has an exact p equal to trying every sign', () => {
    const differences = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(differences, (values) => {
        const pairs = values.map((value) => ({ before: 0, after: value }));
        expect(matchedChange(pairs)?.exactP).toBeCloseTo(bruteForceP(values), 12);
      }),
    );
  });
});

/** All 2ⁿ ways to sign the ranks of the changes other than 0. */
function bruteForceP(values: readonly number[]): number {
  const sizes = values.filter((value) => value !== 0).map(Math.abs);
  const signs = values.filter((value) => value !== 0).map(Math.sign);
  const ranks = sizes.map(
    (size) =>
      sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2,
  );
  const seen = Math.abs(ranks.reduce((sum, rank, at) => sum + rank * (signs[at] ?? 0), 0));
  let extreme = 0;
  for (let mask = 0; mask < 2 ** ranks.length; mask++) {
    const sum = ranks.reduce((total, rank, at) => total + ((mask >> at) & 1 ? rank : -rank), 0);
    if (Math.abs(sum) >= seen - 1e-9) extreme++;
  }
  return extreme / 2 ** ranks.length;
}

describe('the rest', () => {
  it('exact McNemar is 1 when nobody changed or both ways are even', () => {
    expect(mcNemarExact(0, 0)).toBe(1);
    expect(mcNemarExact(5, 5)).toBe(1);
    expect(mcNemarExact(0, 6)).toBe(2 / 64);
  });

  it('Kaplan–Meier has no interval before the first event nor after the last person', () => {
    const steps = kaplanMeier([
      { time: 1, hasEvent: false },
      { time: 2, hasEvent: true },
    ]);
    expect(steps).toEqual([
      { time: 1, atRisk: 2, events: 0, survival: 1, interval: null },
      { time: 2, atRisk: 1, events: 1, survival: 0, interval: null },
    ]);
    expect(kaplanMeier([])).toEqual([]);
  });

  it('the recommend score has no interval where all answered alike, and none beyond ±100', () => {
    expect(recommendScore([9, 9, 10])).toEqual({ score: 100, interval: null });
    expect(recommendScore([10, 10, 10, 7]).interval?.high).toBe(100);
  });

  it("Cronbach's alpha needs two people, two items and totals that differ", () => {
    const sameButForRounding = [
      [0.1, 0.2],
      [0.2, 0.1],
      [0.3, 0],
    ];
    expect(cronbachAlpha(sameButForRounding)).toBeNull();
    expect(cronbachAlpha([])).toBeNull();
    expect(cronbachAlpha([[1, 2]])).toBeNull();
    expect(cronbachAlpha([[1], [2]])).toBeNull();
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
  });
});
