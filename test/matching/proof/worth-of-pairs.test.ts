import { describe, expect, it } from 'vitest';
import { objectiveFaults, worthOfPairs } from '../../../src/matching/proof/worth-of-pairs.js';

describe('what an objective makes of pairs', () => {
  it('is one person each, or nobody and the price of leaving out', () => {
    expect(worthOfPairs(2, { kind: 'coverage' })).toEqual({ people: Int32Array.of(1, 1), fit: 0 });
    expect(worthOfPairs(2, { kind: 'fit', pricePerPersonLeftOut: 7 })).toEqual({
      people: Int32Array.of(0, 0),
      fit: 7,
    });
  });

  it('is one person for each class of the waiting list that comes no earlier', () => {
    const priority = Int32Array.of(5, 1, 5, 3);
    expect(worthOfPairs(4, { kind: 'coverage', priority })).toEqual({
      people: Int32Array.of(1, 3, 1, 2),
      fit: 0,
    });
  });

  it.each([
    [0, []],
    [1, []],
    [-1, ['the price of leaving somebody out is -1']],
    [0.5, ['the price of leaving somebody out is 0.5']],
    [2 ** 53, ['the price of leaving somebody out is 9007199254740992']],
  ])('is refused at a price that is no whole number from 0: %d', (pricePerPersonLeftOut, faults) => {
    expect(objectiveFaults(3, { kind: 'fit', pricePerPersonLeftOut })).toEqual(faults);
  });

  it('is refused with a class too few or too many', () => {
    const faultsOf = (...classes: number[]) =>
      objectiveFaults(2, { kind: 'coverage', priority: Int32Array.from(classes) });
    expect(faultsOf(1, 2)).toEqual([]);
    expect(faultsOf(1)).toEqual(['there are 1 classes for 2 mentees']);
    expect(faultsOf(1, 2, 3)).toEqual(['there are 3 classes for 2 mentees']);
    expect(objectiveFaults(2, { kind: 'coverage' })).toEqual([]);
  });
});
