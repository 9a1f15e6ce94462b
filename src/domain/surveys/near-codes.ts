import { addToList } from '../add-to-list.js';
import { compareText } from '../text/compare-text.js';
import { countBy } from '../text/count-by.js';
import { editDistance } from '../text/nearest.js';
import { type CodeLink, type Linkable, linkResponses } from './link-responses.js';
import { codeAsText, type SurveyCode } from './survey-code.js';

/** Two codes of different waves that may be one person's, one of them mistyped. */
export interface NearCodes {
  readonly code: SurveyCode;
  readonly waves: readonly string[];
  readonly otherCode: SurveyCode;
  readonly otherWaves: readonly string[];
  /** Which element differs, counted from 1; null for codes of one or two elements, of which one letter differs. */
  readonly differsIn: number | null;
  /** How many other codes each of the two is near to, too: with none, the pair is the only possibility. */
  readonly rivals: number;
}

/** Of codes with fewer elements nearly all would have all but one in common. */
const FEWEST_ELEMENTS = 3;
/** In shorter codes one letter is too much to be a slip. */
const SHORTEST_TEXT = 5;

interface CodeInWaves {
  readonly code: SurveyCode;
  readonly text: string;
  /** Those of codes linked to it too: linked codes are never two people's. */
  readonly waves: ReadonlySet<string>;
}

/**
 * Pairs of codes that are not linked, never stand in the same wave (there they are two people's) and nearly agree: all elements
 * but one, or, in codes of one or two elements, all letters but one (added, left out, changed, or two swapped). Matching
 * all elements but one is Kearney et al. (1984), Evaluation Review 8, 255–277; the one letter is the edit distance of
 * Schnell, Bachteler and Reiher (2010), Evaluation Review 34, 391–418, at its strictest. They are for a person to judge.
 * Those without rivals come first. Codes that several people of a wave share are left out. Codes that share something are
 * looked up, not all compared with all.
 */
export function nearCodes(responses: readonly Linkable[], links: readonly CodeLink[]): NearCodes[] {
  const codes = codesInWaves(responses, links);
  const groups = new Map<string, CodeInWaves[]>();
  for (const one of codes) {
    for (const key of lookupKeys(one)) addToList(groups, key, one);
  }
  const pairs = new Map<string, readonly [CodeInWaves, CodeInWaves]>();
  for (const group of groups.values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1))
        if (areNear(one, other)) pairs.set(`${one.text} ${other.text}`, [one, other]);
    }
  }
  const near = [...pairs.values()];
  const count = countBy(near.flat().map(({ text }) => text));
  return near
    .map(([one, other]) => ({
      code: one.code,
      waves: [...one.waves].sort(),
      otherCode: other.code,
      otherWaves: [...other.waves].sort(),
      differsIn: differsIn(one.code, other.code),
      rivals: (count.get(one.text) ?? 1) + (count.get(other.text) ?? 1) - 2,
    }))
    .sort((a, b) => a.rivals - b.rivals || compareText(codeAsText(a.code), codeAsText(b.code)));
}

/** Codes in order, each with the waves in which it, or one linked to it, was given. */
function codesInWaves(responses: readonly Linkable[], links: readonly CodeLink[]): CodeInWaves[] {
  const wavesOf = new Map<string, Set<string>>();
  const codes = new Map<string, { code: SurveyCode; respondent: string }>();
  for (const { response, respondent, knownBy } of linkResponses(responses, links).linked) {
    if (knownBy !== 'code' || respondent === null || response.code === undefined) continue;
    codes.set(codeAsText(response.code), { code: response.code, respondent });
    wavesOf.set(respondent, (wavesOf.get(respondent) ?? new Set()).add(response.wave));
  }
  return [...codes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([text, { code, respondent }]) => ({
      code,
      text,
      waves: wavesOf.get(respondent) ?? new Set(),
    }));
}

/** What two codes that are near have in common: all elements but one, or what is left of the text without one letter. */
function lookupKeys({ code, text }: CodeInWaves): Iterable<string> {
  if (code.length >= FEWEST_ELEMENTS)
    return code.map((_, skipped) =>
      JSON.stringify(code.map((element, at) => (at === skipped ? null : element))),
    );
  const letters = [...text];
  if (letters.length < SHORTEST_TEXT) return [];
  const shorter = letters.map((_, skipped) => letters.filter((_letter, at) => at !== skipped).join(''));
  return new Set([text, ...shorter]);
}

function areNear(one: CodeInWaves, other: CodeInWaves): boolean {
  const areTwoPeople = [...one.waves].some((wave) => other.waves.has(wave));
  if (areTwoPeople || one.code.length !== other.code.length) return false;
  return one.code.length >= FEWEST_ELEMENTS || editDistance(one.text, other.text) === 1;
}

function differsIn(code: SurveyCode, other: SurveyCode): number | null {
  return code.length < FEWEST_ELEMENTS ? null : code.findIndex((element, at) => element !== other[at]) + 1;
}
