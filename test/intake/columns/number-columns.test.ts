import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, numbersInWords, plainNumber } from '../../../src/intake/columns/number-columns.js';

describe('numbersIn', () => {
  it.each([
    [['0,5', '1', '37,5', ''], ','],
    [['0.5', 'N/A', '1'], '.'],
    [['1.234,50', '2'], ','],
    [['1,234.5'], '.'],
    [['1 234', '2'], undefined],
    [['-3', '+4'], undefined],
  ])('takes %j for numbers with the mark %j', (cells, mark) => {
    expect(numbersIn(cells, null)).toMatchObject({ verdict: 'numbers', mark });
  });

  it.each([[['007', '12']], [['0161 496 0000']], [['1,5', 'about two']], [['1,2,3']], [['N/A']], [[]]])(
    'takes %j for no numbers',
    (cells) => {
      expect(numbersIn(cells, null)).toEqual({ verdict: 'not numbers' });
    },
  );

  it('leaves open what no cell tells, unless a setting does', () => {
    expect(numbersIn(['1,234', '5'], null)).toEqual({ verdict: 'ambiguous', example: '1,234' });
    expect(numbersIn(['1,234', '5'], 'comma')).toMatchObject({ mark: ',', isSet: true });
    expect(numbersIn(['1,234', '0,5'], 'dot')).toMatchObject({ mark: ',', isSet: false });
    expect(numbersIn(['0.5', '0,5'], 'dot')).toEqual({ verdict: 'contradictory', examples: ['0,5', '0.5'] });
  });
});

describe('numbersInWords', () => {
  it('says what was decided, and nothing where nothing depends on it', () => {
    expect(numbersInWords('FTE', numbersIn(['0,5'], null))).toEqual(['Numbers in FTE: decimal comma (0,5).']);
    expect(numbersInWords('FTE', numbersIn(['1,234'], 'dot'))).toEqual([
      'Numbers in FTE: decimal dot, as set (1,234).',
    ]);
    expect(numbersInWords('FTE', numbersIn(['1', '2'], null))).toEqual([]);
  });
});

describe('plainNumber', () => {
  it.each([
    [['0,5'], '0,5', '0.5'],
    [['1.234,50'], '1.234,50', '1234.50'],
    [['1,234.5'], '1,234.5', '1234.5'],
    [['0.5'], '7.50', '7.50'],
    [['0,5'], 'N/A', 'N/A'],
    [['1,234'], '1,234', '1,234'],
    [['5'], '5', '5'],
  ])('in a column %j writes %j as %j', (cells, cell, expected) => {
    expect(plainNumber(cell, numbersIn(cells, null))).toBe(expected);
  });

  it('keeps the value of every number, whichever way it is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('comma', 'dot'),
        (hundredths, mark) => {
          const [whole = '', fraction = ''] = (hundredths / 100).toFixed(2).split('.');
          const [group, decimal] = mark === 'comma' ? ['.', ','] : [',', '.'];
          const cell = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, group)}${decimal}${fraction}`;
          expect(Number(plainNumber(cell, numbersIn([cell], null)))).toBe(hundredths / 100);
        },
      ),
    );
  });
});
