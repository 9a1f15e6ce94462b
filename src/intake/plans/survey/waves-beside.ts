import type { Header } from '../../table/header.js';
import { quoted } from '../../values/reading.js';

const WAVE =
  '(?:t ?\\d{1,2}|(?:wave|time|time ?point|visit|month|week) ?\\d{1,2}|pre|post|before|after|baseline|midpoint|follow[- ]?up|now|then)';
/** `I feel confident (T1)`, `[Post] I feel confident`, `Confidence – before`, `Pre: confidence`. */
const BEHIND = new RegExp(`^(.*\\S)\\s*(?:[([{]\\s*(${WAVE})\\s*[)\\]}]|[-–—:,]\\s+(${WAVE}))\\s*$`, 'iu');
const BEFORE = new RegExp(`^\\s*(?:[([{]\\s*(${WAVE})\\s*[)\\]}]\\s*|(${WAVE})\\s*[-–—:]\\s+)(\\S.*)$`, 'iu');

/** What is asked, and of when, where a heading says both. */
function askedWhen(text: string): { asked: string; when: string } | undefined {
  const [, first = '', bracketed, dashed] = BEHIND.exec(text) ?? [];
  const behind = bracketed ?? dashed;
  if (behind !== undefined) return { asked: first, when: behind };
  const [, inBrackets, before = inBrackets, rest = ''] = BEFORE.exec(text) ?? [];
  return before === undefined ? undefined : { asked: rest, when: before };
}

/**
 * Tells of questions that are asked of several times in one row, `(T1)` beside `(T2)`: a row is one answer of one wave, so that
 * they count as questions apart. Nothing where none are.
 */
export function wavesBesideInWords(headers: readonly Pick<Header, 'text'>[]): readonly string[] {
  const times = new Map<string, { asked: string; whens: Map<string, string> }>();
  for (const { text } of headers) {
    const found = askedWhen(text);
    if (found === undefined) continue;
    const key = found.asked.trim().toLowerCase();
    const known = times.get(key) ?? { asked: found.asked.trim(), whens: new Map() };
    times.set(key, known);
    known.whens.set(found.when.toLowerCase(), found.when);
  }
  const several = [...times.values()].filter(({ whens }) => whens.size > 1);
  const [one] = several;
  if (one === undefined) return [];
  const whens = [...new Map(several.flatMap(({ whens: each }) => [...each])).values()];
  const more = several.length > 1 ? ` and ${several.length - 1} more` : '';
  return [
    `Several times stand side by side in one row (${whens.join(', ')}): ${quoted(one.asked)}${more}. Each column counts as a question of its own, and no change is worked out. To compare the times, save a file for each, its columns without the time in their headings, and import each with --wave.`,
  ];
}
