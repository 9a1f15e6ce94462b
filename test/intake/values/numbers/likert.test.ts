import { describe, expect, it } from 'vitest';
import {
  likertScaleFrom,
  likertScalesFor,
  NOT_APPLICABLE,
  parseLikert,
} from '../../../../src/intake/values/numbers/likert.js';

function scaleOf(...answers: string[]) {
  const [scale] = likertScalesFor(answers);
  if (scale === undefined) throw new Error(`no scale for ${answers.join(', ')}`);
  return scale;
}

describe('likertScalesFor', () => {
  it.each([
    [['Strongly agree', 'Neither agree nor disagree', 'Disagree'], 'agreement, 5 points'],
    [['Strongly Disagree', 'Somewhat disagree', 'Disagree', 'Strongly agree'], 'agreement, 7 points'],
    [['Stimme voll und ganz zu', 'teils/teils'], 'agreement, 5 points'],
    [['Tout à fait d’accord', 'Ni d’accord ni pas d’accord'], 'agreement, 5 points'],
    [['Muy de acuerdo', 'En desacuerdo', 'Neutral'], 'agreement, 5 points'],
    [['Immer', 'Nie'], 'frequency, 5 points'],
    [['Très satisfait(e)', 'Insatisfait(e)'], 'satisfaction, 5 points'],
    [['Muy malo', 'Bueno'], 'quality, 5 points, very poor to very good'],
    [['Fair', 'Very good', 'Excellent'], 'quality, 5 points, poor to excellent'],
    [['Sehr wahrscheinlich'], 'likelihood, 5 points'],
    [['1 - Strongly disagree', 'Neutral (3)', '', 'N/A'], 'agreement, 5 points'],
  ])('knows %j as %s', (answers, name) => expect(likertScalesFor(answers)[0]?.name).toBe(name));

  it('gives every scale that fits, for the person to choose', () => {
    expect(likertScalesFor(['Agree', 'Disagree']).map(({ name }) => name)).toEqual([
      'agreement, 5 points',
      'agreement, 4 points',
      'agreement, 7 points',
    ]);
  });

  it('takes no scale for answers that are not all in it, and none for bare numbers', () => {
    expect(likertScalesFor(['Agree', 'Maybe'])).toEqual([]);
    expect(likertScalesFor(['1', '5'])).toEqual([]);
    expect(likertScalesFor([])).toEqual([]);
  });
});

describe('parseLikert', () => {
  const agreement = scaleOf('Strongly agree', 'Neutral');

  it.each([
    ['Strongly agree', 5],
    ['STRONGLY DISAGREE ', 1],
    ['5', 5],
    ['5 - Strongly agree', 5],
    ['4: Agree', 4],
    ['Strongly agree (5)', 5],
  ])('scores %j with %d', (text, value) => expect(parseLikert(text, agreement)).toEqual({ value }));

  it('scores in the language of the column alone', () => {
    expect(parseLikert('Stimme eher nicht zu', agreement).problem).toContain('not an answer on the scale');
    const german = scaleOf('Stimme eher nicht zu', 'Teils/teils', 'Stimme zu');
    expect(parseLikert('Stimme voll und ganz zu', german)).toEqual({ value: 5 });
  });

  it.each([
    'Not Applicable (8)',
    "9 - Don't know",
    'N/A',
    'Prefer not to say',
    'Don’t know',
    'Keine Angabe',
    'Sans objet',
    'NS/NC',
  ])('counts %j as not applicable', (text) => {
    expect(parseLikert(text, agreement)).toEqual({ value: NOT_APPLICABLE });
  });

  it('reads a blank answer as blank', () =>
    expect(parseLikert('  ', agreement)).toEqual({ value: undefined }));

  it.each(['Agree a bit', '6', '0', '5 - Loved it', '2.5'])('refuses %j', (text) =>
    expect(parseLikert(text, agreement).problem).toContain('not an answer on the scale'),
  );

  it('refuses a number that contradicts its words', () => {
    expect(parseLikert('1 - Strongly agree', agreement).problem).toBe(
      '"1 - Strongly agree" says 1, but "Strongly agree" is 5 on the scale "agreement, 5 points".',
    );
  });

  it('scores by a table of settings', () => {
    const scale = likertScaleFrom('confidence', [
      ['Not at all', 0],
      ['A little', 1],
      ['Very (10+)', 2],
    ]);
    expect(parseLikert('a little', scale)).toEqual({ value: 1 });
    expect(parseLikert('Very (10+)', scale)).toEqual({ value: 2 });
    expect(parseLikert('0', scale)).toEqual({ value: 0 });
    expect(parseLikert('3', scale).problem).toContain('0 to 2');
  });
});
