import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, parseNumber } from '../../../../src/intake/values/numbers/numbers.js';

describe('decimalMarkOf', () => {
  it.each([
    [['3,5', '1,234'], ','],
    [['1.234,5'], ','],
    [['1.234.567'], ','],
    [['3.5', '1,234'], '.'],
    [['1,234,567'], '.'],
    [['0.125'], '.'],
    [['1', '', 'n/a'], undefined],
  ])('finds in %j the mark %j', (values, mark) => expect(decimalMarkOf(values)).toEqual({ mark }));

  it('says which values contradict each other, and which could be read either way', () => {
    expect(decimalMarkOf(['1,5', '2.5'])).toEqual({ mark: undefined, conflict: ['1,5', '2.5'] });
    expect(decimalMarkOf(['12', '1,234'])).toEqual({ mark: undefined, ambiguous: '1,234' });
  });
});

describe('parseNumber', () => {
  it.each([
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['1\u202F234,5', ',', 1234.5],
    ["1'234.5", '.', 1234.5],
    ['-5', undefined, -5],
    ['\u22125', undefined, -5],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['.5', '.', 0.5],
    ['0042', undefined, 42],
  ] as const)('reads %j with %j as decimal mark', (text, mark, value) =>
    expect(parseNumber(text, mark)).toEqual({ value }),
  );

  it.each([
    ['1,234', undefined, 'whole number or a fraction'],
    ['1.15E+10', '.', 'shortened'],
    ['#N/A', '.', 'spreadsheet error'],
    ['#NV', ',', 'spreadsheet error'],
    ['3 hours', '.', 'not a number'],
    ['1.2.3', '.', 'not a number'],
    ['12,34', '.', 'not a number'],
    ['-', '.', 'not a number'],
    ['Infinity', '.', 'not a number'],
    ['0x10', '.', 'not a number'],
  ] as const)('refuses %j with %j as decimal mark', (text, mark, problem) =>
    expect(parseNumber(text, mark).problem).toContain(problem),
  );

  it('reads back every number written with either mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(',', '.'), (hundredths, mark) => {
        const written = (hundredths / 100).toFixed(2).replace('.', mark);
        expect(parseNumber(written, mark)).toEqual({ value: hundredths === 0 ? 0 : hundredths / 100 });
      }),
    );
  });
});
