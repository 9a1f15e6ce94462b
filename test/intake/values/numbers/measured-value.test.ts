import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAsDay } from '../../../../src/intake/values/days/month-as-day.js';
import { numbersWritten, parseMeasuredValue } from '../../../../src/intake/values/numbers/measured-value.js';

describe('a measured value', () => {
  it.each([
    ['3', { value: 3, denominator: null }],
    ['0', { value: 0, denominator: null }],
    ['-2.5', { value: -2.5, denominator: null }],
    ['3/45', { value: 3, denominator: 45 }],
    ['3 out of 45', { value: 3, denominator: 45 }],
    ['3 of 1,045', { value: 3, denominator: 1045 }],
    ['92.5 %', { value: 92.5, denominator: 100 }],
    ['92 per cent', { value: 92, denominator: 100 }],
  ])('%s is read with what it is out of', (text, value) => {
    expect(parseMeasuredValue(text, '.')).toEqual({ value });
  });

  it.each(['', '-', 'n/a', 'not applicable'])('"%s" is a blank cell', (text) => {
    expect(parseMeasuredValue(text, '.').value).toBeUndefined();
    expect(parseMeasuredValue(text, '.').problem).toBeUndefined();
  });

  it.each(['none', 'Nil', 'unknown'])('%s may be 0 or not known, and is refused', (text) => {
    expect(parseMeasuredValue(text, '.').problem).toContain('may be 0');
  });

  it.each(['three', '£5', '3 of many', '12.03.2026', '3 of', '%'])('%s is no number', (text) => {
    expect(parseMeasuredValue(text, '.').problem).toBeDefined();
  });

  it('is the numbers that were written, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (value, denominator) => {
        expect(numbersWritten(`${value} / ${denominator}`)).toEqual([String(value), String(denominator)]);
        expect(parseMeasuredValue(`${value}/${denominator}`, undefined)).toEqual({
          value: { value, denominator },
        });
      }),
    );
  });
});

describe('a month in place of a day', () => {
  it.each([
    ['2026-02', '2026-02-28'],
    ['02/2028', '2028-02-29'],
    ['Sept 2026', '2026-09-30'],
    ['2026 März', '2026-03-31'],
    ['December 2026', '2026-12-31'],
  ])('%s stands for %s', (text, day) => {
    expect(monthAsDay(text)).toBe(day);
  });

  it.each(['2026-13', 'Mar-26', '2026-03-05', 'Q1 2026', '2026', 'Sunday 2026', '03/04/2026', ''])(
    '%s is no month',
    (text) => {
      expect(monthAsDay(text)).toBeUndefined();
    },
  );
});
