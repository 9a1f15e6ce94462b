import type { InstrumentItem, ItemScale, ScoreCut, Subscale } from './instrument.js';

/** FIELD: a subscale is scored where at least half of its items are answered. */
const HALF = 0.5;

/** A subscale as most are: the mean of its items, where half of them are answered, and more is better. */
export function subscale(name: string, items: readonly number[], differs: Partial<Subscale> = {}): Subscale {
  return {
    name,
    items,
    scoring: { kind: 'mean' },
    onto: null,
    answeredAtLeast: HALF,
    better: 'higher',
    cut: null,
    relevantChange: null,
    isRecommendation: false,
    ...differs,
  };
}

/** Whole numbers from one to another. */
export function wholePoints(
  lowest: number,
  highest: number,
  words: readonly (readonly [string, number])[] = [],
): ItemScale {
  return { lowest, highest, step: 1, words };
}

/** The numbers from one to another. */
export function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Items whose texts are not printed, some of them turned round. */
export function itemsWithoutWords(count: number, reversed: readonly number[] = []): InstrumentItem[] {
  return numbersFrom(1, count).map((number) => ({ words: null, isReversed: reversed.includes(number) }));
}

/** Of a score something is said from here on; nobody is asked to look at it. */
export function cut(side: ScoreCut['side'], score: number, called: string): ScoreCut {
  return { side, score, called, isAlert: false };
}

/** The same of a score that somebody should look at. */
export function alertingCut(side: ScoreCut['side'], score: number, called: string): ScoreCut {
  return { ...cut(side, score, called), isAlert: true };
}
