import { describe, expect, it } from 'vitest';
import { questionScales } from '../../../src/intake/responses/question-scales.js';
import { statedRange } from '../../../src/intake/values/blanks/missing-codes.js';
import { isNotApplicable } from '../../../src/intake/values/blanks/not-applicable.js';

const known = { own: [], onRecord: new Map<string, string>(), decimalMark: null };

function read(answers: readonly string[], name = 'Q', others: readonly (readonly string[])[] = []) {
  const more = others.map((said, at) => ({ name: `other ${at}`, answers: said }));
  const { readers, notes } = questionScales([{ name, answers }, ...more], known);
  return { points: answers.map((answer) => readers.get(name)?.(answer)?.points), notes: notes.join('\n') };
}

describe('codes on a short scale', () => {
  it.each(['8', '9', '99', '-1', '-9', '88', '98'])('%s has no points, and is told', (code) => {
    const { points, notes } = read(['1', '5', code, '3', '4', code]);
    expect(points).toEqual([1, 5, null, 3, 4, null]);
    expect(notes).toContain(`No points in Q for ${code} (2 answers)`);
  });

  it('count where few points were given only if the rest of the file is on five', () => {
    expect(read(['4', '9', '5']).points).toEqual([4, 9, 5]);
    expect(read(['4', '9', '5'], 'Q', [['1', '2', '3', '5']]).points).toEqual([4, null, 5]);
  });

  it('are points of nought to ten where six, seven, ten or nought are given too', () => {
    for (const other of ['6', '7', '10', '0'])
      expect(read(['1', '3', '5', '8', '9', other]).points).toEqual([1, 3, 5, 8, 9, Number(other)]);
  });

  it('are what the question says they are', () => {
    expect(read(['4', '9', '5'], 'How useful was it? (0-10)').points).toEqual([4, 9, 5]);
    expect(read(['4', '6', '5'], 'On a scale from 1 to 5, how useful was it?').points).toEqual([4, null, 5]);
    expect(read(['7', '9', '5'], 'Support (1 = none, 7 = all I need)').points).toEqual([7, null, 5]);
    expect(statedRange('How many mentees (1-3)?')).toEqual({ lowest: 1, highest: 3 });
    expect(statedRange('Ages (18 - 65)')).toBeUndefined();
    expect(statedRange('What did you do in 1 to 1 sessions?')).toBeUndefined();
  });

  it('stand beside words of a scale, and are told', () => {
    const { points, notes } = read(['Agree', 'Strongly agree', 'Disagree', '9', 'Neutral']);
    expect(points).toEqual([4, 5, 2, null, 3]);
    expect(notes).toContain('No points in Q for 9 (1 answer)');
  });
});

describe('answers that say that there is none', () => {
  it.each([
    ...[
      'Refused (99)',
      '9 = N/A',
      'DK',
      'Prefer not to say',
      '99 (refused)',
      '-1: don’t know',
      'N/A (8)',
      'Skipped - 98',
    ],
    ...[
      "Don't know / not applicable",
      'N/A or refused',
      'k. A.',
      'weiß nicht (9)',
      'n.v.t.',
      'NSP',
      'Ne sait pas = 9',
      'NS/NC',
    ],
  ])('%j has no points beside numbers and words', (answer) => {
    expect(read(['1', '5', answer, '3']).points).toEqual([1, 5, null, 3]);
    expect(read(['1 - Not at all', '5 - Very', answer, '3']).points).toEqual([1, 5, null, 3]);
    expect(read(['Agree', 'Neutral', answer, 'Strongly disagree']).points).toEqual([4, 3, null, 1]);
  });

  it.each(['5 = very good', 'Know (5)', 'Not good / not bad', 'Agree (4)', '1 - none', 'Unsure'])(
    '%j is none of them',
    (answer) => expect(isNotApplicable(answer)).toBe(false),
  );
});

describe('one odd cell', () => {
  const odd = ['see my comment', '4 or 5', 'four', '?!', '3-4', '5 (but only at first, then it got worse)'];

  it.each(odd)('%j unscores no column of numbers, and is told', (cell) => {
    const { points, notes } = read(['1', '5', cell, '3', '4']);
    expect(points.filter((_, at) => at !== 2)).toEqual([1, 5, 3, 4]);
    expect(points[2]).not.toBe(4.5);
    if (points[2] === undefined)
      expect(notes).toContain(`No points in Q for ${JSON.stringify(cell)} (1 answer)`);
  });

  it('unscores no column of words', () => {
    const { points, notes } = read(['Agree', 'Strongly agree', 'see below', 'Neutral', 'Disagree']);
    expect(points).toEqual([4, 5, undefined, 3, 2]);
    expect(notes).toContain('No points in Q for "see below" (1 answer): kept as text');
  });

  it('that sounds like a point says that the scale is another', () => {
    expect(
      read(['Agree', 'Strongly agree', 'Completely agree', 'Neutral', 'Disagree']).points[0],
    ).toBeUndefined();
  });

  it('is odd among many only: half of them are not', () => {
    expect(read(['1', '2', 'a', 'b', '3']).points).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(read(['Anna', 'Berta', '3']).points).toEqual([undefined, undefined, undefined]);
  });
});
