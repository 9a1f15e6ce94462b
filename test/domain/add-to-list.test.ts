import { expect, test } from 'vitest';
import { addToList } from '../../src/domain/add-to-list.js';

test('a list begins with its first value and goes on in the order in which they come', () => {
  const lists = new Map<string, number[]>([['b', [1]]]);
  for (const [key, value] of [
    ['a', 2],
    ['b', 3],
    ['a', 4],
  ] as const)
    addToList(lists, key, value);
  expect([...lists]).toEqual([
    ['b', [1, 3]],
    ['a', [2, 4]],
  ]);
});
