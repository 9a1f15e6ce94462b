import { describe, expect, it } from 'vitest';
import { firstFew, firstFewAtLength, firstLines } from '../../../src/domain/text/first-few.js';
import { inARow } from '../../../src/domain/text/in-a-row.js';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the first of many', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [3, '1, 2, 3'],
    [4, '1, 2, 3 and 1 more'],
    [12, '1, 2, 3 and 9 more'],
    [1003, '1, 2, 3 and 1,000 more'],
  ])('of %i, three at most', (count, words) => expect(firstFew(numbers(count), 3)).toBe(words));

  it.each([
    [0, ''],
    [1, 'No. 1'],
    [3, 'No. 1; No. 2; No. 3'],
    [4, 'No. 1; No. 2; No. 3; and 1 more'],
    [12, 'No. 1; No. 2; No. 3; and 9 more'],
  ])('of %i at length, three at most', (count, words) =>
    expect(firstFewAtLength(numbers(count), 3, (number) => `No. ${number}`)).toBe(words),
  );

  it.each([
    [0, []],
    [1, ['  No. 1']],
    [3, ['  No. 1', '  No. 2', '  No. 3']],
    [4, ['  No. 1', '  No. 2', '  No. 3', '  and 1 more.']],
    [12, ['  No. 1', '  No. 2', '  No. 3', '  and 9 more.']],
  ])('of %i in lines, three at most', (count, lines) =>
    expect(firstLines(numbers(count), 3, (number) => `No. ${number}`)).toEqual(lines),
  );

  it('are all that are put into words', () => {
    const told: number[] = [];
    firstFew(numbers(100), 2, (number) => String(told.push(number)));
    firstFewAtLength(numbers(100), 2, (number) => String(told.push(number)));
    expect(told).toEqual([1, 2, 1, 2]);
  });

  it.each([
    [0, ''],
    [1, '1'],
    [2, '1 and 2'],
    [3, '1, 2 and 3'],
    [4, '1, 2, 3 and 1 more'],
    [9, '1, 2, 3 and 6 more'],
  ])('of %i in a row, three at most', (count, words) =>
    expect(inARow(numbers(count).map(String), 3)).toBe(words),
  );

  it('in a row, as many as there are', () => expect(inARow(['a', 'b', 'c', 'd'])).toBe('a, b, c and d'));
});
