import { expect, test } from 'vitest';
import { compareText } from '../../../src/domain/text/compare-text.js';

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['Z', 'a', -1],
  ['2026-09-30', '2026-10-01', -1],
  ['10', '9', -1],
  ['é', 'z', 1],
])('%j beside %j, by code unit: %i', (one, other, order) => {
  expect(compareText(one, other)).toBe(order);
});
