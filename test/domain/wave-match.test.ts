import { expect, it } from 'vitest';
import { waveMatches } from '../../src/domain/wave-match.js';

const of = (wave: string, ...people: number[]) => people.map((personId) => ({ wave, personId }));

it('counts who answered a wave, each other wave, and both', () => {
  const responses = [...of('baseline', 1, 2, 3), ...of('end', 2, 3, 4, 5), ...of('midpoint', 9)];
  expect(waveMatches('end', responses)).toEqual([
    { wave: 'end', other: 'baseline', answered: 4, answeredOther: 3, matched: 2 },
    { wave: 'end', other: 'midpoint', answered: 4, answeredOther: 1, matched: 0 },
  ]);
});

it('counts a person once, and tells of nothing where there is one wave', () => {
  expect(waveMatches('end', of('end', 1, 1, 2))).toEqual([]);
  expect(waveMatches('end', [...of('end', 1, 1, 2), ...of('baseline', 1, 1)])).toEqual([
    { wave: 'end', other: 'baseline', answered: 2, answeredOther: 1, matched: 1 },
  ]);
});
