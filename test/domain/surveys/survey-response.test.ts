import { describe, expect, it } from 'vitest';
import { isFirstWave } from '../../../src/domain/surveys/first-wave.js';
import {
  isUnidentified,
  responseContent,
  responseKey,
  type SurveyResponse,
} from '../../../src/domain/surveys/survey-response.js';

const RESPONSE: SurveyResponse = {
  personId: null,
  wave: 'end',
  submittedAt: '2026-07-01T10:00:00Z',
  answers: [{ question: 'Hours?', attribute: null, values: ['3'] }],
};
const later = { submittedAt: '2026-07-02T10:00:00Z' };
const otherwise = { answers: [{ question: 'Hours?', attribute: null, values: ['4'] }] };
const keyOf = (change: Partial<SurveyResponse>) => responseKey({ ...RESPONSE, ...change });

describe('a response', () => {
  it('of a person takes the place of the earlier one in the same wave', () => {
    expect(keyOf({ personId: 1, ...later, ...otherwise })).toBe(keyOf({ personId: 1 }));
    expect(keyOf({ personId: 1, wave: 'start' })).not.toBe(keyOf({ personId: 1 }));
    expect(keyOf({ personId: 2 })).not.toBe(keyOf({ personId: 1 }));
  });

  it('behind a token is the same only where it was sent in at the same moment', () => {
    const token = 'a1';
    expect(keyOf({ token, ...otherwise })).toBe(keyOf({ token }));
    expect(keyOf({ token, ...later })).not.toBe(keyOf({ token }));
    expect(keyOf({ token: 'b2' })).not.toBe(keyOf({ token }));
    expect(keyOf({ token, wave: 'start' })).not.toBe(keyOf({ token }));
  });

  it('behind a token, of no known moment, is the same where it says the same', () => {
    const unknown = { token: 'a1', submittedAt: null };
    expect(keyOf(unknown)).toBe(keyOf({ ...unknown, answers: [...RESPONSE.answers] }));
    expect(keyOf({ ...unknown, ...otherwise })).not.toBe(keyOf(unknown));
  });

  it('is unidentified without a person, a token and a code', () => {
    expect(isUnidentified(RESPONSE)).toBe(true);
    expect(isUnidentified({ ...RESPONSE, personId: 1 })).toBe(false);
    expect(isUnidentified({ ...RESPONSE, token: 'a1' })).toBe(false);
    expect(isUnidentified({ ...RESPONSE, code: [] })).toBe(true);
  });

  it('says the same when every answer, its points and its moment are the same', () => {
    const scored = (points: number | null) => ({
      answers: [{ question: 'Hours?', attribute: null, values: ['3'], score: { scale: 'agree', points } }],
    });
    const content = (change: Partial<SurveyResponse>) => responseContent({ ...RESPONSE, ...change });
    expect(content({ personId: 5, wave: 'start' })).toBe(content({}));
    const different = [
      content({}),
      content(later),
      content(otherwise),
      content(scored(3)),
      content(scored(null)),
    ];
    expect(new Set(different).size).toBe(5);
  });
});

describe('a wave', () => {
  it.each([
    undefined,
    'profile',
    'Profiles 2026',
    'baseline',
    'PRE',
    'pre-survey',
    'start_of_programme',
    'sign-up',
    'signup',
    'enrolment',
    'Wave 1',
    't0',
    '1',
    ' first ',
    'Wave1',
    'Timepoint 1',
    'Survey 1',
    'entry',
    'Month 0',
    '0 months',
    't1_arm_1',
  ])('is the one in which people describe themselves: %s', (wave) => {
    expect(isFirstWave(wave)).toBe(true);
  });

  it.each([
    'end',
    'midpoint',
    'preview',
    'wave 2',
    't2',
    '2',
    '10',
    'follow-up',
    'the baseline',
    'startled',
    '1 month',
    '1-year',
    '1 year follow-up',
    'First follow-up',
    'T1 follow up',
    'survey 12',
    '',
  ])('is a later one: %s', (wave) => {
    expect(isFirstWave(wave)).toBe(false);
  });
});
