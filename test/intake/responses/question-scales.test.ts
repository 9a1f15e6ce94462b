import { describe, expect, it } from 'vitest';
import { questionScales } from '../../../src/intake/responses/question-scales.js';
import { likertScaleFrom } from '../../../src/intake/values/likert.js';

const NOTHING = { own: [], onRecord: new Map<string, string>(), decimalMark: null };
const question = (name: string, ...answers: string[]) => ({ name, answers });
const points = (
  questions: readonly ReturnType<typeof question>[],
  known: Parameters<typeof questionScales>[1] = NOTHING,
) => {
  const { readers } = questionScales(questions, known);
  return questions.map(({ name, answers }) => answers.map((answer) => readers.get(name)?.(answer)?.points));
};
const notes = (...questions: readonly ReturnType<typeof question>[]) =>
  questionScales(questions, NOTHING).notes;

describe('ranges', () => {
  it.each([
    ['Age', ['18 - 24', '25 - 34', '35 - 44']],
    ['Shift', ['7 - 15 early', '15 - 23 late', '23 - 7 night']],
    ['Time here', ['0-2 years', '3-5 years', '6-10 years']],
  ])('%s are labels without points', (name, answers) => {
    const { readers } = questionScales([{ name, answers }], {
      own: [],
      onRecord: new Map(),
      decimalMark: null,
    });
    expect(readers.size).toBe(0);
  });
});

describe('questionScales', () => {
  it('scores words in each of the four languages, and N/A as no points', () => {
    const found = points([
      question('en', 'Strongly agree', 'Neutral', 'N/A', ''),
      question('fr', 'Très insatisfait(e)', 'Ni satisfait ni insatisfait', 'Sans objet'),
      question('de', 'trifft zu', 'trifft eher zu', 'teils/teils', 'trifft eher nicht zu'),
      question('es', 'Nada seguro', 'Algo segura', 'Muy seguro'),
    ]);
    expect(found).toEqual([
      [5, 3, null, undefined],
      [1, 3, null],
      [5, 4, 3, 2],
      [1, 3, 5],
    ]);
  });

  it('takes numbers as they are, and numbers with words as a scale of their own', () => {
    expect(points([question('n', '3', '4,5', 'N/A'), question('m', '0 - Never', '1', '2 - Always')])).toEqual(
      [
        [3, 4.5, null],
        [0, 1, 2],
      ],
    );
  });

  it('settles what few answers leave open by the same question on record, else by the other questions', () => {
    const open = question('I feel safe', 'Agree', 'Disagree');
    expect(points([open])).toEqual([[undefined, undefined]]);
    const onRecord = new Map([['I feel safe', 'agreement, 7 points']]);
    expect(points([open], { ...NOTHING, onRecord })).toEqual([[6, 2]]);
    expect(points([question('I feel heard', 'Agree', 'Neutral', 'Tend to disagree'), open])[1]).toEqual([
      4, 2,
    ]);
    expect(notes(open)).toEqual([
      'Not scored: the answers to "I feel safe" may be on agreement, 5 points (English) or agreement, 4 points (English). A table under intake.scales in mentor.yaml gives them points.',
    ]);
  });

  it('takes four points where all four and no fifth were used, and seven only where somebody used one of their own', () => {
    const four = question('a', 'Strongly disagree', 'Disagree', 'Agree', 'Strongly agree');
    expect(points([four])).toEqual([[1, 2, 3, 4]]);
    expect(points([four, question('b', 'Neutral', 'Agree')])[0]).toEqual([1, 2, 4, 5]);
    const five = question('c', 'Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree');
    expect(points([five])).toEqual([[1, 2, 3, 4, 5]]);
    expect(points([five, question('d', 'Somewhat agree', 'Agree')])[0]).toEqual([1, 2, 4, 6, 7]);
  });

  it('keeps an answer as text where no table has all of them, and names those it lacks', () => {
    const often = question('How often?', 'Rarely or never', 'Sometimes', 'Often', 'Never');
    expect(points([often])).toEqual([[undefined, undefined, undefined, undefined]]);
    expect(notes(often)).toEqual([
      'Not scored: "How often?" has "Rarely or never" beside answers of frequency, 5 points (English). A table under intake.scales in mentor.yaml gives them points.',
    ]);
    expect(notes(question('Anything else?', 'Thanks', 'More time please'))).toEqual([]);
  });

  it('counts the programme’s own table before the known ones', () => {
    const own = [
      likertScaleFrom('ours', [
        ['Disagree', 0],
        ['Agree', 10],
      ]),
    ];
    const found = points([question('q', 'Agree', 'Disagree')], { ...NOTHING, own });
    expect(found).toEqual([[10, 0]]);
  });

  it('does not score numbers whose decimal mark cannot be told, unless it is set', () => {
    const cost = question('Cost', '1,234', '2');
    expect(notes(cost)[0]).toContain(
      'Numbers in Cost are kept as written: "1,234" may be a whole number or a fraction.',
    );
    expect(points([cost])).toEqual([[undefined, undefined]]);
    expect(points([cost], { ...NOTHING, decimalMark: 'dot' })).toEqual([[1234, 2]]);
    expect(points([cost], { ...NOTHING, decimalMark: 'comma' })).toEqual([[1.234, 2]]);
  });
});
