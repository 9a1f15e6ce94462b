import { addToList } from '../../domain/add-to-list.js';
import { firstFew, firstFewAtLength } from '../../domain/text/first-few.js';
import { type LikertScale, type ScaleVerdict, scaleInWords, usualScales } from '../values/numbers/likert.js';
import { quoted } from '../values/reading.js';

/** How many questions, or answers, are named in a note. */
const NAMED = 3;

/** Each scale once, a line each, with the questions that are on it. */
export function scalesInWords(scales: readonly (readonly [string, LikertScale])[]): string[] {
  const questions = new Map<string, string[]>();
  for (const [name, scale] of scales) addToList(questions, scaleInWords(scale), name);
  return [...questions].map(([scale, names]) => `Scale ${scale}: ${firstFewAtLength(names, NAMED)}.`);
}

/** The lines about questions that are not scored: the first of them, and how many more there are. */
export function firstOpen(lines: readonly string[]): string[] {
  const rest = lines.length - NAMED;
  return rest > 0
    ? [...lines.slice(0, NAMED), `  and ${rest} more questions that are not scored.`]
    : [...lines];
}

/** Why a question is not scored, in a line; none of one whose answers are on no scale at all. */
export function openInWords(name: string, found: ScaleVerdict): string[] {
  const remedy = 'A table under intake.scales in mentor.yaml gives them points.';
  if (found.verdict === 'several') {
    const scales = usualScales(found.scales).map(scaleInWords).join(' or ');
    return [`Not scored: the answers to "${name}" may be on ${scales}. ${remedy}`];
  }
  if (found.verdict === 'open end')
    return [
      `Not scored: ${quoted(found.said)} in "${name}" says that its numbers run the other way round, but not which is the lowest and which the highest. ${remedy}`,
    ];
  if (found.verdict !== 'partly') return [];
  const { scale, unknown } = found;
  return [
    `Not scored: "${name}" has ${firstFew(unknown, NAMED, quoted)} beside answers of ${scaleInWords(scale)}. ${remedy}`,
  ];
}

/** Numbers, and what is numbered, that were taken for no answer, in a line. */
export function codesInWords(name: string, missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  const which = [...new Set(missing.map((answer) => answer.trim()))].toSorted(
    (a, b) => Number(a) - Number(b),
  );
  const count = missing.length === 1 ? '1 answer' : `${missing.length} answers`;
  return [
    `No points in ${name} for ${which.join(', ')} (${count}): beside a scale such numbers mean that there is no answer. A table under intake.scales in mentor.yaml gives them points.`,
  ];
}
