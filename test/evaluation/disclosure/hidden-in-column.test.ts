import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenInColumn } from '../../../src/evaluation/disclosure/hidden-in-column.js';

describe('hidden counts of a list', () => {
  it('are none when every count is large enough or zero', () => {
    expect(hiddenInColumn([10, 0, 25], 10)).toEqual([false, false, false]);
  });

  it('take the next smallest with them when one alone could be worked out from the total', () => {
    expect(hiddenInColumn([4, 30, 12], 10)).toEqual([true, false, true]);
  });

  it('take another with them when together they are still too few', () => {
    expect(hiddenInColumn([1, 2, 40, 30], 10)).toEqual([true, true, false, true]);
  });

  it('take another with them when each would have to be one person', () => {
    expect(hiddenInColumn([1, 1, 1, 40], 3)).toEqual([true, true, true, true]);
  });

  it('hide zeros only when nothing else is left to hide behind', () => {
    expect(hiddenInColumn([3, 0, 0], 10)).toEqual([true, true, true]);
    expect(hiddenInColumn([], 10)).toEqual([]);
  });

  it('never leave one hidden count that subtraction would give, nor a small one in sight', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 12 }), (values, k) => {
        const hidden = hiddenInColumn(values, k);
        const kept = values.filter((_, at) => hidden[at]);
        values.forEach((value, at) => {
          if (value > 0 && value < k) expect(hidden[at]).toBe(true);
        });
        expect(kept).not.toHaveLength(1);
      }),
    );
  });
});
