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
    ['WEIGHT', 'weight'],
    ['defaultCapacity', 'default_capacity'],
    ['default-capcity', 'default_capacity'],
    ['sit', 'site'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, keys)).toBe(meant);
  });

  it.each([
    ['two letters', 'ab', 'ax', 'xy'],
    ['eight', 'abcdefgh', 'abcdefxx', 'abcdexxx'],
    ['nine', 'abcdefghi', 'abcdefxxx', 'abcdexxxx'],
    ['sixty', 'a'.repeat(60), `${'a'.repeat(59)}b`, 'b'.repeat(60)],
  ])('lets a third of %s be wrong, and one at least', (_, word, near, far) => {
    expect(nearest(word, [far, near])).toBe(near);
    expect(nearest(word, [far])).toBeUndefined();
  });

  it('does not guess at words of more than sixty letters, or of none', () => {
    expect(nearest('a'.repeat(61), ['a'.repeat(60)])).toBeUndefined();
    expect(nearest('-', ['a'])).toBeUndefined();
  });

  it('takes the nearest of several, and the first of those equally near', () => {
    expect(nearest('cat', ['car', 'cap'])).toBe('car');
    expect(nearest('match', ['match', 'batch'])).toBe('match');
    expect(nearest('matches', ['bitches', 'match', 'matched'])).toBe('matched');
  });

  it.each(['colour', '', 'x', 'w'.repeat(10_000)])('does not guess at %s', (word) => {
    expect(nearest(word, keys)).toBeUndefined();
  });
});

describe('a guess', () => {
  it.each([
    ['not accept', 'accept'],
    ['unlock', 'lock'],
    ['inactive', 'active'],
    ['disagree', 'agree'],
    ['agree', 'disagree'],
  ])('of %j is never its opposite', (word, opposite) => {
    expect(nearest(word, [opposite])).toBeUndefined();
    expect(nearest(`${opposite}x`, [opposite])).toBe(opposite);
  });
});
