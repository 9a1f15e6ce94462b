import { describe, expect, it } from 'vitest';
import type { SurveyResponse } from '../../../src/domain/surveys/survey-response.js';
import { pseudonymisedAnswers } from '../../../src/rendering/tables/people/pseudonymised-tables.js';

function response(points: number, who: Partial<SurveyResponse>): SurveyResponse {
  const answers = [
    { question: 'I feel safe', attribute: null, values: [], score: { scale: 'agreement', points } },
  ];
  return { personId: null, wave: 'end', submittedAt: null, answers, ...who };
}

const said = (...responses: readonly SurveyResponse[]) =>
  pseudonymisedAnswers([{ id: 1, responses }], (thing) => thing).rows.map(([who, , , , , points]) => [
    who,
    points,
  ]);

describe('answers without who gave them', () => {
  it('takes each response of which nothing tells by whom it is for somebody of its own', () => {
    expect(said(response(1, {}), response(2, { code: [] }), response(3, { code: ['', ''] }))).toEqual([
      ['response 1 0', 1],
      ['response 1 1', 2],
      ['response 1 2', 3],
    ]);
  });

  it('takes those with one token, or one code, for one', () => {
    const token = { token: 'T1' };
    const found = said(
      response(1, token),
      response(2, { ...token, wave: 'end' }),
      response(3, { personId: 7 }),
    );
    expect(new Set(found.map(([who]) => who)).size).toBe(2);
    expect(said(response(1, token), response(2, token))).toEqual([]);
  });
});
