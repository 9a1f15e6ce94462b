import { describe, expect, it } from 'vitest';
import { BESIDE_CHANGE } from '../../../src/evaluation/instruments/scale-tables.js';
import {
  againstTarget,
  countOf,
  meanMetric,
  noData,
  shareOf,
  toldInstead,
} from '../../../src/evaluation/metric.js';
import {
  hiddenNote,
  targetText,
  valueText,
  valueWithSpread,
} from '../../../src/rendering/report/metric-text.js';

const rating = { name: 'mean_rating', label: 'Mean rating', unit: 'rating' } as const;

describe('a number beside its target', () => {
  it.each([
    [696, 0.7, '69.6 %'],
    [6996, 0.7, '69.96 %'],
    [700, 0.7, '70 %'],
    [704, 0.7, '70 %'],
    [710, 0.7, '71 %'],
    [690, 0.7, '69 %'],
  ])(
    '%i in a thousand or ten of them, of %d, has the digits that show that it is less',
    (part, target, words) => {
      const whole = part > 1000 ? 10_000 : 1000;
      expect(valueText(againstTarget(shareOf({ name: 'a', label: 'A' }, { part, whole }), target))).toBe(
        words,
      );
    },
  );

  it('is told with its usual digits where these show it, and where it has none', () => {
    const mean = meanMetric(rating, [4, 4, 4, 5, 5, 3, 2, 4]);
    expect(valueText(againstTarget(mean, 4))).toBe('3.9');
    expect(valueText(mean)).toBe('3.9');
  });

  it('has ends of its interval that lie on the side on which they are', () => {
    const mean = {
      ...againstTarget(meanMetric(rating, [3, 4]), 4),
      value: 3.96,
      interval: { low: 3.4, high: 3.98 },
    };
    expect(valueWithSpread(mean)).toBe('3.96 (3.4–3.98)');
  });

  it.each([
    [0.7, '70 %'],
    [0.725, '72.5 %'],
    [1, '100 %'],
  ])('of %d is told as it was stated', (target, words) => {
    const share = shareOf({ name: 'a', label: 'A' }, { part: 5, whole: 10 });
    expect(targetText(againstTarget(share, target))).toContain(`Target ${words}: missed`);
  });

  it('of a mean keeps the digits it was stated with', () => {
    expect(targetText(againstTarget(meanMetric(rating, [2, 3, 2]), 4.25))).toContain('Target 4.25: missed');
    expect(targetText(againstTarget(meanMetric(rating, [2, 3, 2]), 4))).toContain('Target 4.0: missed');
  });
});

describe('a difference of shares', () => {
  it.each([
    [0.01, '1 point'],
    [-0.01, '−1 point'],
    [-0.02, '−2 points'],
    [0.004, '0 points'],
  ])('of %d is %s', (value, words) => {
    const metric = {
      ...countOf({ name: 'a', label: 'A', unit: 'share' }, value),
      statistic: 'difference',
    } as const;
    expect(valueText(metric)).toBe(words);
  });
});

describe('what is said in place of a number', () => {
  it('is explained once where it stands', () => {
    const metric = toldInstead(noData(rating), BESIDE_CHANGE);
    expect(hiddenNote([metric, metric])).toMatch(/^Not beside section 8: beside what is told there [^.]+\.$/);
    expect(hiddenNote([meanMetric(rating, [1, 2])])).toBe('');
  });
});
