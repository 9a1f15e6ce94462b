import { describe, expect, it } from 'vitest';
import { questionScales } from '../../../src/intake/responses/question-scales.js';
import { likertScaleFrom } from '../../../src/intake/values/numbers/likert.js';

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

describe('numbers that run the other way round', () => {
  it('are read as the question says, and it is told', () => {
    const heard = question('Heard (1 = strongly agree, 5 = strongly disagree)', '1', '2', '5', '99', 'N/A');
    expect(points([heard])).toEqual([[5, 4, 1, null, null]]);
    expect(notes(heard)).toContain(
      'Numbers in Heard (1 = strongly agree, 5 = strongly disagree) run the other way round (1 = strongly agree, 5 = strongly disagree): 1 counts as 5, 5 as 1, so that more points are more of it.',
    );
  });

  it('are read so where everything that was asked says it, or where they come as 4/5', () => {
    const asked = { ...question('Q4', '1', '3'), asked: 'Q4 Rate it: 1 = best, 5 = worst' };
    expect(points([asked])).toEqual([[5, 3]]);
    expect(points([question('Rate it (1 = best)', '1/5', '2/5')])).toEqual([[5, 4]]);
  });

  it('are not scored where nothing says from where to where, and it is told', () => {
    const best = question('Rate it (1 = best)', '1', '2', '4');
    expect(points([best])).toEqual([[undefined, undefined, undefined]]);
    expect(notes(best)).toEqual([
      'Not scored: "Rate it (1 = best)" says 1 = best, so its numbers run the other way round, but not which is the lowest and which the highest. Write both ends into the heading, such as (1 = best, 5 = worst).',
    ]);
  });

  it('are told by the words beside them, on a known scale and on their own', () => {
    const agree = question('a', '1 - Strongly agree', '2 - Agree', '4', '5 - Strongly disagree');
    expect(points([agree])).toEqual([[5, 4, 2, 1]]);
    expect(notes(agree)).toEqual(['Scale agreement, 5 points (English), numbered the other way round: a.']);
    expect(points([question('b', '1 (best)', '2', '3', '5 (worst)')])).toEqual([[5, 4, 3, 1]]);
    const open = question('c', '1 (best)', '2', '4');
    expect(points([open])).toEqual([[undefined, undefined, undefined]]);
    expect(notes(open)[0]).toMatch(/^Not scored: "1 \(best\)" in "c" says that its numbers run/);
  });

  it('stay as they are where words and numbers agree', () => {
    expect(points([question('a', 'Strongly agree - 5', 'Agree: 4', '2')])).toEqual([[5, 4, 2]]);
    expect(points([question('b', '1 (worst)', '5 (best)')])).toEqual([[1, 5]]);
  });
});

describe('ratings in signs', () => {
  it('are the numbers they say, which is told; of two kinds they are none', () => {
    const stars = question('a', '★★★★☆', '★★☆☆☆', 'N/A');
    expect(points([stars, question('b', '4/5', '3'), question('c', '80 %', '75,5%')])).toEqual([
      [4, 2, null],
      [4, 3],
      [80, 75.5],
    ]);
    expect(notes(stars)).toEqual(['Ratings in a: "★★★★☆" → 4.']);
    const mixed = question('d', '4/5', '8/10');
    expect(points([mixed])).toEqual([[undefined, undefined]]);
    expect(notes(mixed)).toEqual([
      'Not scored: "d" has "4/5" and "8/10", which cannot be compared. Write them all one way.',
    ]);
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
