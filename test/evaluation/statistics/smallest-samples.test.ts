import { describe, expect, it } from 'vitest';
import { meanMetric } from '../../../src/evaluation/metric.js';
import { cronbachAlpha } from '../../../src/evaluation/statistics/cronbach-alpha.js';
import { meanInterval } from '../../../src/evaluation/statistics/mean.js';

describe('the fewest that a figure can be made of', () => {
  it('are two people and two items for alpha', () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 3],
      ]),
    ).toBeCloseTo(1, 12);
    expect([cronbachAlpha([]), cronbachAlpha([[1, 2]]), cronbachAlpha([[1], [2]])]).toEqual([
      null,
      null,
      null,
    ]);
    // Two people whose totals are alike have no spread to compare.
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
  });

  it('are two values for the interval of a mean', () => {
    expect(meanInterval([1])).toBeNull();
    const interval = meanInterval([1, 3]);
    expect(interval?.low).toBeCloseTo(2 - 12.7062, 3);
    expect(interval?.high).toBeCloseTo(2 + 12.7062, 3);
  });

  it('are two answers to say that all are alike', () => {
    const note = (values: number[]) => meanMetric({ name: 'm', label: 'M', unit: 'rating' }, values).note;
    expect([note([4]), note([4, 4]), note([4, 5])]).toEqual(['', 'all alike', '']);
  });
});
