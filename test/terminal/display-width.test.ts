import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/domain/text/printable.js';
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from '../../src/terminal/display-width.js';
import { growthOf, IN_PROPORTION } from '../support/growth.js';

const text = fc.string({ unit: 'grapheme' }).map((any) => printable(any));

describe('displayWidth', () => {
  it.each([
    ['Anna', 4],
    ['Wójcik', 6],
    ['Wójcik'.normalize('NFD'), 6],
    ['Nguyễn', 6],
    ['Nguyễn'.normalize('NFD'), 6],
    ['王伟', 4],
    ['ﾊﾝﾄﾞ', 4],
    ['한', 2],
    ['한'.normalize('NFD'), 2],
    ['Ａ１', 4],
    ['👩‍⚕️', 2],
    ['🇬🇧', 2],
    ['✓ done', 6],
    ['שָׁלוֹם', 4],
    ['می‌روم', 5],
    ['', 0],
  ])('%s takes %i columns', (sample, columns) => {
    expect(displayWidth(sample)).toBe(columns);
  });
});

describe('cutToWidth', () => {
  it('leaves what fits, and marks what was left out', () => {
    expect(cutToWidth('Elderly Care', 12)).toBe('Elderly Care');
    expect(cutToWidth('Elderly Care', 11)).toBe('Elderly Ca…');
    expect(cutToWidth('Elderly Care', 9)).toBe('Elderly…');
    expect(cutToWidth('王伟明', 4)).toBe('王…');
    expect(cutToWidth('👩‍⚕️👩‍⚕️', 3)).toBe('👩‍⚕️…');
  });

  it('is never wider than asked', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 20 }), (any, width) => {
        expect(displayWidth(cutToWidth(any, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrapToWidth', () => {
  it('breaks between words, and within a word only when it is too long', () => {
    expect(wrapToWidth('3 of 4 needs covered', 10)).toEqual(['3 of 4', 'needs', 'covered']);
    expect(wrapToWidth('anna.wojcik@example.org', 10)).toEqual(['anna.wojci', 'k@example.', 'org']);
    expect(wrapToWidth('王伟明 Wei', 4)).toEqual(['王伟', '明', 'Wei']);
    expect(wrapToWidth('', 10)).toEqual(['']);
  });

  it('loses no letter and is never wider than asked', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (any, width) => {
        const lines = wrapToWidth(any, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(any.replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('takes one word of a million letters in its stride', () => {
    expect(wrapToWidth('é'.repeat(1_000_000), 50)).toHaveLength(20_000);
  });

  it.each([
    ['é', 20_000],
    ['王', 300],
    ['👩‍⚕️', 250],
    ['🇬🇧', 200],
  ])('takes a word of %s in a time that is in proportion', (letter, count) => {
    const growth = growthOf((size) => wrapToWidth(letter.repeat(size), 50), count);
    expect(growth).toBeLessThan(IN_PROPORTION);
  });
});

describe('padToWidth', () => {
  it('fills up by columns, not by letters', () => {
    expect(padToWidth('王伟', 6)).toBe('王伟  ');
    expect(padToWidth('12', 4, 'right')).toBe('  12');
    expect(padToWidth('longer', 3)).toBe('longer');
  });
});
