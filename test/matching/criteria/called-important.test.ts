import { expect, it } from 'vitest';
import { calledImportant } from '../../../src/matching/criteria/called-important.js';
import { personOf } from '../round/round-of.js';

const CRITERIA = ['needs', 'site', 'time and place'];
const called = (...cells: readonly string[]) =>
  calledImportant(personOf(1, { attributes: { top: cells } }), 'top', (text) =>
    CRITERIA.includes(text.toLowerCase()),
  );

it.each([
  [['needs'], ['needs']],
  [
    ['site', 'needs'],
    ['site', 'needs'],
  ],
  [['needs, site'], ['needs', 'site']],
  [['site, then needs'], ['site', 'needs']],
  [['1. Needs 2. Site'], ['Needs', 'Site']],
  [['1) site'], ['site']],
  [['needs > site'], ['needs', 'site']],
  [['site and needs'], ['site', 'needs']],
  [['time and place'], ['time and place']],
  [['time and place, needs'], ['time and place', 'needs']],
  [['needs, weather'], ['needs, weather']],
])('%j names %j', (cells, expected) => {
  expect(called(...cells)).toEqual(expected);
});
