import { compareText } from '../text/compare-text.js';
import { countBy } from '../text/count-by.js';
import { codeAsText, isUsableCode, type SurveyCode } from './survey-code.js';
import type { SurveyResponse } from './survey-response.js';

/** Two codes that were taken for one person's. */
export interface CodeLink {
  readonly code: SurveyCode;
  readonly otherCode: SurveyCode;
}

/** What tells who gave a response. */
export type KnownBy = 'person' | 'token' | 'code';

/** A response, and by whom it is. */
export interface LinkedResponse<Response> {
  readonly response: Response;
  /** The same for all that one person answered; null where two people may stand behind it. */
  readonly respondent: string | null;
  readonly knownBy: KnownBy;
}

/** What a response must tell to be linked. */
export type Linkable = Pick<SurveyResponse, 'personId' | 'token' | 'code' | 'wave'>;

/** A token or a code that several responses of one wave have: nobody can say whose is whose. */
export interface SharedKey {
  readonly wave: string;
  readonly knownBy: 'token' | 'code';
  readonly key: string;
  readonly responses: number;
}

/** Responses by whom they are. */
export interface LinkedResponses<Response> {
  readonly linked: readonly LinkedResponse<Response>[];
  readonly shared: readonly SharedKey[];
}

/**
 * Says of every response whose it is, so that waves can be compared: the person; else the person who answered by the same token
 * in another wave, or the token alone; else the code, those linked counting as one. Codes are compared with codes only: what
 * was answered under a code is never joined to a name. A token or code that several responses of a wave share links none of
 * them, nor does a code of which too much was left out. Responses that were replaced must be left out.
 */
export function linkResponses<Response extends Linkable>(
  responses: readonly Response[],
  links: readonly CodeLink[],
): LinkedResponses<Response> {
  const personOfToken = peopleByToken(responses);
  const codeOf = sameCodes(links);
  const found = responses.map((response): LinkedResponse<Response> => {
    const { personId, token, code } = response;
    if (personId !== null) return { response, respondent: `person ${personId}`, knownBy: 'person' };
    if (token === undefined) {
      const respondent = isUsableCode(code ?? []) ? `code ${codeOf(codeAsText(code ?? []))}` : null;
      return { response, respondent, knownBy: 'code' };
    }
    const person = personOfToken.get(token);
    const respondent = person === undefined ? `token ${token}` : person === null ? null : `person ${person}`;
    return { response, respondent, knownBy: 'token' };
  });
  const placeOf = ({ response, respondent }: LinkedResponse<Response>) =>
    JSON.stringify([response.wave, respondent]);
  const counts = countBy(found.map(placeOf));
  const isShared = (one: LinkedResponse<Response>) =>
    one.respondent === null || (one.knownBy !== 'person' && (counts.get(placeOf(one)) ?? 0) > 1);
  return {
    linked: found.map((one) => (isShared(one) ? { ...one, respondent: null } : one)),
    shared: sharedKeys(found.filter(isShared)),
  };
}

/** Of each token the person who answered by it; null where several did. */
function peopleByToken(responses: readonly Linkable[]): Map<string, number | null> {
  const people = new Map<string, number | null>();
  for (const { personId, token } of responses) {
    if (personId === null || token === undefined) continue;
    const known = people.get(token);
    people.set(token, known === undefined || known === personId ? personId : null);
  }
  return people;
}

/** Of each code one that stands for all it is linked to. */
function sameCodes(links: readonly CodeLink[]): (code: string) => string {
  const standsFor = new Map<string, string>();
  const last = (code: string): string => {
    let found = code;
    for (let next = standsFor.get(found); next !== undefined; next = standsFor.get(found)) found = next;
    return found;
  };
  for (const { code, otherCode } of links) {
    const [one, other] = [last(codeAsText(code)), last(codeAsText(otherCode))];
    if (one !== other) standsFor.set(other, one);
  }
  return last;
}

function sharedKeys(found: readonly LinkedResponse<Linkable>[]): SharedKey[] {
  const shared = new Map<string, SharedKey>();
  for (const { response, knownBy } of found) {
    if (knownBy === 'person' || (knownBy === 'code' && !isUsableCode(response.code ?? []))) continue;
    const key = knownBy === 'token' ? (response.token ?? '') : codeAsText(response.code ?? []);
    const place = JSON.stringify([response.wave, knownBy, key]);
    const responses = (shared.get(place)?.responses ?? 0) + 1;
    shared.set(place, { wave: response.wave, knownBy, key, responses });
  }
  return [...shared.values()].sort((a, b) => compareText(a.wave, b.wave) || compareText(a.key, b.key));
}
