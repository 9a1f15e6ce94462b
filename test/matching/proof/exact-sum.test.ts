import { describe, expect, it } from 'vitest';
import { ExactSum } from '../../../src/matching/proof/exact-sum.js';

function sumOf(...terms: number[]): ExactSum {
  const sum = new ExactSum();
  for (const term of terms) sum.add(term);
  return sum;
}

describe('a sum that knows whether it is exact', () => {
  it('is the sum of its terms, of both signs', () => {
    expect([sumOf().value, sumOf(3, -5, 1).value]).toEqual([0, -1]);
  });

  it('is exact as long as its terms without their signs are a safe integer', () => {
    expect([sumOf().isExact, sumOf(2 ** 52, -(2 ** 52) + 1).isExact]).toEqual([true, true]);
    expect([sumOf(2 ** 52, -(2 ** 52)).isExact, sumOf(0.5).isExact]).toEqual([false, false]);
  });

  it('is not exact where a unit was lost on the way, though it ends small', () => {
    const lost = sumOf(-1, 2 ** 53 - 1, 2 ** 53 - 1, 1, -(2 ** 53 - 1), -(2 ** 53 - 1));
    expect([Number.isSafeInteger(lost.value), lost.isExact]).toEqual([true, false]);
  });
});
