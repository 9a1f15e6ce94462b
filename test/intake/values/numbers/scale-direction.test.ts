import { describe, expect, it } from 'vitest';
import { placeOfLabel } from '../../../../src/intake/values/numbers/likert.js';
import { endOfScale, statedDirection } from '../../../../src/intake/values/numbers/scale-direction.js';

/** `1–5` where the numbers run the other way round, `1–?` without the other end, `as written`. */
function read(question: string): string {
  const stated = statedDirection(question, placeOfLabel);
  if (stated.direction === 'as written') return stated.direction;
  return stated.range === undefined ? 'no ends' : `${stated.range.lowest}–${stated.range.highest}`;
}

describe('which way round a question says its numbers are', () => {
  it.each([
    ['I felt heard (1 = strongly agree, 5 = strongly disagree)', '1–5'],
    ['I felt heard. 1=Strongly agree 2=Agree 3=Neutral 4=Disagree 5=Strongly disagree', '1–5'],
    ['Scale: 5 = strongly disagree … 1 = strongly agree', '1–5'],
    ['How anxious are you? 0 = extremely, 10 = not at all', '0–10'],
    ['Rate your mentor from 1 (excellent) to 5 (poor)', '1–5'],
    ['Rate your mentor, where 1 is very good and 6 is very poor', '1–6'],
    ['Please rate from strongly agree (1) to strongly disagree (7)', '1–7'],
    ['How often did you meet? (always = 1, never = 5)', '1–5'],
    ['How important is this? 1 = most important, 5 = least important', '1–5'],
    ['Overall (1 best, 5 worst)', '1–5'],
    ['Overall, with 1 being the best and 10 being the worst', '1–10'],
    ['Wie war es? (1 = sehr gut, 6 = ungenügend)', '1–6'],
    ['On a scale of 1 to 5 (1 = best)', '1–5'],
    ['Mentor (1-5, 1 = best)', '1–5'],
    ['Mentor (1 = best)', 'no ends'],
    ['Mentor (5 = worst)', 'no ends'],
    ['I felt heard (1 = strongly disagree, 5 = strongly agree)', 'as written'],
    ['How likely are you to stay? 0 = not at all likely, 10 = extremely likely', 'as written'],
    ['How satisfied? 1 = extremely dissatisfied, 5 = extremely satisfied', 'as written'],
    ['Pain (0 = no pain, 10 = worst pain imaginable)', 'as written'],
    ['Stress: 1 (low) to 10 (high)', 'as written'],
    ['Did you attend? (1 = yes, 2 = no)', 'as written'],
    ['Mentor (5 = best)', 'as written'],
    ['I feel alone at work', 'as written'],
    ['Q1 - Always listens to me', 'as written'],
    ['1 - Excellent', 'as written'],
    ['2: My mentor never cancels', 'as written'],
    ['How many of 12 meetings did you hold?', 'as written'],
    ['Recommend? (0 = extremely unlikely, 10 = extremely likely)', 'as written'],
  ])('"%s" is %s', (question, expected) => expect(read(question)).toBe(expected));

  it('is told by words that stand for one end and no other', () => {
    const ends = ['best', 'Strongly disagree', 'neutral', 'extremely dissatisfied', 'not at all', 'good'];
    expect(ends.map((words) => endOfScale(words, placeOfLabel))).toEqual([
      'high',
      'low',
      undefined,
      'low',
      'low',
      undefined,
    ]);
  });
});
