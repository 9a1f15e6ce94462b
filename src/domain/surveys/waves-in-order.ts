import type { IsoDate } from '../dates/iso-date.js';
import type { SurveyResponse } from './survey-response.js';

/** What says in which order waves were given: the days of their answers, else an order stated, else what they are called. */
export interface KnownOfWaves {
  readonly responses: readonly Pick<SurveyResponse, 'wave' | 'submittedOn'>[];
  /** The waves in the order that settings state. */
  readonly stated: readonly string[];
}

/**
 * These waves in the order in which they were given; null where nothing tells. An order that is stated counts first, then the days on
 * which they were first answered, then their names: baseline, midpoint and end, pre and post, wave 1 and wave 2. Never the alphabet.
 */
export function wavesInOrder(waves: readonly string[], known: KnownOfWaves): string[] | null {
  const firstDays = firstAnswers(known.responses);
  const stated = known.stated.map(folded);
  const byStatement = waves.map((wave) => rankAmong(stated, folded(wave)));
  const byDay = waves.map((wave) => firstDays.get(wave) ?? null);
  return (
    inOrderOf(waves, byStatement) ??
    inOrderOf(waves, byDay) ??
    inOrderOf(waves, waves.map(rankOfName)) ??
    inOrderOf(waves, numbersOfNames(waves))
  );
}

/** The order of these ranks, where all are known and no two are the same. */
function inOrderOf<Rank extends string | number>(
  waves: readonly string[],
  ranks: readonly (Rank | null)[],
): string[] | null {
  if (ranks.includes(null) || new Set(ranks).size < waves.length) return null;
  const rankOf = new Map(waves.map((wave, at) => [wave, ranks[at] as Rank]));
  return waves.toSorted((a, b) => ((rankOf.get(a) as Rank) < (rankOf.get(b) as Rank) ? -1 : 1));
}

function firstAnswers(responses: KnownOfWaves['responses']): Map<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const { wave, submittedOn } of responses) {
    const known = first.get(wave);
    if (submittedOn !== undefined && (known === undefined || submittedOn < known))
      first.set(wave, submittedOn);
  }
  return first;
}

function rankAmong(names: readonly string[], name: string): number | null {
  const at = names.indexOf(name);
  return at < 0 ? null : at;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** Words that say when a survey is given, in order. */
const WORDS: readonly ReadonlySet<string>[] = [
  new Set(['profile', 'enrolment', 'application', 'signup']),
  new Set([
    'pre',
    'before',
    'baseline',
    'start',
    'starting',
    'initial',
    'intake',
    'entry',
    'beginning',
    'earlier',
  ]),
  new Set(['mid', 'midpoint', 'midway', 'middle', 'interim', 'halfway', 'during']),
  new Set(['post', 'after', 'end', 'ending', 'final', 'exit', 'closing', 'later', 'completion']),
  new Set(['followup', 'follow']),
];

/** The place of a name that says when the survey is given, in just one way. */
function rankOfName(wave: string): number | null {
  const words = folded(wave).split(/[^\p{L}\p{N}]+/u);
  const ranks = WORDS.flatMap((set, rank) => (words.some((word) => set.has(word)) ? [rank] : []));
  const [rank = null] = ranks;
  return ranks.length === 1 ? rank : null;
}

/** Of names that are the same but for one number, that number: `wave 1`, `wave 2`; `T0`, `T1`; `6 months`, `12 months`. */
function numbersOfNames(waves: readonly string[]): (number | null)[] {
  const parts = waves.map((wave) => /^(\D*)(\d+)(\D*)$/u.exec(folded(wave)));
  const frames = new Set(
    parts.map((part) => (part === null ? null : `${part[1]}#${part[3]?.replace(/s$/u, '')}`)),
  );
  return parts.map((part) => (part === null || frames.size > 1 ? null : Number(part[2])));
}
