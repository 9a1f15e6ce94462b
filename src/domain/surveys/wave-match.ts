import { addToList } from '../add-to-list.js';
import { compareText } from '../text/compare-text.js';
import { type CodeLink, type Linkable, type LinkedResponse, linkResponses } from './link-responses.js';
import { codeAsText } from './survey-code.js';

/** By what two answers were found to be one person's; `link` is a pair of codes that the coordinator confirmed. */
export type MatchedBy = 'person' | 'token' | 'code' | 'link';

/** How many answered one wave of a survey, another one, and both. */
export interface WaveMatch {
  readonly wave: string;
  readonly other: string;
  readonly answered: number;
  readonly answeredOther: number;
  readonly matched: number;
  readonly matchedBy: Readonly<Record<MatchedBy, number>>;
}

type Linked = LinkedResponse<Linkable>;

/**
 * Of every other wave, how many of those who answered `wave` answered that one too, and how that is known: what a comparison of
 * before and after rests on. Ordered by the other wave's name; none where there is no other wave.
 */
export function waveMatches(
  wave: string,
  responses: readonly Linkable[],
  links: readonly CodeLink[] = [],
): WaveMatch[] {
  const { linked } = linkResponses(responses, links);
  const byWave = new Map<string, Linked[]>();
  for (const one of linked) addToList(byWave, one.response.wave, one);
  const own = byWave.get(wave) ?? [];
  return [...byWave]
    .filter(([other]) => other !== wave)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([other, theirs]) => {
      const found = ownersOf(theirs);
      const pairs = [...ownersOf(own)].flatMap(([respondent, one]): (readonly [Linked, Linked])[] => {
        const also = found.get(respondent);
        return also === undefined ? [] : [[one, also]];
      });
      const matchedBy = { person: 0, token: 0, code: 0, link: 0 };
      for (const [one, also] of pairs) matchedBy[howMatched(one, also)] += 1;
      const [answered, answeredOther] = [countOf(own), countOf(theirs)];
      return { wave, other, answered, answeredOther, matched: pairs.length, matchedBy };
    });
}

/** Respondents with what they answered. */
function ownersOf(linked: readonly Linked[]): Map<string, Linked> {
  return new Map(linked.flatMap((one) => (one.respondent === null ? [] : [[one.respondent, one] as const])));
}

/** People who answered: those who cannot be told apart count one for each response. */
function countOf(linked: readonly Linked[]): number {
  return ownersOf(linked).size + linked.filter(({ respondent }) => respondent === null).length;
}

function howMatched(one: Linked, other: Linked): MatchedBy {
  if (one.knownBy === 'token' || other.knownBy === 'token') return 'token';
  if (one.knownBy === 'person') return 'person';
  const isSame = codeAsText(one.response.code ?? []) === codeAsText(other.response.code ?? []);
  return isSame ? 'code' : 'link';
}
