import { describe, expect, it } from 'vitest';
import { costWords, moveWords, withoutWords } from '../../../src/matching/answers/change-words.js';
import { buildProblem } from '../../../src/matching/problem/problem.js';
import { participant, personOf, roundOf } from '../round/round-of.js';

const change = (matched: number, total: number) => ({ matched, total, moves: [] });

describe('costWords', () => {
  it.each([
    [0, 0, 'it would cost the programme nothing'],
    [0, -120_000, 'the programme as a whole would lose 0.120 of fit'],
    [0, -4, 'the programme as a whole would lose less than 0.001 of fit'],
    [-1, 0, '1 person fewer would be matched'],
    [-2, 40_000, '2 people fewer would be matched, and the programme would gain 0.040 of fit'],
    [1, 900_000, '1 person more would be matched, and the programme would gain 0.900 of fit'],
  ])('%d people, %d millionths', (matched, total, words) => {
    expect(costWords(change(matched, total))).toBe(words);
  });

  it('tells how many pairings more, or fewer, would change', () => {
    expect(costWords({ ...change(0, 50_000), switched: 1 })).toBe(
      'the programme as a whole would gain 0.050 of fit, and 1 more pairing would change',
    );
    expect(costWords({ ...change(0, 0), switched: -2 })).toBe(
      'it would cost the programme nothing, and 2 fewer pairings would change',
    );
  });
});

describe('moveWords', () => {
  const people = Array.from({ length: 8 }, (_, at) => participant(personOf(at + 1), 'mentee'));
  const problem = buildProblem(roundOf({ participants: [...people, participant(personOf(9), 'mentor', 9)] }));
  const moves = people.map((_, mentee) => ({ mentee, from: -1, to: 0 }));

  it('leaves out the person asked about', () => {
    expect(moveWords(problem, { matched: 0, total: 0, moves: moves.slice(0, 2) }, 0)).toBe(
      ' Given002 Family002 would get Given009 Family009.',
    );
    expect(moveWords(problem, { matched: 0, total: 0, moves: moves.slice(0, 1) }, 0)).toBe('');
  });

  it('tells the first few of a long chain, and how many there are', () => {
    const words = moveWords(problem, { matched: 0, total: 0, moves }, 0);
    expect(words).toMatch(/^ 7 people would change, among them: Given002 /);
    expect(words.split(';')).toHaveLength(5);
  });
});

describe('withoutWords', () => {
  const participants = [participant(personOf(1), 'mentee'), participant(personOf(9), 'mentor', 1)];
  const problem = buildProblem(roundOf({ participants }));

  it('tells a pair of many optima from one that wins, and who would then have whom', () => {
    expect(withoutWords(problem, change(0, 0))).toMatch(/just as good without this pair/);
    const moves = [{ mentee: 0, from: 0, to: -1 }];
    expect(withoutWords(problem, { ...change(-1, 0), moves })).toBe(
      'Without this pair 1 person fewer would be matched. Given001 Family001 would lose Given009 Family009 and be left over.',
    );
  });
});
