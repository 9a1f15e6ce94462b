import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableName } from '../../../../src/domain/people/duplicates/comparable-name.js';
import { jaroWinkler } from '../../../../src/domain/people/duplicates/jaro-winkler.js';
import { nameLikeness } from '../../../../src/domain/people/duplicates/name-likeness.js';
import { isOneEditApart, oneEditNeighbours } from '../../../../src/domain/people/duplicates/one-edit.js';
import { editDistance } from '../../../../src/domain/text/nearest.js';

const alike = (a: readonly [string, string], b: readonly [string, string]) =>
  nameLikeness(comparableName(...a), comparableName(...b));

describe('Jaro–Winkler', () => {
  // The worked examples of Winkler 1990 and of the Census Bureau's strcmp95.
  it.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.813],
    ['JONES', 'JOHNSON', 0.832],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
    ['', '', 0],
    ['same', 'same', 1],
    // Four letters of the beginning count, no more; letters are sought within half the length, and each is taken once.
    ['ABCDEX', 'ABCDEY', 0.933],
    ['ABCDX', 'ABCDY', 0.92],
    ['AB', 'BA', 0],
    ['ABC', 'BCA', 0],
    ['AABC', 'AXYZ', 0.55],
  ])('of %j and %j is %f', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });

  it('is symmetric, between 0 and 1, and 1 for equal words only', () => {
    const word = fc.stringMatching(/^[abc]{1,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness).toBe(jaroWinkler(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likeness === 1).toBe(a === b);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['accents', ['Siobhán', "O'Brien"], ['SIOBHAN', 'O’BRIEN']],
    ['composed and decomposed letters', ['Zoë', 'Nuñez'], ['Zoe\u0308', 'Nun\u0303ez']],
    ['the Turkish i', ['İPEK', 'IŞIK'], ['ipek', 'ışık']],
    ['full width', ['Ａｎｎａ', 'Ｌｅｅ'], ['Anna', 'Lee']],
    ['Cyrillic lookalikes', ['Аnnа', 'Соoре'], ['Anna', 'Coope']],
    ['hyphens and spaces', ['Anne-Marie', 'De Souza'], ['Anne Marie', 'Desouza']],
  ] as const)('are the same but for %s', (_, a, b) => {
    expect(alike(a, b)).toBe(1);
  });

  it('may have changed places, lack a second surname or a middle name', () => {
    expect(alike(['Maria', 'García'], ['García', 'Maria'])).toBe(0.95);
    expect(alike(['Maria', 'García Márquez'], ['Maria', 'Márquez'])).toBeGreaterThan(0.95);
    expect(alike(['Anna Louise', 'Berg'], ['Anna', 'Berg'])).toBeGreaterThan(0.95);
  });

  it('are not alike by one half alone, and a half that is not known says little', () => {
    expect(alike(['Maria', 'Santos'], ['Maria', 'Whitfield'])).toBeLessThan(0.75);
    expect(alike(['Maria', 'Santos'], ['', 'Santos'])).toBe(0.75);
    expect(alike(['', ''], ['', ''])).toBe(0);
    expect(alike(['', ''], ['Maria', 'Santos'])).toBe(0.5);
  });

  it('are compared symmetrically, and quickly however long', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        expect(alike([a, b], [c, d])).toBe(alike([c, d], [a, b]));
      }),
    );
    const long = 'ab '.repeat(500_000);
    expect(alike([long, long], [long, `${long}x`])).toBe(1);
  });
});

describe('one edit', () => {
  const digits = fc.stringMatching(/^[01]{4,7}$/);

  it('is what the edit distance calls 1', () => {
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(isOneEditApart(a, b)).toBe(editDistance(a, b) === 1);
      }),
    );
  });

  it.each([
    ['aXYb', 'aYXb', true],
    ['aXYb', 'aYZb', false],
    ['aXYb', 'aZXb', false],
    ['ab12', 'ab34', false],
    ['abc', 'abc', false],
    ['', 'a', true],
    ['a', 'abc', false],
  ])('tells a swap from two letters that differ: %s and %s', (a, b, isOne) => {
    expect([isOneEditApart(a, b), isOneEditApart(b, a)]).toEqual([isOne, isOne]);
  });

  it.each([
    ['123', '124', false],
    ['1234', '1235', true],
    ['1abcd', '2abcd', true],
    ['1'.repeat(30), `${'1'.repeat(29)}2`, true],
    ['1'.repeat(31), `${'1'.repeat(30)}2`, false],
  ])('is looked for in values of four to thirty characters: %s and %s', (a, b, isFound) => {
    expect(oneEditNeighbours([a, b]).get(a)).toEqual(isFound ? new Set([b]) : undefined);
  });

  it('is found among many as by comparing all with all', () => {
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 20 }), (values) => {
        const found = oneEditNeighbours(values);
        for (const a of values) {
          const expected = new Set(values.filter((b) => editDistance(a, b) === 1));
          expect(found.get(a) ?? new Set()).toEqual(expected);
        }
      }),
    );
  });
});
