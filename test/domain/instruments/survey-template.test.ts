import { describe, expect, it } from 'vitest';
import { BUILT_IN_INSTRUMENTS } from '../../../src/domain/instruments/built-in-instruments.js';
import { wholePoints } from '../../../src/domain/instruments/instrument-parts.js';
import { answersOffered, surveyTemplate } from '../../../src/domain/instruments/survey-template.js';

const asked = (side: 'mentee' | 'mentor', wave: 'baseline' | 'midpoint' | 'end') => {
  const fields = surveyTemplate(BUILT_IN_INSTRUMENTS, { side, wave }).map(({ field }) =>
    field.replace(/\.\d+$/, ''),
  );
  return [...new Set(fields)];
};

describe('the survey of a side in a wave', () => {
  it('asks expectations of both sides at the start alone, in the same items', () => {
    expect(asked('mentee', 'baseline')).toContain('expectations');
    expect(asked('mentor', 'baseline')).toContain('expectations');
    expect(asked('mentee', 'end')).not.toContain('expectations');
  });

  it('asks mentees what mentors do, and mentors what they gain, once they have met', () => {
    expect(asked('mentee', 'midpoint')).toContain('mentor_behaviours');
    expect(asked('mentor', 'midpoint')).not.toContain('mentor_behaviours');
    expect(asked('mentor', 'end')).toContain('mentor_gains');
    expect(asked('mentee', 'baseline')).not.toContain('mentor_behaviours');
    expect(asked('mentor', 'baseline')).not.toContain('trust');
  });

  it('asks nothing the texts of which are not printed', () => {
    for (const wave of ['baseline', 'midpoint', 'end'] as const) {
      expect(asked('mentee', wave)).not.toContain('cbi');
      expect(asked('mentor', wave)).not.toContain('who5');
    }
  });

  it('asks licensed questions that the programme wrote down itself', () => {
    const [first] = BUILT_IN_INSTRUMENTS.filter(({ key }) => key === 'who5');
    if (first === undefined) throw new Error('no who5');
    const own = {
      ...first,
      items: first.items.map((item, at) => ({ ...item, words: `Our copy, ${at + 1}` })),
    };
    const columns = surveyTemplate([own], { side: 'mentor', wave: 'midpoint' });
    expect(columns.slice(2).map(({ heading, field }) => [heading, field])).toEqual([
      ['Our copy, 1', 'who5.1'],
      ['Our copy, 2', 'who5.2'],
      ['Our copy, 3', 'who5.3'],
      ['Our copy, 4', 'who5.4'],
      ['Our copy, 5', 'who5.5'],
    ]);
  });

  it('offers every point in words, else the numbers with what the ends mean', () => {
    expect(
      answersOffered(
        wholePoints(1, 3, [
          ['High', 3],
          ['Low', 1],
          ['Middle', 2],
          ['Lowest', 1],
        ]),
      ),
    ).toBe('one of: Low; Middle; High');
    expect(
      answersOffered(
        wholePoints(0, 10, [
          ['Never', 0],
          ['Always', 10],
        ]),
      ),
    ).toBe('a number from 0 to 10 (0 Never; 10 Always)');
    expect(answersOffered(wholePoints(1, 7))).toBe('a number from 1 to 7');
  });
});
