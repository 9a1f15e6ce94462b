import type { Settings } from '../../../domain/settings/settings.js';
import { isMissingCode, missingCodesAmong } from '../blanks/missing-codes.js';
import { answerKey, isNotApplicable } from '../blanks/not-applicable.js';
import { BLANK, quoted, type Reading } from '../reading.js';
import { AGREEMENT } from '../scales/agree-or-disagree.js';
import { CONFIDENCE } from '../scales/confidence.js';
import { FREQUENCY } from '../scales/frequency.js';
import { QUALITY } from '../scales/quality.js';
import { SATISFACTION } from '../scales/satisfaction.js';
import { SCALE_LANGUAGES, type ScaleLanguage, type ScaleWordings } from '../scales/wordings.js';
import { areTurned, endOfScale } from './scale-direction.js';

/** A table from answers to points, settled for a question: no order is ever inferred from the answers themselves. */
export interface LikertScale {
  readonly name: string;
  /** Whose words they are; without it, the settings' own. */
  readonly language?: ScaleLanguage;
  readonly lowest: number;
  readonly highest: number;
  /** Points by `answerKey`. */
  readonly points: ReadonlyMap<string, number>;
  /** The answers' numbers run the other way round: `1 - Strongly agree` is five points. */
  readonly isTurned?: true;
}

/** The answer that there is no answer, counted apart from blank cells. */
export const NOT_APPLICABLE = 'not applicable';

/** No answer of a scale is longer. */
const LONGEST = 200;

const WORDINGS: ScaleWordings = { ...AGREEMENT, ...FREQUENCY, ...SATISFACTION, ...QUALITY, ...CONFIDENCE };

const KNOWN: readonly LikertScale[] = Object.entries(WORDINGS).flatMap(([name, byLanguage]) =>
  SCALE_LANGUAGES.flatMap((language) =>
    byLanguage[language].map((lines) => knownScale({ name, language }, lines)),
  ),
);

function knownScale(scale: { name: string; language: ScaleLanguage }, lines: string): LikertScale {
  const wordings = lines.split('\n').map((line) => line.split('|').map(answerKey));
  const points = new Map(wordings.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));
  return { ...scale, lowest: 1, highest: wordings.length, points };
}

/** `likertScaleFrom` makes a scale of a table in settings, such as `{ "Not at all": 0, "A little": 1 }`. */
export function likertScaleFrom(name: string, table: Iterable<readonly [string, number]>): LikertScale {
  const points = new Map([...table].map(([label, value]) => [answerKey(label), value]));
  return { name, points, lowest: Math.min(...points.values()), highest: Math.max(...points.values()) };
}

/** Where an answer, as `answerKey` gives it, stands on the known scales that have it: from 0 to 1; undefined where they differ by the middle. */
export function placeOfLabel(key: string): number | undefined {
  const places = KNOWN.flatMap(({ points, lowest, highest }) => {
    const point = points.get(key);
    return point === undefined ? [] : [(point - lowest) / (highest - lowest)];
  });
  const [first] = places;
  const isOneSide = places.every((place) => Math.sign(place - 0.5) === Math.sign((first ?? 0) - 0.5));
  return isOneSide ? first : undefined;
}

/** The programme's own scales. */
export function ownScales({ intake }: Settings): LikertScale[] {
  return [...intake.scales].map(([name, table]) => likertScaleFrom(name, table));
}

/**
 * `likertScalesFor` gives the scales that have every answer of a column, each point worded in one way only: of the programme's own
 * all that fit, else of the known ones, the likeliest first. More than one can fit (without a middle answer, four points or
 * five): other columns or a table in the settings settle it. None fits bare numbers, which carry their own points.
 */
export function likertScalesFor(answers: Iterable<string>, own: readonly LikertScale[] = []): LikertScale[] {
  const labels = [...labelsIn(answers).keys()];
  if (labels.length === 0) return [];
  const fitting = (scales: readonly LikertScale[]) => {
    const found = new Map<string, LikertScale>();
    for (const scale of scales) {
      const points = labels.map((label) => scale.points.get(label));
      if (points.includes(undefined) || new Set(points).size < labels.length) continue;
      // Scales that give the same points on as many are one and the same to the reader.
      const sameAs = JSON.stringify([points, scale.lowest, scale.highest]);
      if (!found.has(sameAs)) found.set(sameAs, scale);
    }
    return [...found.values()];
  };
  // A label with a number in it, `Very (10+)`, is the settings' own; taken apart it would be another.
  const whole = [...answers].map(answerKey).filter((answer) => answer !== '' && !isNotApplicable(answer));
  const ownWhole = own.filter(
    ({ points }) => whole.length > 0 && whole.every((answer) => points.has(answer)),
  );
  if (ownWhole.length > 0) return ownWhole;
  const ownFitting = fitting(own);
  return ownFitting.length > 0 ? ownFitting : fitting(KNOWN);
}

