import { describe, expect, it } from 'vitest';
import { type NumbersBefore, sinceIssued } from '../../../src/evaluation/disclosure/since-issued.js';
import { countOf, noData } from '../../../src/evaluation/metric.js';

const NAME = { name: 'needs', label: 'Needs', unit: 'people', group: 'audit' } as const;
const before = (shown: number | null): NumbersBefore => ({ lastShown: () => shown });
const isTold = (count: number, shown: number | null) => {
  const metric = countOf(NAME, count);
  return sinceIssued(metric, before(shown), 5) === metric;
};

describe('a count of a list that was issued before', () => {
  it('stands where it is the same, or changed by a group', () => {
    expect([isTold(12, 12), isTold(17, 12), isTold(7, 12)]).toEqual([true, true, true]);
    expect([isTold(16, 12), isTold(8, 12)]).toEqual([false, false]);
  });

  it('stands where none was shown, and where there is none', () => {
    expect([isTold(3, null), isTold(0, null)]).toEqual([true, true]);
    const nothing = noData(NAME);
    expect(sinceIssued(nothing, before(3), 5)).toBe(nothing);
  });
});
