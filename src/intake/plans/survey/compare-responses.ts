import type { PartialParticipation } from '../../../domain/people/participant.js';
import { isGivenBefore, questionnairesTogether } from '../../../domain/surveys/questionnaires-together.js';
import {
  isUnidentified,
  responseContent,
  responseKey,
  type SurveyResponse,
} from '../../../domain/surveys/survey-response.js';
import { compareText } from '../../../domain/text/compare-text.js';

/** One answered survey, joined to the person who answered. */
export interface Answered {
  readonly line: number;
  readonly response: SurveyResponse;
  readonly participation: PartialParticipation | null;
}

/** A response to record; `replaces` where the person answered this wave before, on record or in the file. */
export interface ResponseToRecord {
  readonly line: number;
  readonly response: SurveyResponse;
  readonly replaces: boolean;
  /** What counts once it is recorded, where the person answered another questionnaire of the wave later. */
  readonly stands?: SurveyResponse;
}

/** How the responses of a file compare with those on record. */
export interface ComparedResponses {
  readonly responses: readonly ResponseToRecord[];
  readonly unchanged: readonly { readonly line: number; readonly sameAs?: number }[];
  readonly replaced: readonly { readonly line: number; readonly by?: number }[];
  /** Those that say something which counts. */
  readonly current: readonly Answered[];
}

/** What counts once a response is recorded. */
export function standingAfter({ response, stands }: ResponseToRecord): SurveyResponse {
  return stands ?? response;
}

/** The oldest first. */
export function compareAge(
  a: Pick<Answered, 'line' | 'response'>,
  b: Pick<Answered, 'line' | 'response'>,
): number {
  return compareText(a.response.submittedAt ?? '', b.response.submittedAt ?? '') || a.line - b.line;
}

/** Of each person and wave the latest answers of the file. */
function latestOf(answered: readonly Answered[]): {
  latest: Answered[];
  earlier: { one: Answered; by: Answered }[];
} {
  const latest = new Map<string, Answered>();
  for (const one of answered.toSorted(compareAge)) latest.set(responseKey(one.response), one);
  const earlier = answered.flatMap((one) => {
    const by = latest.get(responseKey(one.response));
    return by === undefined || by === one ? [] : [{ one, by }];
  });
  return { latest: [...latest.values()], earlier };
}

/** Oldest first, so that the latest of a person is recorded last; all but the first of a person replace one. */
export function inOrderOfAge(responses: readonly ResponseToRecord[]): ResponseToRecord[] {
  const seen = new Set<string>();
  return responses.toSorted(compareAge).map((one) => {
    const who = responseKey(one.response);
    const replaces = !isUnidentified(one.response) && (one.replaces || seen.has(who));
    seen.add(who);
    return { ...one, replaces };
  });
}

/** One response beside that on record: what to record, `same` where that adds nothing, `older` where all of it was answered again later. */
function besideRecord(
  { line, response }: Answered,
  before: SurveyResponse | undefined,
): ResponseToRecord | 'same' | 'older' {
  if (before === undefined) return { line, response, replaces: false };
  const isOlder = isGivenBefore(response, before);
  const after = response.personId === null ? response : questionnairesTogether(before, response);
  if (isSame(before, after)) return isOlder && !holdsAll(before, response) ? 'older' : 'same';
  return isOlder && response.personId !== null
    ? { line, response, stands: after, replaces: true }
    : { line, response: after, replaces: true };
}

/** Blank answers were not kept in programmes begun long ago: there they tell nothing apart. */
function isSame(before: SurveyResponse, after: SurveyResponse): boolean {
  const { leftBlank, ...said } = after;
  const comparable = before.leftBlank === undefined || leftBlank === undefined ? said : after;
  return responseContent(before) === responseContent(comparable);
}

function holdsAll(before: SurveyResponse, { answers }: SurveyResponse): boolean {
  const said = new Set(before.answers.map(({ question, values }) => JSON.stringify([question, values])));
  return answers.every(({ question, values }) => said.has(JSON.stringify([question, values])));
}

/**
 * Compares the responses of a file with those on record, by the moments at which they were sent in. Of one questionnaire later answers
 * replace earlier ones; several questionnaires of one wave count together.
 */
export function compareResponses(
  answered: readonly Answered[],
  onRecord: readonly SurveyResponse[],
): ComparedResponses {
  const { latest, earlier } = latestOf(answered);
  const known = new Map(onRecord.map((response) => [responseKey(response), response]));
  const responses: ResponseToRecord[] = [];
  const unchanged: { line: number; sameAs?: number }[] = [];
  const replaced: { line: number; by?: number }[] = [];
  const current: Answered[] = [];
  for (const one of latest) {
    const beside = besideRecord(one, known.get(responseKey(one.response)));
    if (beside === 'older') replaced.push({ line: one.line });
    else current.push(one);
    if (beside === 'same') unchanged.push({ line: one.line });
    if (typeof beside === 'object') responses.push(beside);
  }
  // What somebody answered earlier in the same file is kept too, once: marked as replaced by what they answered later.
  const recorded = new Set(responses.map(({ response }) => responseKey(response)));
  for (const { one, by } of earlier.toSorted((a, b) => compareAge(a.one, b.one))) {
    const who = responseKey(one.response);
    if (responseContent(one.response) === responseContent(by.response))
      unchanged.push({ line: one.line, sameAs: by.line });
    else if (recorded.has(who))
      responses.push({ line: one.line, response: one.response, replaces: known.has(who) });
    else replaced.push({ line: one.line, by: by.line });
  }
  return { responses, unchanged, replaced, current };
}
