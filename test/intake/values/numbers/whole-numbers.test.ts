import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPACITY, parseWholeNumber, RATING } from '../../../../src/intake/values/numbers/whole-numbers.js';

describe('parseWholeNumber', () => {
  it.each([
    ['0', 0],
    [' 2 ', 2],
    ['3.0', 3],
    ['007', 7],
    ['', undefined],
  ])('reads %j as %s', (text, value) => {
    expect(parseWholeNumber(text, CAPACITY)).toEqual({ value });
  });

  it.each([
    'two',
    '1.5',
    '1,5',
    '-1',
    '101',
    '2 mentees',
    '1e1',
    '0x2',
    '٣',
    '1.15E+10',
    '#REF!',
    'NaN',
    '9'.repeat(400),
  ])('refuses %j as a capacity', (text) => {
    expect(parseWholeNumber(text, CAPACITY)).toHaveProperty('problem');
  });

  it('takes exactly the ratings 1 to 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), (rating) => {
        const reading = parseWholeNumber(String(rating), RATING);
        expect(reading.problem === undefined ? reading.value : 'refused').toBe(
          rating >= 1 && rating <= 5 ? rating : 'refused',
        );
      }),
    );
  });
});
