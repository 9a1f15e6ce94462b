import type { SurveyAnswer, SurveyResponse } from '../../domain/surveys/survey-response.js';
import { counted } from '../../domain/text/counted.js';
import type { RespondentSet } from '../responses/respondents.js';

/** What a file asks: the words of its questions, and the attributes they fill. */
export interface QuestionsAsked {
  readonly questions: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** What the file asks, whether or not anybody answered it. */
export function questionsAsked(
  { questions }: RespondentSet,
  answered: readonly { readonly response: SurveyResponse }[],
): QuestionsAsked {
  const answers = answered.flatMap(({ response }) => response.answers);
  return {
    questions: new Set([...questions.map(({ text }) => text), ...answers.map(({ question }) => question)]),
    attributes: new Set(answers.flatMap(({ attribute }) => attribute ?? [])),
  };
}

function isAsked({ question, attribute }: SurveyAnswer, { questions, attributes }: QuestionsAsked): boolean {
  return questions.has(question) || (attribute !== null && attributes.has(attribute));
}

/**
 * A response with what the same person said to the same wave in another questionnaire: a file that does not ask whom somebody would
 * rather not be paired with takes back nothing of what they said about it.
 */
export function withWhatElseWasSaid(
  response: SurveyResponse,
  before: SurveyResponse | undefined,
  asked: QuestionsAsked,
): SurveyResponse {
  if (before === undefined || response.personId === null) return response;
  const kept = before.answers.filter((answer) => !isAsked(answer, asked));
  return kept.length === 0 ? response : { ...response, answers: [...response.answers, ...kept] };
}

/** Tells of answers that stay although the file replaces the response they were given in. */
export function keptInWords(responses: readonly SurveyResponse[], asked: QuestionsAsked): string[] {
  const kept = responses.map(({ answers }) => answers.filter((answer) => !isAsked(answer, asked)));
  const people = kept.filter((answers) => answers.length > 0).length;
  if (people === 0) return [];
  const questions = [...new Set(kept.flatMap((answers) => answers.map(({ question }) => `"${question}"`)))];
  const who = counted(people, 'person', 'people');
  return [`Not asked in this file, and kept as ${who} answered before: ${questions.join(', ')}.`];
}