/** The words of a column's answers, each with the first answer that has them. */
function labelsIn(answers: Iterable<string>): Map<string, string> {
  const labels = new Map<string, string>();
  for (const answer of answers) {
    const { label } = takenApart(answer);
    const key = answerKey(label);
    if (
      answer.trim() !== '' &&
      !isNotApplicable(answer) &&
      !isNotApplicable(label) &&
      key !== '' &&
      !labels.has(key)
    )
      labels.set(key, answer.trim());
  }
  return labels;
}

/** What is known of the scale of a question from its answers. */
export type ScaleVerdict =
  | { readonly verdict: 'scale'; readonly scale: LikertScale }
  /** Answers that several scales have, on which they stand at other points. */
  | { readonly verdict: 'several'; readonly scales: readonly LikertScale[] }
  /** Answers most of which are on a scale; the others are not. */
  | { readonly verdict: 'partly'; readonly scale: LikertScale; readonly unknown: readonly string[] }
  /** `1 (best)` beside bare numbers: they run the other way round, from an end that nobody named. */
  | { readonly verdict: 'open end'; readonly said: string }
  | { readonly verdict: 'none' };

/** Fewer answers on a scale than this may be there by chance. */
const LEAST_IN_COMMON = 2;

/** `scaleOf` decides on which scale the answers to a question stand; numbers with words beside them are a scale of their own. */
export function scaleOf(answers: readonly string[], own: readonly LikertScale[]): ScaleVerdict {
  const fits = (scale: LikertScale) =>
    answers.every((answer) => parseLikert(answer, scale).problem === undefined);
  const candidates = likertScalesFor(answers, own);
  const upright = candidates.filter(fits);
  const turned = candidates.map((scale): LikertScale => ({ ...scale, isTurned: true })).filter(fits);
  const scales = upright.length > 0 ? upright : turned;
  const numbered = scales.length === 0 ? numberedScale(answers) : undefined;
  if (numbered === 'open end') return { verdict: 'open end', said: firstLabelled(answers) };
  const [scale, ...others] = numbered === undefined ? scales : [numbered];
  if (scale !== undefined)
    return others.length === 0 ? { verdict: 'scale', scale } : { verdict: 'several', scales };
  return partlyOn([...own, ...KNOWN], labelsIn(answers));
}

/** Whether most answers are on one of the scales, on which the fewest are unknown. */
function partlyOn(scales: readonly LikertScale[], labels: ReadonlyMap<string, string>): ScaleVerdict {
  const keys = [...labels.keys()];
  const counts = scales.map(({ points }) => keys.reduce((count, key) => count + Number(!points.has(key)), 0));
  const fewest = Math.min(...counts);
  const nearest = scales[counts.indexOf(fewest)];
  const inCommon = labels.size - fewest;
  if (nearest === undefined || fewest === 0 || inCommon < Math.max(LEAST_IN_COMMON, fewest))
    return { verdict: 'none' };
  const unknown = [...labels].filter(([key]) => !nearest.points.has(key)).map(([, answer]) => answer);
  return { verdict: 'partly', scale: nearest, unknown };
}

/** Answers such as `1 - Not at all`, `2` and `3 - Very`, which say their points themselves. */
function numberedScale(answers: readonly string[]): LikertScale | 'open end' | undefined {
  const points = new Map<string, number>();
  const numbers = new Set<number>();
  const codes = missingCodesAmong(answers.flatMap((answer) => takenApart(answer).number ?? []));
  for (const answer of answers) {
    const { number, label } = takenApart(answer);
    if (answer.trim() === '' || isNotApplicable(answer) || isNotApplicable(label)) continue;
    if (number !== undefined && codes.has(number) && label === '') continue;
    const key = answerKey(label);
    if (number === undefined || (points.get(key) ?? number) !== number) return undefined;
    numbers.add(number);
    if (key !== '') points.set(key, number);
  }
  if (points.size === 0 || numbers.size < points.size) return undefined;
  return numberedWithEnds(points, { lowest: Math.min(...numbers), highest: Math.max(...numbers) });
}

/** What the words at both ends say of the way the numbers run; an end without words may not be the end. */
function numberedWithEnds(
  points: ReadonlyMap<string, number>,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): LikertScale | 'open end' {
  const scale = { name: 'numbered answers', lowest, highest };
  const labelOf = (number: number) => [...points].find(([, point]) => point === number)?.[0];
  const [low, high] = [labelOf(lowest), labelOf(highest)].map((label) =>
    label === undefined ? undefined : endOfScale(label, placeOfLabel),
  );
  if (!areTurned(low, high)) return { ...scale, points };
  if (labelOf(highest) === undefined || (labelOf(lowest) === undefined && lowest > 1)) return 'open end';
  const turned = [...points].map(([label, point]) => [label, lowest + highest - point] as const);
  return { ...scale, points: new Map(turned), isTurned: true };
}

