import { addDays, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { Reading } from '../reading.js';
import { quoted } from '../reading.js';
import { type DateOrder, withoutWeekday } from './date-order.js';
import { type Moment, parseDate } from './dates.js';
import { MONTH_NAMES } from './month-names.js';

/** What tells the year of a day that is written without one. */
export type YearTold =
  | { readonly by: string; readonly year: number }
  /** A day near which it is: the last such day before a form was sent in, or the first after something began. */
  | { readonly by: string; readonly near: IsoDate; readonly side: 'before' | 'after' };

/** A year farther off is no longer told by it. */
const NEAR_ENOUGH = 183;
const ORDINAL = '(?:st|nd|rd|th|er|\\.|º)?';
const WITHOUT_YEAR = new RegExp(
  `^(?:\\d{1,2}(?<mark>[-/.])\\d{1,2}\\.?|\\d{1,2}${ORDINAL}[\\s\\-/]*(?:of |de )?(?:${MONTH_NAMES})\\.?|(?:${MONTH_NAMES})\\.?\\s*\\d{1,2}${ORDINAL})$`,
  'iu',
);
/** `w/c 6 July`: the week that begins on a day. */
const WEEK_OF =
  /^(?:w\s?\/\s?[cb]|wc|wb|week (?:commencing|beginning|starting|of)|woche (?:vom|ab)|semaine du)[:\s]+/iu;

/** A day without the words that say that its week is meant. */
export function withoutWeek(text: string): string {
  return text.trim().replace(WEEK_OF, '');
}

/** Whether the week of a day is named, and not the day. */
export function namesWeek(text: string): boolean {
  return WEEK_OF.test(text.trim());
}

/** Whether a text is a day without a year: `12/7`, `14 July`, `w/c 6 July`. */
export function lacksYear(text: string): boolean {
  return WITHOUT_YEAR.test(withoutWeekday(withoutWeek(text)));
}

function inYear(text: string, year: number, order: DateOrder | undefined): Reading<Moment> {
  const day = withoutWeekday(withoutWeek(text));
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\.?$/u.exec(day);
  const written = numbers === null ? day.replace(/\.$/u, '') : `${numbers[1]}${numbers[2]}${numbers[3]}`;
  const mark = numbers?.[2] ?? (/^\d/u.test(day) ? ' ' : ', ');
  const read = parseDate(`${written}${mark}${year}`, order);
  return read.problem === undefined
    ? read
    : { ...read, problem: read.problem.replace(/"[^"]*"/u, quoted(text.trim())) };
}

/** The day that a text without a year names, in the year that is told; one that is too far from what tells it is refused. */
export function dayInYearTold(text: string, told: YearTold, order: DateOrder | undefined): Reading<Moment> {
  if ('year' in told) return inYear(text, told.year, order);
  const { near, side } = told;
  const year = Number(near.slice(0, 4));
  const readings = [year - 1, year, year + 1].map((one) => inYear(text, one, order));
  const [from, to] =
    side === 'before' ? [addDays(near, -NEAR_ENOUGH), near] : [near, addDays(near, NEAR_ENOUGH)];
  const fitting = readings.find(({ value }) => value !== undefined && from <= value.date && value.date <= to);
  return fitting ?? readings.find(({ problem }) => problem !== undefined) ?? yearUntold(text);
}

/** Refuses a day of which nothing tells the year. */
export function yearUntold(text: string): Reading<Moment> {
  return {
    problem: `${quoted(text.trim())} has no year, and nothing in the row or the file tells it.`,
    remedy: 'Write it as 2026-07-14; or write the year into the heading of the column.',
  };
}

/** The year that headings and titles name, where it is one and no school year (`2026/27`). */
export function yearNamedIn(texts: readonly string[]): readonly number[] {
  const years = texts.flatMap((text) => {
    const schoolYear = /\b20\d\d\s?[-–/]\s?(?:20)?\d\d\b/u.test(text);
    return schoolYear
      ? []
      : [...text.matchAll(/(?<!\d|[-/.])20\d\d(?!\d|[-/.]\d)/gu)].map(([year]) => Number(year));
  });
  return [...new Set(years)];
}
