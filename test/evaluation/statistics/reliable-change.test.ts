import { describe, expect, it } from 'vitest';
import { reliableChange } from '../../../src/evaluation/statistics/reliable-change.js';

describe('reliableChange', () => {
  it('is 1.96 standard errors of a difference', () => {
    // Standard deviation 2: alpha 0.5 leaves the root of 2 times a half, which is 1; alpha 0.875 a half.
    expect(reliableChange([0, 2, 4], 0.5)).toBeCloseTo(1.96 * 2, 10);
    expect(reliableChange([0, 2, 4], 0.875)).toBeCloseTo(1.96, 10);
  });

  it('is anything at all where the scale never errs, and nothing where it cannot be told', () => {
    expect(reliableChange([1, 3], 1)).toBe(0);
    expect(reliableChange([3, 3, 3], 0.8)).toBeNull();
    expect(reliableChange([1, 3], 0)).toBeNull();
    expect(reliableChange([1], 0.8)).toBeNull();
  });
});
