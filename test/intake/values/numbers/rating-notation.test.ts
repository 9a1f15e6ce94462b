import { describe, expect, it } from 'vitest';
import { ratingNotation } from '../../../../src/intake/values/numbers/rating-notation.js';

/** The numbers that the answers were read as; `mixed`, or `none` where nothing was read. */
function read(...answers: string[]): string {
  const found = ratingNotation('How was it?', answers);
  return found.verdict === 'read' ? answers.map(found.notation.plain).join(' ') : found.verdict;
}

describe('ratings in signs', () => {
  it.each([
    [['★★★★☆', '★☆☆☆☆', '★★★★★'], '4 1 5'],
    [['⭐⭐⭐', '⭐️⭐️'], '3 2'],
    [['★★★½☆', '4 stars', '1 star'], '3.5 4 1'],
    [['4/5', '4', '5 / 5'], '4 4 5'],
    [['4 out of 5', '3.5 out of 5', 'N/A', ''], '4 3.5 N/A '],
    [['7/10', '10/10'], '7 10'],
    [['80%', '60 %', '100', '0'], '80 60 100 0'],
    [['80 percent', '75,5 per cent'], '80 75,5'],
    [['4/5', '3/5', '5/5', 'lovely'], '4 3 5 lovely'],
    [['4/5', '8/10'], 'mixed'],
    [['4/5', '80%'], 'mixed'],
    [['80%', '0.8'], 'mixed'],
    [['4/5', '7'], 'mixed'],
    [['12/5', '4/5'], 'none'],
    [['3/12', '4/12'], 'none'],
    [['4', '5'], 'none'],
    [['Agree', 'lovely', '4/5'], 'none'],
    [['a'.repeat(300), '★'], 'none'],
  ])('%j are %s', (answers, expected) => expect(read(...answers)).toBe(expected));

  it('are none in answers to a question after a day', () => {
    expect(ratingNotation('Date of the meeting', ['4/5', '3/5']).verdict).toBe('none');
  });
});
