import { asDecimal } from '../decimal.js';
import type { SurveyAnswer, SurveyResponse } from '../surveys/survey-response.js';
import {
  type Instrument,
  type ItemScale,
  isOnScale,
  rangeOf,
  type ScoreCut,
  type Subscale,
  scaleName,
  scaleOfItem,
} from './instrument.js';
import { type KnownItems, questionKey } from './known-items.js';

/** What was said to an item: points, or that there are none, or something that its scale does not have. */
export type ItemAnswer = number | 'not applicable' | 'outside';

/** Answers to the items of one instrument, by their numbers; what was left blank is missing. */
export type ItemAnswers = ReadonlyMap<number, ItemAnswer>;

/** What one person's answers to a subscale come to. */
export interface Score {
  readonly subscale: Subscale;
  /** Null where too few items were answered. */
  readonly score: number | null;
  /** Items with points. */
  readonly answered: number;
  /** Whether it rests on fewer items than there are. */
  readonly isProRated: boolean;
}

/** The scale of answers that are bare numbers, from before the question was known to be an item. */
const NUMBERS = 'number';

/** What a response says to the items of each instrument, by its key. */
export function itemAnswersIn(
  { answers }: Pick<SurveyResponse, 'answers'>,
  items: KnownItems,
): Map<string, Map<number, ItemAnswer>> {
  const found = new Map<string, Map<number, ItemAnswer>>();
  for (const answer of answers) {
    const item = items.asked(answer.question);
    if (item === undefined) continue;
    const { instrument, number } = item;
    const own = found.get(instrument.key) ?? new Map<number, ItemAnswer>();
    own.set(number, itemAnswerOf(answer, instrument, number));
    found.set(instrument.key, own);
  }
  return found;
}

/**
 * Points on another scale than the item's are none: a 5 of five is no 5 of seven. What was answered before the question was known to be an item is
 * read again by the item's own words.
 */
function itemAnswerOf({ score, values }: SurveyAnswer, instrument: Instrument, number: number): ItemAnswer {
  const scale = scaleOfItem(instrument, number);
  if (score?.points === null) return 'not applicable';
  const isOwn = score?.scale === scaleName(instrument, number) || score?.scale === NUMBERS;
  const points = isOwn ? score?.points : pointsInWords(values, scale);
  return points !== undefined && isOnScale(points, scale) ? points : 'outside';
}

function pointsInWords([said = '']: readonly string[], { words }: ItemScale): number | undefined {
  const key = questionKey(said);
  return words.find(([word]) => questionKey(word) === key)?.[1];
}

/** The scores of all subscales of which anything was answered, and of the whole where each of its parts has one. */
export function scoresOf(instrument: Instrument, answers: ItemAnswers): Score[] {
  const scores = instrument.subscales
    .map((subscale) => scoreOf(instrument, subscale, answers))
    .filter(({ subscale }) => subscale.items.some((item) => answers.has(item)));
  // Rounded once, at the end: a whole of rounded thirds would differ from an equal one of other thirds.
  return [...scores, ...wholeScore(instrument, scores)].map((one) => ({
    ...one,
    score: one.score === null ? null : asDecimal(one.score),
  }));
}

/**
 * The score of a subscale: the mean of what was answered, as long as enough was (half of the items, unless the instrument asks for
 * more), each reversed item turned round; a sum is that mean times the number of items. Nothing is filled in from anywhere else. Not rounded.
 */
function scoreOf(instrument: Instrument, subscale: Subscale, answers: ItemAnswers): Score {
  const points = subscale.items.flatMap((item, at): { points: number; weight: number }[] => {
    const own = pointsOf(instrument, item, answers);
    const weight = weightOf(subscale, at, answers);
    return own === null || weight === null ? [] : [{ points: own, weight }];
  });
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const isEnough =
    points.length > 0 &&
    asDecimal(points.length) >= asDecimal(subscale.items.length * subscale.answeredAtLeast);
  const mean = points.reduce((sum, one) => sum + one.points * one.weight, 0) / total;
  const isScored = isEnough && total > 0;
  return {
    subscale,
    score: isScored ? onto(instrument, subscale, mean) : null,
    answered: points.length,
    isProRated: isScored && points.length < subscale.items.length,
  };
}

function pointsOf(instrument: Instrument, item: number, answers: ItemAnswers): number | null {
  const answer = answers.get(item);
  if (typeof answer !== 'number') return null;
  const { lowest, highest } = scaleOfItem(instrument, item);
  return instrument.items[item - 1]?.isReversed === true ? lowest + highest - answer : answer;
}

function weightOf({ scoring }: Subscale, at: number, answers: ItemAnswers): number | null {
  if (scoring.kind !== 'weighted') return 1;
  const weight = answers.get(scoring.by[at] ?? 0);
  return typeof weight === 'number' ? weight : null;
}

function onto(instrument: Instrument, subscale: Subscale, mean: number): number {
  if (subscale.onto === null) return subscale.scoring.kind === 'sum' ? mean * subscale.items.length : mean;
  const { lowest, highest } = instrument.scale;
  const [from, to] = subscale.onto;
  return from + ((mean - lowest) / (highest - lowest)) * (to - from);
}

function wholeScore(instrument: Instrument, scores: readonly Score[]): Score[] {
  const { whole } = instrument;
  if (whole === undefined) return [];
  const parts = scores.filter(({ subscale }) => whole.subscales.includes(subscale.name));
  const subscale = wholeAsSubscale(instrument);
  const known = parts.flatMap(({ score }) => score ?? []);
  if (subscale === null || parts.length === 0) return [];
  const isWhole = known.length === whole.subscales.length;
  return [
    {
      subscale,
      score: isWhole ? known.reduce((sum, score) => sum + score, 0) / known.length : null,
      answered: parts.reduce((sum, { answered }) => sum + answered, 0),
      isProRated: isWhole && parts.some(({ isProRated }) => isProRated),
    },
  ];
}

/** The whole as if it were one more subscale of all items of its parts; null for an instrument without one. */
export function wholeAsSubscale({ whole, subscales }: Instrument): Subscale | null {
  const parts = subscales.filter(({ name }) => whole?.subscales.includes(name) === true);
  const [first] = parts;
  if (whole === undefined || first === undefined) return null;
  return { ...first, name: whole.name, items: parts.flatMap(({ items }) => items) };
}

/** Whether a score is one of which something is said. */
export function isBeyondCut(score: number, { side, score: limit }: ScoreCut): boolean {
  return side === 'at most' ? asDecimal(score) <= limit : asDecimal(score) >= limit;
}

/** How a score is to be read: `1 to 5, higher is better; low at most 2`. */
export function scoreInWords(instrument: Instrument, subscale: Subscale): string {
  const [from, to] = rangeOf(instrument, subscale);
  const better = subscale.better === null ? '' : `, ${subscale.better} is better`;
  const cut =
    subscale.cut === null ? '' : `; ${subscale.cut.called}: ${subscale.cut.side} ${subscale.cut.score}`;
  return `${from} to ${to}${better}${cut}`;
}
