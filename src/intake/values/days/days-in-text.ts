import { addDays, addMonths, daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import { quoted, type Reading } from '../reading.js';
import type { DateOrder } from './date-order.js';
import { parseDate } from './dates.js';
import { MONTH_NAMES, monthNumber } from './month-names.js';

/** A day, a month or a year that is named among other words: its first and its last day. */
export interface NamedSpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** What it takes to know which day is meant. */
export interface DayReader {
  /** How 03/04/2026 is read in this file; undefined where nothing says it. */
  readonly order: DateOrder | undefined;
  /** A day without a year is the last before, or the next after this one. */
  readonly today: IsoDate;
}

/** For asking whether a text names a day at all, where it does not matter which. */
export const ANY_DAY: DayReader = { order: 'day-first', today: '2000-06-15' };

/** A text taken apart at the days that it names: one piece more than there are days. */
export interface SplitAtDays {
  readonly pieces: readonly string[];
  readonly days: readonly string[];
}

const MONTH = `(?:${MONTH_NAMES})\\.?`;
const YEAR = String.raw`(?:\d{4}|['’]?\d{2})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|er|\.|º)?`;
/** Whatever names a day, the longest first. */
const CANDIDATE = new RegExp(
  [
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}(?<mark>[-/.])\d{1,2}\k<mark>(?:\d{4}|\d{2})`,
    String.raw`${DAY}[\s\-/]*(?:of |de )?${MONTH}(?:[\s\-/,]*(?:de |del )?${YEAR})?`,
    String.raw`${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`,
    String.raw`${MONTH}[\s\-/,]*(?:\d{4}|['’]\d{2})`,
    String.raw`${MONTH}\s\d{1,2}(?:st|nd|rd|th)?`,
    String.raw`(?:0?[1-9]|1[0-2])[/.-]\d{4}`,
    String.raw`\d{4}[/.-](?:0[1-9]|1[0-2])`,
    String.raw`(?:19|20)\d\d`,
    String.raw`${MONTH}(?=\s*$)`,
  ]
    .map((pattern) => String.raw`(?<![\p{L}\p{N}]|\d[/.])(?:${pattern})(?![\p{L}\p{N}]|[/.]\d)`)
    .join('|'),
  'giu',
);
/** Alone they are other words: `two years ago`, `may leave`. */
const NO_MONTH_ALONE = /^(?:ago|set|dic|mar|mai|may|ene|out)$/u;

/** The days that a text names, and what stands before, between and behind them. */
export function splitAtDays(text: string): SplitAtDays {
  const pieces: string[] = [];
  const days: string[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(CANDIDATE)) {
    if (NO_MONTH_ALONE.test(written)) continue;
    pieces.push(text.slice(from, index));
    days.push(written);
    from = index + written.length;
  }
  return { pieces: [...pieces, text.slice(from)], days };
}

/** Whether what is said is over or still to come: that tells the year of a day without one. Where it may be either, the nearest counts. */
export type Tense = 'past' | 'coming' | 'either';
/** A coming day that went by so recently may be this one, from a list that is not kept. */
const DAYS_IN_DOUBT = 92;
/** Years so near may be meant by two digits behind a month. */
const YEARS_NEAR = 6;

/** Reads a day, month or year as `splitAtDays` found it. */
export function readNamedDay(written: string, { order, today }: DayReader, tense: Tense): Reading<NamedSpan> {
  const whole = parseDate(written.replace(/['’](?=\d{2}$)/u, ''), order);
  if (whole.value !== undefined) return { value: { first: whole.value.date, last: whole.value.date } };
  const month = monthAndYear(written);
  if (month !== undefined) return { value: month };
  if (/^\d{4}$/u.test(written)) return { value: { first: `${written}-01-01`, last: `${written}-12-31` } };
  if (mayBeYear(written, today)) return unclear(written, 'names a day, or a month and a year');
  const spans = [-1, 0, 1].flatMap((years) => inYear(written, yearOf(today) + years) ?? []);
  if (spans.length > 0) return nearest(written, spans, { today, tense });
  return whole.problem === undefined ? notADay(written) : whole;
}

const yearOf = (day: IsoDate) => Number(day.slice(0, 4));

function monthAndYear(written: string): NamedSpan | undefined {
  const [, month, year, isoYear, isoMonth] =
    /^(?:(\d{1,2})[/.-](\d{4})|(\d{4})[/.-](\d{2}))$/u.exec(written) ?? [];
  if (month !== undefined) return monthSpan(Number(year), Number(month));
  if (isoMonth !== undefined) return monthSpan(Number(isoYear), Number(isoMonth));
  const [, name = '', ofYear = ''] = /^(\p{L}+)\.?[\s\-/,]*['’]?(\d{4}|\d{2})$/u.exec(written) ?? [];
  const number = monthNumber(name);
  if (number === undefined || (ofYear.length === 2 && !/['’]/u.test(written))) return undefined;
  return monthSpan(ofYear.length === 2 ? 2000 + Number(ofYear) : Number(ofYear), number);
}

function monthSpan(year: number, month: number): NamedSpan | undefined {
  if (month < 1 || month > 12) return undefined;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return { first, last: addDays(addMonths(first, 1), -1) };
}

/** `1 Feb`, `February 1` or `June` in a year. */
function inYear(written: string, year: number): NamedSpan | undefined {
  const alone = monthNumber(written);
  if (alone !== undefined) return monthSpan(year, alone);
  const [, before, name = '', behind] =
    /^(\d{1,2})?(?:st|nd|rd|th|er|\.|º)?[\s\-/]*(?:of |de )?(\p{L}+)\.?\s*(\d{1,2})?(?:st|nd|rd|th)?$/iu.exec(
      written,
    ) ?? [];
  const day = before ?? behind;
  if (day === undefined || monthNumber(name) === undefined) return undefined;
  const date = parseDate(`${day} ${name} ${year}`, undefined).value?.date;
  return date === undefined ? undefined : { first: date, last: date };
}

function nearest(
  written: string,
  spans: readonly NamedSpan[],
  { today, tense }: { readonly today: IsoDate; readonly tense: Tense },
): Reading<NamedSpan> {
  const past = spans.filter(({ first }) => first <= today).at(-1);
  if (tense === 'past') return past === undefined ? notADay(written) : { value: past };
  const coming = spans.find(({ last }) => last >= today);
  if (tense === 'either' && past !== undefined && coming !== undefined)
    return { value: daysBetween(past.first, today) <= daysBetween(today, coming.first) ? past : coming };
  const isInDoubt = past !== undefined && past.last < today && addDays(past.last, DAYS_IN_DOUBT) >= today;
  if (coming !== undefined && !isInDoubt) return { value: coming };
  return unclear(written, 'has no year, and may be the one that has just gone by or the next');
}

/** `March 27` is the 27th, or March 2027. */
function mayBeYear(written: string, today: IsoDate): boolean {
  const number = /^\p{L}+\.?\s(\d{2})$/u.exec(written)?.[1];
  return number !== undefined && Math.abs(2000 + Number(number) - yearOf(today)) <= YEARS_NEAR;
}

function unclear(written: string, why: string): Reading<NamedSpan> {
  return { problem: `${quoted(written)} ${why}.`, remedy: 'Write day, month and year.' };
}

function notADay(written: string): Reading<NamedSpan> {
  return { problem: `${quoted(written)} is not a day that can be read.`, remedy: 'Write it as 2026-03-31.' };
}
