import { describe, expect, it } from 'vitest';
import { statedWords, wordsTogether } from '../../../src/intake/columns/stated-words.js';

describe('statedWords', () => {
  it.each([
    ['Role=role; Helper as mentor', 'Role=role', [['Role', [['Helper', 'mentor']]]]],
    ['a = b?=role; x=y as mentee', 'a = b?=role', [['a = b?', [['x=y', 'mentee']]]]],
    ['R=role; I act as a mentor as mentor', 'R=role', [['R', [['I act as a mentor', 'mentor']]]]],
    ['N=needs; not divided; 99 as nothing', 'N=needs; not divided', [['N', [['99', '']]]]],
    ['N=needs; not divided', 'N=needs; not divided', []],
    ['N=needs', 'N=needs', []],
  ])('takes %j apart', (text, map, words) => {
    const stated = statedWords([text]);
    expect(stated.map).toEqual([map]);
    expect([...stated.words].map(([column, said]) => [column, [...said]])).toEqual(words);
  });

  it('lets later words count over earlier ones, word by word', () => {
    const of = (...words: [string, string][]) => new Map([['R', new Map(words)]]);
    expect(wordsTogether(of(['a', '1'], ['b', '1']), undefined, of(['b', '2'])).get('R')).toEqual(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
  });
});
