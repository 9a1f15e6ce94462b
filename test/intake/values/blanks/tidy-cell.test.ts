import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadsheetDamage } from '../../../../src/intake/values/blanks/spreadsheet-damage.js';
import { isTidy } from '../../../../src/intake/values/blanks/tidy-cell.js';

describe('isTidy', () => {
  it.each([
    ['Okafor, Chidinma', true],
    ['Wójcik', true],
    ['Nguyễn', true],
    ['20123456', true],
    ['2e ward', false],
    ['Eastgate', true],
    ['', false],
    [' Ward 7', false],
    ['Ward 7 ', false],
    ['Ward  7', false],
    ['Ward\t7', false],
    ['Ward\u00a07', false],
    ['Ward\u20037', false],
    ['#REF!', false],
    ['1.15E+10', false],
    ['-1,5e9', false],
  ])('%j: %s', (cell, expected) => {
    expect(isTidy(cell)).toBe(expected);
  });

  it('says yes only of a cell with which nothing is to be done', () => {
    const piece = fc.constantFrom(
      'a',
      'Ł',
      '漢',
      ' ',
      '\u00a0',
      '\u3000',
      '\ufeff',
      '\n',
      '#',
      '1',
      'E',
      '+',
      '-',
      '.',
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(cell, (text) => {
        if (!isTidy(text)) return;
        expect(text.trim().replace(/\s+/gu, ' ')).toBe(text);
        expect(text).not.toBe('');
        expect(spreadsheetDamage(text)).toBeUndefined();
      }),
    );
  });
});
