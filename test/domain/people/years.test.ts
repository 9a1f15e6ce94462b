import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDecimal } from '../../../src/domain/decimal.js';
import { isLengthOfTime, yearsIn } from '../../../src/domain/people/years.js';

const middle = (written: string, onDate = '2026-07-01') => {
  const years = yearsIn(written, onDate);
  return years === undefined ? undefined : asDecimal((years.from + years.to) / 2);
};

describe('yearsIn', () => {
  it.each([
    ['12', 12],
    ['3,5', 3.5],
    ['2.1', 2.1],
    ['6 months', 0.5],
    ['18 months', 1.5],
    ['18m', 1.5],
    ['1 year 6 months', 1.5],
    ['1 yr, 6 mths', 1.5],
    ['½', 0.5],
    ['1½ years', 1.5],
    ['1 1/2', 1.5],
    ['half a year', 0.5],
    ['3/4 year', 0.75],
    [' 10 or more ', 10],
    ['6 months - 1 year', 0.75],
    ['5-5', 5],
    ['two years', 2],
    ['Two and a half years', 2.5],
    ['20+', 20],
    ['20+ years', 20],
    ['more than 10 years', 10],
    ['10 or more', 10],
    ['less than 1', 0.5],
    ['<1', 0.5],
    ['10–15', 12.5],
    ['10 to 15 years', 12.5],
    ['6-12 months', 0.75],
    ['since 2010', 16],
    ['2010', 16],
    ['since 01/2025', 1.5],
    ['since 2025-01', 1.5],
    ['12 years post-registration', 12],
    ['about 5 years', 5],
    ['none', 0],
  ])('reads %j', (written, years) => expect(middle(written)).toBe(years));

  it.each([
    '',
    'many',
    'Band 5',
    '5-',
    '15-10',
    'since 2031',
    '3 wards',
    'x'.repeat(1000),
    'ward 2010',
    '2010 rota',
    '5 <',
    '10 over',
    '1 year 6 wards',
  ])('sees no length of time in %j', (written) => expect(middle(written)).toBeUndefined());

  it('grows with the day where a year was named, and with nothing else', () => {
    expect([middle('since 2010', '2030-01-01'), middle('6 months', '2030-01-01')]).toEqual([20, 0.5]);
  });

  it('reads any number of months as their part of a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (months) => {
        expect(middle(`${months} months`)).toBeCloseTo(months / 12, 8);
      }),
    );
  });
});

describe('a length of time', () => {
  it.each([
    ['3 years', true],
    ['since 2095', true],
    ['many', false],
  ])('%j is one as of some day: %s', (written, isOne) => expect(isLengthOfTime(written)).toBe(isOne));
});

describe('asDecimal', () => {
  it('compares decimals as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (a, b) => {
        expect(asDecimal(a / 100 - b / 100)).toBe((a - b) / 100);
      }),
    );
  });
});

describe('a month and a year', () => {
  it.each([
    ['01/2024', 2.5],
    ['12/2024', asDecimal(2 - 5 / 12)],
    ['2024-12', asDecimal(2 - 5 / 12)],
    ['07/2026', 0],
    ['2026', 0],
    ['00/2024', undefined],
    ['13/2024', undefined],
    ['2024-13', undefined],
    ['08/2026', undefined],
    ['2027', undefined],
  ])('%s is so many years before July 2026: %s', (written, years) => {
    expect(middle(written)).toBe(years);
  });

  it('is read in the middle of spaces, and up to 60 characters', () => {
    expect(middle('  3 years ')).toBe(3);
    expect([middle(`3 years${' '.repeat(53)}`), middle(`3 years${' '.repeat(54)}`)]).toEqual([3, undefined]);
  });
});
