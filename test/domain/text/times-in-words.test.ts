import { expect, it } from 'vitest';
import { timesInWords } from '../../../src/domain/text/times-in-words.js';

it.each([
  [0, '0 times'],
  [1, 'once'],
  [2, 'twice'],
  [3, '3 times'],
])('%i is said as %s', (count, words) => {
  expect(timesInWords(count)).toBe(words);
});
