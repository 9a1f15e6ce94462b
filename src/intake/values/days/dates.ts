import { spreadsheetDamage } from '../blanks/spreadsheet-damage.js';
import { BLANK, quoted, type Reading } from '../reading.js';
import { parseTime, type TimeOfDay } from '../times/times.js';
import { type DateOrder, NUMERIC_DATE, withoutWeekday } from './date-order.js';
import { monthNumber } from './month-names.js';

/** A calendar date, perhaps with the time of day, exactly as precise as it was written. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM:SS`, 24 hours, local to `zone` or, without one, to whoever wrote the file. */
  readonly time?: string;
  /** `Z` or `+01:00`. */
  readonly zone?: string;
  /** Systems write a year from 4000 on (31-DEC-4712) where there is no end date, and the first day they know (1900-01-01) where there is none at all. */
  readonly isOpenEnd: boolean;
}

/** No date is longer; texts beyond it are not looked at. */
const LONGEST = 80;
const OPEN_END_YEAR = 4000;
/** The first days that databases, spreadsheets and HR systems can write. */
const FIRST_DAYS = new Set([
  '1900-01-01',
  '1899-12-30',
  '1899-12-31',
  '1800-01-01',
  '1753-01-01',
  '1601-01-01',
  '0001-01-01',
  '1000-01-01',
]);
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:,?[\sT]+(.*))?$/u;
const BASIC_ISO = /^((?:18|19|20)\d\d|4712|9999)(\d\d)(\d\d)$/u;
const DAY_MONTH_NAME =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-/]*(?:of |de )?(\p{L}{3,10}\.?)[\s\-/,]*(?:de |del )?(\d{4}|\d{2})(?:,?[\sT]+(?:at |à |um |a las )?(.*))?$/iu;
const MONTH_NAME_DAY =
  /^(?:\p{L}+,?\s)?(\p{L}{3,10}\.?)\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at )?(.*))?$/iu;

/**
 * `parseDate` reads one date: ISO, numbers in the column's order (see `dateOrderOf`), or with the month named in
 * English, French, German or Spanish; each with or without a time. Years of two digits are 1969 to 2068, as in POSIX.
 * Without an order, a date that needs one is refused rather than guessed; so are the serial numbers of spreadsheets.
 */
export function parseDate(text: string, order: DateOrder | undefined): Reading<Moment> {
  const written = text.trim();
  if (written === '') return BLANK;
  if (written.length > LONGEST) return notADate(written);
  const damage = spreadsheetDamage(written);
  if (damage !== undefined) return damage;
  if (/^\d{5}(?:[.,]\d+)?$/u.test(written)) return serialNumber(written);
  const day = withoutWeekday(written);
  const parts = isoParts(day) ?? numericParts(day, order) ?? namedParts(day);
  if (parts === undefined) return notADate(written);
  return parts === 'unclear' ? unclear(written) : moment(parts, written);
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string | undefined;
}

function isoParts(written: string): DateParts | undefined {
  const iso = ISO.exec(written);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), rest: iso[5] };
  const basic = BASIC_ISO.exec(written);
  if (basic === null) return undefined;
  return { year: Number(basic[1]), month: Number(basic[2]), day: Number(basic[3]), rest: undefined };
}

function numericParts(written: string, order: DateOrder | undefined): DateParts | 'unclear' | undefined {
  const parts = NUMERIC_DATE.exec(written);
  if (parts === null) return undefined;
  const [, first, mark, second, year = '', rest] = parts;
  const settled = order ?? (mark === '.' ? 'day-first' : orderShownBy(Number(first), Number(second)));
  if (settled === undefined) return 'unclear';
  const [day, month] =
    settled === 'day-first' ? [Number(first), Number(second)] : [Number(second), Number(first)];
  return { year: fullYear(year), month, day, rest };
}

function orderShownBy(first: number, second: number): DateOrder | undefined {
  if (first > 12) return 'day-first';
  if (second > 12) return 'month-first';
  return first === second ? 'day-first' : undefined;
}

function namedParts(written: string): DateParts | undefined {
  const [, day, dayMonth = '', dayYear = '', dayRest] = DAY_MONTH_NAME.exec(written) ?? [];
  const dayMonthNumber = monthNumber(dayMonth);
  if (day !== undefined && dayMonthNumber !== undefined) {
    return { year: fullYear(dayYear), month: dayMonthNumber, day: Number(day), rest: dayRest };
  }
  const [, monthName = '', monthDay, year = '', rest] = MONTH_NAME_DAY.exec(written) ?? [];
  const month = monthNumber(monthName);
  return month === undefined ? undefined : { year: fullYear(year), month, day: Number(monthDay), rest };
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number >= 69 ? 1900 + number : 2000 + number;
}

function moment({ year, month, day, rest }: DateParts, written: string): Reading<Moment> {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) {
    return {
      problem: `${quoted(written)} is not a day of the calendar.`,
      remedy: 'Check the day, the month and their order.',
    };
  }
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isOpenEnd = year >= OPEN_END_YEAR || FIRST_DAYS.has(date);
  if (rest === undefined || rest.trim() === '') return { value: { date, isOpenEnd } };
  const time: TimeOfDay | undefined = parseTime(rest);
  return time === undefined ? notADate(written) : { value: { date, ...time, isOpenEnd } };
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function serialNumber(written: string): Reading<Moment> {
  return {
    problem: `${quoted(written)} is a spreadsheet's serial number, not a date.`,
    remedy: 'Format the column as a date (yyyy-mm-dd) in the spreadsheet and save it as CSV again.',
  };
}

function notADate(written: string): Reading<Moment> {
  return {
    problem: `${quoted(written)} is not a date that can be read.`,
    remedy: 'Write it as 2025-03-31, or as the rest of its column.',
  };
}

function unclear(written: string): Reading<Moment> {
  return {
    problem: `${quoted(written)} may be day first or month first, and nothing in its column settles it.`,
    remedy: 'Say which with --date-order (day-first or month-first), or write the dates as 2025-03-31.',
  };
}

/** Whether a text names a day, whichever way round it is written. */
export function isDay(text: string): boolean {
  return (
    /\d/u.test(text) &&
    (parseDate(text, 'day-first').value !== undefined || parseDate(text, 'month-first').value !== undefined)
  );
}
