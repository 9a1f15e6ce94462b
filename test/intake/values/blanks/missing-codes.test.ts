import { describe, expect, it } from 'vitest';
import { questionScales } from '../../../../src/intake/responses/question-scales.js';
import { missingCodesAmong } from '../../../../src/intake/values/blanks/missing-codes.js';

const known = { own: [], onRecord: new Map<string, string>(), decimalMark: null };
const pointsOf = (answers: readonly string[]) => {
  const { readers, notes } = questionScales([{ name: 'Q', answers }], known);
  return { points: answers.map((answer) => readers.get('Q')?.(answer)?.points), notes };
};

describe('numbers that stand for no answer', () => {
  it.each(['99', '88', '77', '999', '-1', '-99'])('%s is no point of a scale, and told', (code) => {
    const { points, notes } = pointsOf(['1', '5', code, '3']);
    expect(points).toEqual([1, 5, null, 3]);
    expect(notes.join()).toContain(`No points in Q for ${code} (1 answer)`);
  });

  it('are none of a column that measures something, nor where hardly anything else is said', () => {
    expect([...missingCodesAmong([76, 99, 105, 135])]).toEqual([]);
    expect([...missingCodesAmong([25, 34, 66, 77])]).toEqual([]);
    expect([...missingCodesAmong([99, 99])]).toEqual([]);
    expect([...missingCodesAmong([3, 99])]).toEqual([]);
  });

  it('are no answer beside words of a scale', () => {
    const { points } = pointsOf(['Agree', 'Strongly agree', 'Disagree', '99', 'Neither agree nor disagree']);
    expect(points).toEqual([4, 5, 2, null, 3]);
  });

  it('leave the scale of numbered answers as it is', () => {
    expect(pointsOf(['1 = not at all', '5', '10 (best)', '99']).points).toEqual([1, 5, 10, null]);
  });
});

describe('answers that say their points', () => {
  it.each([
    [
      ['1 = not at all', '4', '7 = very much'],
      [1, 4, 7],
    ],
    [
      ['1 (worst)', '5', '10 (best)'],
      [1, 5, 10],
    ],
    [
      ['5 – Strongly agree', '4 – Agree', '1 – Strongly disagree'],
      [5, 4, 1],
    ],
    [
      ['0: never', '3', '6: daily'],
      [0, 3, 6],
    ],
  ])('%j', (answers, points) => {
    expect(pointsOf(answers).points).toEqual(points);
  });

  it('are read by their words first where those say that there is none', () => {
    expect(pointsOf(['1 (worst)', '5 (best)', '8 (not applicable)']).points).toEqual([1, 5, null]);
  });
});

describe('the lines about scales', () => {
  const agreed = ['Agree', 'Strongly agree', 'Disagree', 'Strongly disagree', 'Neither agree nor disagree'];
  const questions = [
    { name: 'Open', answers: ['Agree', 'Disagree'] },
    { name: 'Often', answers: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'] },
    { name: 'Agreed', answers: agreed },
  ];

  it('stand in the order of the questions, whatever is on record', () => {
    const scaleLines = (onRecord: ReadonlyMap<string, string>) =>
      questionScales(questions, { ...known, onRecord }).notes.filter((note) => note.startsWith('Scale'));
    const first = scaleLines(new Map());
    const { readers } = questionScales(questions, known);
    const settled = new Map(
      questions.map(({ name, answers }) => [name, readers.get(name)?.(answers[0] ?? '')?.scale ?? '']),
    );
    expect(first).toHaveLength(2);
    expect(scaleLines(settled)).toEqual(first);
    expect(scaleLines(new Map([...settled].toReversed()))).toEqual(first);
  });
});
