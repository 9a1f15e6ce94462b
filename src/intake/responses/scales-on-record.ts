import type { SurveyResponse } from '../../domain/surveys/survey-response.js';

/** The scale of each question that was answered before. */
export function scalesOnRecord(responses: readonly SurveyResponse[]): Map<string, string> {
  return new Map(
    responses.flatMap(({ answers }) =>
      answers.flatMap(({ question, score }) =>
        score === undefined ? [] : [[question, score.scale] as const],
      ),
    ),
  );
}
