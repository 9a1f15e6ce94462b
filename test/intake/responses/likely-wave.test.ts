import { describe, expect, it } from 'vitest';
import { likelyWave } from '../../../src/intake/responses/likely-wave.js';

const asked = (...texts: string[]) => texts.map((text) => ({ text }));
const byName = (source: string) => likelyWave(source, asked('What would you like to learn?'))?.wave;
const byQuestions = (...texts: string[]) => likelyWave('responses.csv', asked(...texts))?.wave;

describe('the wave of a survey that nobody names', () => {
  it.each([
    ['end.csv', 'end'],
    ['EndSurvey_2026-09.xlsx', 'end'],
    ['Mentoring exit survey (Responses).csv', 'end'],
    ['post-programme survey.csv', 'end'],
    ['final evaluation.csv', 'end'],
    ['Midpoint.csv', 'midpoint'],
    ['mid-programme check.csv', 'midpoint'],
    ['halfway_survey.csv', 'midpoint'],
    ['Follow-up.csv', 'follow-up'],
    ['survey.csv', undefined],
    ['mentor survey final v2.csv', undefined],
    ['Sign-up end of January.csv', undefined],
    ['baseline after induction.csv', undefined],
    ['end user survey.csv', undefined],
    ['weekend rota survey.csv', undefined],
    ['profile-survey.csv', undefined],
  ])('is told by the name %s: %s', (source, wave) => expect(byName(source)).toBe(wave));

  it('is told by two questions of what has been', () => {
    const supportive = 'My mentor was supportive';
    expect(byQuestions(supportive, 'I would recommend the programme to others')).toBe('end');
    expect(byQuestions(supportive, 'Did your mentor help you with your goals?')).toBe('later');
    expect(byQuestions(supportive, 'What would you like to learn?')).toBeUndefined();
    expect(byQuestions('Rate these', 'What went well?', 'How satisfied are you with your match?')).toBe(
      'later',
    );
  });

  it('is none where people speak of what they hope, or of what was before', () => {
    expect(
      byQuestions(
        'How satisfied were you with the programme last year?',
        'My mentor should be somebody who listens',
        'What do you hope the programme will do?',
        'Have you ever had a mentor before?',
        'How confident are you?',
      ),
    ).toBeUndefined();
  });
});
