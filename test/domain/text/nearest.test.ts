import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/domain/text/nearest.js';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['match', '', 5],
    ['mathc', 'match', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s to %s takes %i edits', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  it('is the same both ways, and nothing only between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearest', () => {
  const keys = ['weight', 'kind', 'default_capacity', 'site'];

  it.each([
    ['wieght', 'weight'],
    ['Weight', 'weight'],
    ['defaultCapacity', 'default_capacity'],
    ['default-capcity', 'default_capacity'],
    ['sit', 'site'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, keys)).toBe(meant);
  });

  it.each(['colour', '', 'x', 'w'.repeat(10_000)])('does not guess at %s', (word) => {
    expect(nearest(word, keys)).toBeUndefined();
  });
});
