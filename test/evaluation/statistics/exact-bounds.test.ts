import { describe, expect, it } from 'vitest';
import { restrictedMean, stepAt, stepBy } from '../../../src/evaluation/statistics/kaplan-meier.js';
import { mcNemarExact } from '../../../src/evaluation/statistics/mcnemar.js';
import { normalTail } from '../../../src/evaluation/statistics/normal-tail.js';
import { recommendScore } from '../../../src/evaluation/statistics/recommend-score.js';

/** Twice the share of the 2ⁿ outcomes with at most so many heads, counted in whole numbers. */
function countedTail(tosses: number, most: number): number {
  let [ways, sum] = [1n, 1n];
  for (let k = 1n; k <= BigInt(most); k++) {
    ways = (ways * (BigInt(tosses) - k + 1n)) / k;
    sum += ways;
  }
  const scale = 10n ** 30n;
  return Math.min(1, Number((2n * sum * scale) / 2n ** BigInt(tosses)) / 1e30);
}

describe('McNemar’s test', () => {
  it.each([
    [0, 1],
    [1, 4],
    [2, 2],
    [480, 520],
    [481, 520],
    [700, 900],
    [499, 501],
    [500, 501],
  ])('of %i and %i counts every outcome, on either side of a thousand changes', (b, c) => {
    const counted = countedTail(b + c, Math.min(b, c));
    expect(mcNemarExact(b, c) / counted).toBeCloseTo(1, 10);
    expect(mcNemarExact(c, b)).toBe(mcNemarExact(b, c));
  });
});

describe('the normal distribution', () => {
  // Abramowitz and Stegun (1964), tables 26.1 and 26.2.
  it.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [2.999, 0.00135434],
    [3, 0.001349898031630095],
    [6, 9.86587645e-10],
    [Number.POSITIVE_INFINITY, 0],
  ])('lies above %d with this probability: %d', (z, probability) => {
    if (probability === 0) expect(normalTail(z)).toBe(0);
    else expect(normalTail(z) / probability).toBeCloseTo(1, 5);
  });
});

describe('the recommend score', () => {
  it.each([
    [[9, 10], 100],
    [[8, 7], 0],
    [[6, 0], -100],
    [[9, 8, 6, 7], 0],
    [[10, 10, 0, 8], 25],
  ])('of %j is %i', (answers, score) => expect(recommendScore(answers).score).toBe(score));

  it('has an interval within its own ends, and none where all are alike', () => {
    expect(recommendScore([9, 0]).interval).toEqual({ low: -100, high: 100 });
    expect(recommendScore([9, 9]).interval).toBeNull();
    const { low = 0, high = 0 } = recommendScore([...Array(50).fill(9), ...Array(50).fill(0)]).interval ?? {};
    expect(low).toBeCloseTo(-19.6, 2);
    expect(high).toBeCloseTo(19.6, 2);
  });
});

describe('a survival curve', () => {
  const STEPS = [
    { time: 2, survival: 0.75 },
    { time: 4, survival: 0.5 },
    { time: 6, survival: 0.25 },
  ].map((step) => ({ atRisk: 0, events: 0, low: 0, high: 1, ...step })) as unknown as Parameters<
    typeof restrictedMean
  >[0];

  it('has at a time the step reached by then', () => {
    expect([1, 2, 3, 6, 9].map((time) => stepAt(STEPS, time)?.survival)).toEqual([
      undefined,
      0.75,
      0.75,
      0.25,
      0.25,
    ]);
  });

  it('has its median where half are left, and none before', () => {
    expect(stepBy(STEPS, 0.5)?.time).toBe(4);
    expect(stepBy(STEPS.slice(0, 1), 0.5)).toBeUndefined();
  });

  it('has its mean up to a limit as far as it reaches', () => {
    expect(restrictedMean(STEPS, 6)).toBe(2 + 2 * 0.75 + 2 * 0.5);
    expect(restrictedMean(STEPS, 5)).toBe(2 + 2 * 0.75 + 0.5);
    expect(restrictedMean(STEPS, 4)).toBe(2 + 2 * 0.75);
    expect(restrictedMean(STEPS, 6.5)).toBeNull();
    const toNone = [...STEPS, { ...(STEPS[0] as (typeof STEPS)[number]), time: 7, survival: 0 }];
    expect(restrictedMean(toNone, 9)).toBe(2 + 2 * 0.75 + 2 * 0.5 + 0.25);
    expect(restrictedMean([], 1)).toBeNull();
  });
});
