import { describe, expect, it } from 'vitest';
import type { SurveyResponse } from '../../../../src/domain/surveys/survey-response.js';
import {
  givenLaterInWords,
  keptInWords,
  leftBlankIn,
} from '../../../../src/intake/plans/survey/other-questionnaires.js';

const answer = (question: string, attribute: string | null = null, ...values: readonly string[]) => ({
  question,
  attribute,
  values,
});
const asked = (question: string, attribute: string | null = null) => ({ question, attribute });

describe('a second questionnaire of a wave', () => {
  it('leaves blank what it asks and nobody answered', () => {
    const questions = [asked('Q1'), asked('Q2', 'needs')];
    expect(leftBlankIn(questions, [answer('Q1')])).toEqual([questions[1]]);
    expect(leftBlankIn(questions, [])).toEqual(questions);
    expect(leftBlankIn(questions, questions)).toEqual([]);
  });

  it('keeps what it does not ask, neither in these words nor for the same attribute', () => {
    const before = [
      { answers: [answer('Old', null, 'x'), answer('Same', null, 'x')] },
      { answers: [answer('Old', null, 'y'), answer('Other words', 'needs', 'z')] },
      { answers: [answer('Same', null, 'x')] },
    ];
    expect(keptInWords(before, [asked('Same'), asked('Needs now', 'needs')])).toEqual([
      'Not asked in this file, and kept as 2 people answered before: "Old".',
    ]);
    expect(keptInWords(before.slice(0, 1), [])).toEqual([
      'Not asked in this file, and kept as 1 person answered before: "Old", "Same".',
    ]);
    expect(keptInWords(before.slice(2), [asked('Same')])).toEqual([]);
    // An answer that fills nothing is asked again by its words alone.
    expect(keptInWords(before.slice(2), [asked('Other')])).toHaveLength(1);
  });

  it('tells of answers that do not count, because a later one says otherwise', () => {
    const response = (...answers: readonly ReturnType<typeof answer>[]): SurveyResponse => ({
      personId: 1,
      wave: 'profile',
      submittedAt: null,
      answers,
    });
    const told = (own: SurveyResponse, stands?: SurveyResponse) =>
      givenLaterInWords([
        { line: 2, replaces: false, response: own, ...(stands === undefined ? {} : { stands }) },
      ]);
    const own = response(answer('Q1', null, 'a'), answer('Q2', null, 'b'));
    expect(told(own)).toEqual([]);
    expect(told(own, own)).toEqual([]);
    expect(told(own, response(answer('Q1', null, 'later'), answer('Q2', null, 'b')))).toEqual([
      'Answered again later in another questionnaire, which counts: "Q1" (1 answer).',
    ]);
    expect(told(own, response())).toEqual([
      'Answered again later in another questionnaire, which counts: "Q1", "Q2" (2 answers).',
    ]);
  });
});
