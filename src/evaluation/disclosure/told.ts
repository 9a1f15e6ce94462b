import type { Interval } from '../statistics/interval.js';

/**
 * What a report says of a count: the number itself, the number it is rounded to, the ends between which it lies, or nothing. `fewer` and
 * `more` are said of a part whose whole is shown.
 */
export type Told =
  | { readonly kind: 'exact' | 'nothing' }
  | { readonly kind: 'rounded'; readonly base: number }
  | { readonly kind: 'fewer' | 'more'; readonly than: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

export const EXACT: Told = { kind: 'exact' };
export const NOTHING: Told = { kind: 'nothing' };

/** What is told of a row: of its whole, and of the part of it that is printed. */
export interface ToldRow {
  readonly whole: Told;
  readonly part: Told;
}

export const NOTHING_OF_ROW: ToldRow = { whole: NOTHING, part: NOTHING };

/** Whether a number stands there, or about which number: there is something left to hide. */
export function isNumber({ kind }: Told): boolean {
  return kind === 'exact' || kind === 'between' || kind === 'rounded';
}

/** The nearest multiple of a base, of two as near the larger. */
export function roundedTo(count: number, base: number): number {
  return Math.round(count / base) * base;
}

/** Between which ends a reader knows a count to lie of which this is told; `unknown`: where nothing is. */
export function endsOf(told: Told, count: number, unknown: Interval): Interval {
  switch (told.kind) {
    case 'exact':
      return { low: count, high: count };
    case 'rounded': {
      const to = roundedTo(count, told.base);
      const below = Math.floor(told.base / 2);
      return { low: Math.max(0, to - below), high: to - below + told.base - 1 };
    }
    case 'fewer':
      return { low: 0, high: told.than - 1 };
    case 'more':
      return { low: told.than + 1, high: unknown.high };
    case 'between':
      return { low: told.low, high: told.high };
    case 'nothing':
      return unknown;
  }
}

/** `fewer than 10 of 12`, `from 25 to 43`; empty where a number or nothing is told. */
export function toldInWords(told: Told, whole: number | null = null): string {
  const of = whole === null ? '' : ` of ${whole}`;
  if (told.kind === 'fewer') return `fewer than ${told.than}${of}`;
  if (told.kind === 'more') return `more than ${told.than}${of}`;
  return told.kind === 'between' ? `from ${told.low} to ${told.high}` : '';
}
