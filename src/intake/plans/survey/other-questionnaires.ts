import type { BlankAnswer, SurveyAnswer, SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { counted } from '../../../domain/text/counted.js';
import type { ResponseToRecord } from './compare-responses.js';

/** What of a file's questions somebody left blank. */
export function leftBlankIn(
  asked: readonly BlankAnswer[],
  said: readonly Pick<SurveyAnswer, 'question' | 'attribute'>[],
): BlankAnswer[] {
  return asked.filter(({ question }) => !said.some((answer) => answer.question === question));
}

/** Tells of answers that stay although the file replaces the response they were given in. */
export function keptInWords(
  standing: readonly Pick<SurveyResponse, 'answers'>[],
  asked: readonly BlankAnswer[],
): string[] {
  const isAsked = (answer: BlankAnswer) =>
    asked.some(
      ({ question, attribute }) =>
        question === answer.question || (attribute !== null && attribute === answer.attribute),
    );
  const kept = standing.map(({ answers }) => answers.filter((answer) => !isAsked(answer)));
  const people = kept.filter((answers) => answers.length > 0).length;
  if (people === 0) return [];
  const who = counted(people, 'person', 'people');
  return [`Not asked in this file, and kept as ${who} answered before: ${namesOf(kept.flat())}.`];
}

/** Tells of answers that do not count, because the same person answered the question later in another questionnaire. */
export function givenLaterInWords(responses: readonly ResponseToRecord[]): string[] {
  const passedOver = responses.flatMap(({ response, stands }) => {
    const standing = new Map(stands?.answers.map((answer) => [answer.question, answer.values]));
    return stands === undefined
      ? []
      : response.answers.filter(
          ({ question, values }) => JSON.stringify(standing.get(question)) !== JSON.stringify(values),
        );
  });
  if (passedOver.length === 0) return [];
  return [
    `Answered again later in another questionnaire, which counts: ${namesOf(passedOver)} (${counted(passedOver.length, 'answer', 'answers')}).`,
  ];
}

function namesOf(answers: readonly BlankAnswer[]): string {
  return [...new Set(answers.map(({ question }) => `"${question}"`))].join(', ');
}
