import type { IsoDate, IsoInstant } from '../dates/iso-date.js';
import type { FactOrigin } from '../people/dated-facts.js';
import { isUsableCode, type SurveyCode } from './survey-code.js';

/** One question and what was answered to it; several answers when several boxes were ticked. */
export interface SurveyAnswer {
  readonly question: string;
  /** The attribute this question fills (needs, strengths …); null when it is only kept. */
  readonly attribute: string | null;
  readonly values: readonly string[];
  /** Where the answer stands on its question's scale. */
  readonly score?: Score;
  /** What stands in the file, undivided; absent where that was not kept. It says nothing that the values do not. */
  readonly written?: string;
  /** When it was said, where that was in another questionnaire of the wave than the one sent in last. */
  readonly saidAt?: IsoInstant;
  /** The day of that where it was sent in. */
  readonly saidOn?: IsoDate;
  /** The file and line of that questionnaire; absent where they are the response's own. */
  readonly origin?: FactOrigin;
}

/** A question that was asked and left blank, which takes back what was said to it before. */
export type BlankAnswer = Pick<SurveyAnswer, 'question' | 'attribute' | 'saidAt'>;

/** A place on a scale; `points` is null where the answer says that there is none (not applicable, prefer not to say). */
export interface Score {
  readonly scale: string;
  readonly points: number | null;
}

/** Somebody's answers to one wave of a survey: a person's, or those of somebody known by a token or a code alone. */
export interface SurveyResponse {
  /** Null for somebody who does not say who they are; then there is a token or a code. */
  readonly personId: number | null;
  /** The token of the invitation that was answered. */
  readonly token?: string;
  /** The code that respondents make up themselves; never beside a person, who would no longer be anonymous. */
  readonly code?: SurveyCode;
  /** When the survey was given: profile, baseline, midpoint, end … */
  readonly wave: string;
  /** When it was sent in, where the file says; whole seconds. */
  readonly submittedAt: IsoInstant | null;
  /** The day of that where it was sent in, as the file says it; absent where it does not. */
  readonly submittedOn?: IsoDate;
  /** The day the answers were taken in: at the latest they were given then. Absent until they are. */
  readonly recordedOn?: IsoDate;
  readonly answers: readonly SurveyAnswer[];
  /** Kept of people alone, whose questionnaires to one wave count together; absent where it was not kept. */
  readonly leftBlank?: readonly BlankAnswer[];
  /** The file and line it was taken in from. */
  readonly origin?: FactOrigin;
}

/**
 * Whether nothing tells who answered: no person, no token, and no code or too little of one. An anonymous survey has a code without
 * elements. Every such response stands for itself: two that say the same may well be two people.
 */
export function isUnidentified({ personId, token, code = [] }: SurveyResponse): boolean {
  return personId === null && token === undefined && !isUsableCode(code);
}

/**
 * Equal for responses of which the later replaces the earlier. A person answers a wave once. Behind a token or a code there may
 * be two people: only what was sent in at the same moment, or says the same, is one response.
 */
export function responseKey(response: SurveyResponse): string {
  const { personId, token, code, wave, submittedAt } = response;
  if (personId !== null) return `${personId} ${wave}`;
  const said = response.answers.map(({ question, values }) => [question, values]);
  return JSON.stringify([token, code, wave, submittedAt ?? said]);
}

/** Everything a response says, in a form that is equal for responses that say the same in any order of their questions. */
export function responseContent({ token, submittedAt, answers, leftBlank = [] }: SurveyResponse): string {
  const said = answers.map(({ question, attribute, values, score, saidAt }) =>
    JSON.stringify([question, attribute, values, score?.scale, score?.points, saidAt]),
  );
  const blank = leftBlank.map(({ question, attribute, saidAt }) =>
    JSON.stringify([question, attribute, saidAt]),
  );
  return JSON.stringify([token, submittedAt, said.toSorted(), blank.toSorted()]);
}
