import { expect, it } from 'vitest';
import { scoresTable } from '../../../../src/rendering/tables/matching/scores-table.js';
import { personOf } from '../../../matching/round/round-of.js';

it('writes scores to a millionth, and nothing where nobody can tell', () => {
  const part = (criterion: string, score: number | null) => ({ criterion, score, weight: 1, words: '' });
  const parts = [part('experience', 1 - 0.54), part('needs', 1 / 3), part('site', null)];
  const pair = { mentee: personOf(1), mentor: personOf(5), fit: 0.4, parts, forbiddenBy: null };
  const [row] = scoresTable([pair], ['experience', 'needs', 'site']).rows;
  expect(row?.slice(3, 6)).toEqual([0.46, 0.333333, null]);
});
