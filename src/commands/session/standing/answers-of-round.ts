import type { Context } from '../../../context.js';
import type { Round } from '../../../domain/rounds/round.js';
import { type CodeLink, linkResponses, type SharedKey } from '../../../domain/surveys/link-responses.js';
import { nearCodes } from '../../../domain/surveys/near-codes.js';
import type { SurveyResponse } from '../../../domain/surveys/survey-response.js';
import type { MatchedBy, WaveMatch } from '../../../domain/surveys/wave-match.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { findRound } from '../../../store/rounds/rounds.js';
import { listCodeLinks, type RecordedCodeLink } from '../../../store/surveys/code-links.js';
import { listSurveyResponses } from '../../../store/surveys/survey-responses.js';

/** The answers of a round that count, and the codes that were linked in it. */
export interface RoundAnswers {
  readonly round: Round;
  readonly responses: readonly SurveyResponse[];
  readonly links: readonly RecordedCodeLink[];
}

/** The answers of the round meant. @throws StateError where there is no such round. */
export function answersOfRound(db: ReadHandle, context: Context): RoundAnswers {
  const round = findRound(db, context.round);
  return { round, responses: listSurveyResponses(db, round.id), links: listCodeLinks(db, round.id) };
}

/** What keeps answers from being linked, and what a person might link. */
export interface Unlinked {
  readonly shared: readonly SharedKey[];
  /** How many pairs of codes nearly agree. */
  readonly near: number;
}

/** What of these answers is not linked. */
export function unlinkedIn(responses: readonly SurveyResponse[], links: readonly CodeLink[]): Unlinked {
  return { shared: linkResponses(responses, links).shared, near: nearCodes(responses, links).length };
}

const WORDS: Readonly<Record<MatchedBy, string>> = {
  person: 'staff number or e-mail',
  token: 'token',
  code: 'code',
  link: 'codes you linked',
};

/** `Wave end: n 40; wave baseline: n 45; answered both: n 33 (23 by token, 10 by code).` */
export function waveMatchInWords(match: WaveMatch): string {
  const { wave, other, answered, answeredOther, matched, matchedBy } = match;
  const ways = Object.entries(matchedBy).filter(([, count]) => count > 0);
  const isPlain = ways.every(([way]) => way === 'person');
  const how = ways.map(([way, count]) => `${count} by ${WORDS[way as MatchedBy]}`).join(', ');
  return `Wave ${wave}: n ${answered}; wave ${other}: n ${answeredOther}; answered both: n ${matched}${isPlain ? '' : ` (${how})`}.`;
}

/** How many tokens and codes are named. */
const NAMED = 10;

/** Says what is not linked, and what to do about it. */
export function sayUnlinked(context: Context, { shared, near }: Unlinked): void {
  for (const { wave, knownBy, key, responses } of shared.slice(0, NAMED)) {
    const who = responses === 1 ? 'stands for several people' : `was given ${responses} times`;
    context.note(`Not linked: the ${knownBy} ${key} ${who} in wave ${wave}.`);
  }
  if (shared.length > NAMED) context.note(`  and ${shared.length - NAMED} more`);
  if (near === 0) return;
  context.note(
    `${near} ${near === 1 ? 'pair' : 'pairs'} of codes nearly agree. To look at them: mentor waves near`,
  );
}
