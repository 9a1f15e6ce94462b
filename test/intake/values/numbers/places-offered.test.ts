import { describe, expect, it } from 'vitest';
import { parseCapacity } from '../../../../src/intake/values/numbers/places-offered.js';

describe('how many mentees somebody takes', () => {
  it.each([
    ['2', 2],
    ['3.0', 3],
    ['one', 1],
    ['Two', 2],
    ['1 mentee', 1],
    ['two mentees please', 2],
    ['a couple', 2],
    ['just one', 1],
    ['up to 3', 3],
    ['max. 2', 2],
    ['2 max', 2],
    ['Maximum of two', 2],
    ['no more than one', 1],
    ['not more than one', 1],
    ['At most two people', 2],
    ['one at a time', 1],
    ['zwei', 2],
    ['none', 0],
    ['None at the moment', 0],
    ['No capacity', 0],
    ['no more mentees', 0],
    ['not taking any this year', 0],
    ["I'm full", 0],
    ['0 at present', 0],
    ['1 or 2', 2],
    ['1-2', 2],
    ['1–2 mentees', 2],
    ['one or two', 2],
    ['2 to 3', 3],
  ])('%j is %d', (text, expected) => expect(parseCapacity(text).value).toBe(expected));

  it.each([
    'as many as needed',
    'unlimited',
    'no more',
    'more than one',
    'not one',
    'at least 2',
    '3+',
    '2-1',
    '1/2',
    '1 (maybe 2)',
    'several',
    'two more',
    'not sure',
    '1.5',
    '-1',
    '400',
  ])('%j is refused', (text) => {
    expect(parseCapacity(text)).toEqual({
      problem: expect.stringContaining(text),
      remedy: expect.stringMatching(/^Write the number of mentees in digits/),
    });
  });

  it.each(['2-Jan', 'Jan-03'])('%j is what a spreadsheet made of it', (text) => {
    expect(parseCapacity(text).problem).toBe(
      `"${text}" is what a spreadsheet makes of two numbers with a dash between them.`,
    );
  });

  it('is not said by a blank cell, nor by N/A', () => {
    expect([parseCapacity(''), parseCapacity('N/A')]).toEqual([{ value: undefined }, { value: undefined }]);
  });
});
