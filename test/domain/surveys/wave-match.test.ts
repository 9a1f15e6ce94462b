import { expect, it } from 'vitest';
import { waveMatches } from '../../../src/domain/surveys/wave-match.js';

const of = (wave: string, ...people: number[]) => people.map((personId) => ({ wave, personId }));
const by = (person: number) => ({ person, token: 0, code: 0, link: 0 });

it('counts who answered a wave, each other wave, and both', () => {
  const responses = [...of('baseline', 1, 2, 3), ...of('end', 2, 3, 4, 5), ...of('midpoint', 9)];
  expect(waveMatches('end', responses)).toEqual([
    { wave: 'end', other: 'baseline', answered: 4, answeredOther: 3, matched: 2, matchedBy: by(2) },
    { wave: 'end', other: 'midpoint', answered: 4, answeredOther: 1, matched: 0, matchedBy: by(0) },
  ]);
});

it('counts a person once, and tells of nothing where there is one wave', () => {
  expect(waveMatches('end', of('end', 1, 1, 2))).toEqual([]);
  expect(waveMatches('end', [...of('end', 1, 1, 2), ...of('baseline', 1, 1)])).toEqual([
    { wave: 'end', other: 'baseline', answered: 2, answeredOther: 1, matched: 1, matchedBy: by(1) },
  ]);
});

it('says how the same people were found, and counts those who cannot be told apart', () => {
  const code = (wave: string, ...elements: string[]) => ({ wave, personId: null, code: elements });
  const responses = [
    ...of('end', 1),
    ...of('baseline', 1),
    code('baseline', 'M', '14', 'BER'),
    code('end', 'M', '14', 'BER'),
    code('baseline', 'S', '3', 'OST'),
    code('end', 'S', '8', 'OST'),
    code('end', 'T', '1', 'UL'),
    code('end', 'T', '1', 'UL'),
    { wave: 'baseline', personId: 7, token: 'x1' },
    { wave: 'end', personId: null, token: 'x1' },
  ];
  const links = [{ code: ['S', '3', 'OST'], otherCode: ['S', '8', 'OST'] }];
  expect(waveMatches('end', responses, links)).toEqual([
    {
      wave: 'end',
      other: 'baseline',
      answered: 6,
      answeredOther: 4,
      matched: 4,
      matchedBy: { person: 1, token: 1, code: 1, link: 1 },
    },
  ]);
});

it('tells of the other waves in the order of their names, and of a token by which either wave was answered', () => {
  const token = (wave: string) => ({ wave, personId: null, token: 'x1' });
  const responses = [
    ...of('midpoint', 1),
    ...of('end', 1),
    { ...of('baseline', 7)[0], token: 'x1' },
    token('end'),
  ];
  const matched = (wave: string) =>
    waveMatches(
      wave,
      responses.map((one) => ({ personId: null, wave: '', ...one })),
    ).map(({ other, matchedBy }) => [other, matchedBy.person, matchedBy.token]);
  expect(matched('end')).toEqual([
    ['baseline', 0, 1],
    ['midpoint', 1, 0],
  ]);
  expect(matched('baseline')).toEqual([
    ['end', 0, 1],
    ['midpoint', 0, 0],
  ]);
});

it('tells what was joined by a code from what was joined by a link', () => {
  const code = (wave: string, ...elements: string[]) => ({ wave, personId: null, code: elements });
  const same = [code('baseline', 'M', '14', 'BER'), code('end', 'M', '14', 'BER')];
  expect(waveMatches('end', same)[0]?.matchedBy).toEqual({ person: 0, token: 0, code: 1, link: 0 });
});
