import type { SensitiveSettings } from '../settings/sensitive-settings.js';
import type { SurveyResponse } from './survey-response.js';

/** The same responses without answers that fill a sensitive attribute, or to a sensitive question. */
export function answersShown(
  responses: readonly SurveyResponse[],
  sensitive: SensitiveSettings,
): readonly SurveyResponse[] {
  if (sensitive.size === 0) return responses;
  return responses.map((response) => ({
    ...response,
    answers: response.answers.filter(({ attribute, question }) => !sensitive.has(attribute ?? question)),
  }));
}
