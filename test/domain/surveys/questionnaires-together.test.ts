import { expect, it } from 'vitest';
import { questionnairesTogether } from '../../../src/domain/surveys/questionnaires-together.js';
import type { SurveyResponse } from '../../../src/domain/surveys/survey-response.js';

it('keeps the day on which an answer of another questionnaire was given, as its file says it', () => {
  // A quarter past midnight in the coordinator's summer is the day before in UTC.
  const spring: SurveyResponse = {
    personId: 1,
    wave: 'profile',
    submittedAt: '2026-05-03T23:15:00Z',
    submittedOn: '2026-05-04',
    answers: [{ question: 'Needs', attribute: 'needs', values: ['Audit'] }],
  };
  const summer: SurveyResponse = {
    personId: 1,
    wave: 'profile',
    submittedAt: '2026-07-01T10:00:00Z',
    submittedOn: '2026-07-01',
    answers: [{ question: 'Strengths', attribute: 'strengths', values: ['Triage'] }],
  };
  for (const together of [questionnairesTogether(spring, summer), questionnairesTogether(summer, spring)]) {
    expect(together.submittedOn).toBe('2026-07-01');
    expect(together.answers.map(({ question, saidOn }) => [question, saidOn])).toEqual([
      ['Strengths', undefined],
      ['Needs', '2026-05-04'],
    ]);
  }
});
