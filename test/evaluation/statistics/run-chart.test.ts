import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShift, isTrend, runChart } from '../../../src/evaluation/statistics/run-chart.js';

describe('a run chart', () => {
  it('has the shift that is read off the picture, values on the median passed over', () => {
    // Median 5; from the fourth value on seven lie below it, one of them interrupted by a value on it.
    const values = [7, 8, 6, 4, 3, 5, 4, 2, 3, 4, 4, 9, 8, 7, 6];
    const chart = runChart(values);
    expect([chart.median, chart.shift, isShift(chart)]).toEqual([
      5,
      { from: 3, to: 10, points: 7, way: 'down' },
      true,
    ]);
  });

  it('has the trend with its first value, equal neighbours counted once', () => {
    const chart = runChart([5, 1, 2, 2, 3, 4, 6, 2]);
    expect([chart.trend, isTrend(chart)]).toEqual([{ from: 1, to: 6, points: 5, way: 'up' }, true]);
    expect(isTrend(runChart([5, 1, 2, 2, 3, 4, 2]))).toBe(false);
  });

  it.each([
    [5, false],
    [6, true],
  ])('has a shift where %i in a row lie on one side of the median: %s', (count, is) => {
    const half = (value: number) => Array.from({ length: count }, () => value);
    const chart = runChart([...half(1), ...half(2)]);
    expect([chart.shift?.points, isShift(chart)]).toEqual([count, is]);
  });

  it('of values that never change has neither', () => {
    expect(runChart([0.1 + 0.2, 0.3, 0.3])).toEqual({ median: 0.3, shift: null, trend: null });
  });

  const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 });

  it('is what a search over all stretches finds', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { median, shift, trend } = runChart(given);
        const stretches = given.flatMap((_, from) =>
          given.slice(from).map((__, length) => given.slice(from, from + length + 1)),
        );
        const onSide = (side: number) =>
          stretches
            .filter((some) => some.every((value) => (value - median) * side >= 0))
            .map((some) => some.filter((value) => value !== median).length);
        expect(shift?.points ?? 0).toBe(Math.max(0, ...onSide(1), ...onSide(-1)));
        const goingOn = (side: number) =>
          stretches
            .filter((some) =>
              some.every((value, at) => at === 0 || (value - (some[at - 1] ?? value)) * side >= 0),
            )
            .map((some) => new Set(some).size)
            .filter((points) => points > 1);
        expect(trend?.points ?? 0).toBe(Math.max(0, ...goingOn(1), ...goingOn(-1)));
      }),
    );
  });

  it('turned upside down is the same upside down', () => {
    fc.assert(
      fc.property(values, (given) => {
        const [one, other] = [runChart(given), runChart(given.map((value) => -value))];
        expect([other.shift?.points, other.trend?.points]).toEqual([one.shift?.points, one.trend?.points]);
        expect(other.median + one.median).toBe(0);
      }),
    );
  });
});