function firstLabelled(answers: readonly string[]): string {
  return answers.find((answer) => takenApart(answer).label !== '')?.trim() ?? '';
}

const MOST_USUAL_POINTS = 5;

/** Without the known scales of seven points, which fit wherever those of five do: all of them where there are no others. */
export function usualScales(scales: readonly LikertScale[]): readonly LikertScale[] {
  const usual = scales.filter(
    ({ language, highest }) => language === undefined || highest <= MOST_USUAL_POINTS,
  );
  return usual.length === 0 ? scales : usual;
}

/** A scale as people call it: `agreement, 5 points (German)`. */
export function scaleInWords({ name, language, isTurned }: LikertScale): string {
  const named = language === undefined ? name : `${name} (${language})`;
  return isTurned === true ? `${named}, numbered the other way round` : named;
}

/**
 * `parseLikert` scores one answer: `5`, `Strongly agree`, `5 - Strongly agree`, `Strongly agree (5)`. Answers such as `N/A`
 * are `NOT_APPLICABLE`. An answer that the scale does not have, or whose number and words contradict each other, is refused.
 */
export function parseLikert(text: string, scale: LikertScale): Reading<number | typeof NOT_APPLICABLE> {
  const written = text.trim();
  if (written === '') return BLANK;
  if (written.length > LONGEST) return refused(written, scale);
  const whole = scale.points.get(answerKey(written));
  if (whole !== undefined) return { value: whole };
  if (isNotApplicable(written)) return { value: NOT_APPLICABLE };
  const { number: stated, label } = takenApart(written);
  if (isNotApplicable(label)) return { value: NOT_APPLICABLE };
  const isTurned = scale.isTurned === true && stated !== undefined;
  const number = isTurned ? scale.lowest + scale.highest - stated : stated;
  const point = label === '' ? undefined : scale.points.get(answerKey(label));
  if (label !== '' && point === undefined) return refused(written, scale);
  if (number !== undefined && point !== undefined && number !== point) {
    return {
      problem: `${quoted(written)} says ${stated}, but "${label}" is ${point} on the scale "${scale.name}".`,
      remedy: 'Give this question a scale of its own in mentor.yaml.',
    };
  }
  // 99 on a scale of five is how an export says that there is no answer.
  const isBeyond = number !== undefined && (number < scale.lowest || number > scale.highest);
  if (isBeyond && label === '' && isMissingCode(stated ?? number, scale.highest))
    return { value: NOT_APPLICABLE };
  const value = number ?? point;
  return value === undefined || value < scale.lowest || value > scale.highest
    ? refused(written, scale)
    : { value };
}

/** The number and the words of `5 - Strongly agree`, `5: Strongly agree`, `5 (best)`, `Strongly agree (5)`, `Strongly agree - 5` or `5`. */
function takenApart(text: string): { number: number | undefined; label: string } {
  const written = text.trim();
  if (written.length > LONGEST) return { number: undefined, label: written.slice(0, LONGEST) };
  const [, before, after] = /^(-?\d{1,3})(?:\s*[-–—:=.)]\s*([^\d\s].*)?)?$/su.exec(written) ?? [];
  if (before !== undefined) return { number: Number(before), label: (after ?? '').trim() };
  const [, points, explained] = /^(-?\d{1,3})\s*[([]([^()[\]]*\p{L}[^()[\]]*)[)\]]$/su.exec(written) ?? [];
  if (points !== undefined) return { number: Number(points), label: (explained ?? '').trim() };
  const [, words, inBrackets] = /^(.*\S)\s*[([](-?\d{1,3})[)\]]$/su.exec(written) ?? [];
  if (inBrackets !== undefined) return { number: Number(inBrackets), label: (words ?? '').trim() };
  const [, named, behind] = /^(\p{L}.*\S)\s*[-–—:=]\s*(\d{1,2})$/su.exec(written) ?? [];
  if (behind !== undefined) return { number: Number(behind), label: (named ?? '').trim() };
  return { number: undefined, label: written };
}

function refused(written: string, { name, lowest, highest }: LikertScale): Reading<number> {
  return {
    problem: `${quoted(written)} is not an answer on the scale "${name}" (${lowest} to ${highest}).`,
    remedy: 'Add it to the scale of this question in mentor.yaml; no order is guessed.',
  };
}
