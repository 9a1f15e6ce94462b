import { DamageError } from '../../errors.js';

/** A calendar day as `YYYY-MM-DD`. Compared as text: the order of the letters is the order of the days. */
export type IsoDate = string;

/** An instant as ISO 8601 in UTC with seconds, `2026-11-21T09:30:00Z`. */
export type IsoInstant = string;

const DAY_IN_MS = 86_400_000;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Days since 1970-01-01, by arithmetic alone (Hinnant 2013, "chrono-compatible low-level date algorithms"): reports ask for it a million times. */
function dayNumber(date: IsoDate): number {
  return numberOfDay(yearOf(date), monthOf(date), dayOf(date));
}

function numberOfDay(calendarYear: number, month: number, day: number): number {
  // Years begin in March, so that the leap day is their last.
  const year = calendarYear - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const century = Math.floor(year / 100);
  return year * 365 + Math.floor(year / 4) - century + Math.floor(century / 4) + dayOfYear - DAYS_TO_1970;
}

function yearOf(date: IsoDate): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
}

function monthOf(date: IsoDate): number {
  return digit(date, 5) * 10 + digit(date, 6);
}

function dayOf(date: IsoDate): number {
  return digit(date, 8) * 10 + digit(date, 9);
}

const ZERO = '0'.charCodeAt(0);

/** Read in place: a text cut out for each number took longer than all the arithmetic. */
function digit(date: IsoDate, at: number): number {
  return date.charCodeAt(at) - ZERO;
}

/** Each as it was written first: however many people a question is asked of, there are not many days. */
const WRITTEN = new Map<number, IsoDate>();

/** @throws DamageError where the day it was reckoned from is none: what comes in is checked, so its file is damaged. */
function dateOfDayNumber(day: number, from: IsoDate): IsoDate {
  const before = WRITTEN.get(day);
  if (before !== undefined) return before;
  const midnight = new Date(day * DAY_IN_MS);
  if (Number.isNaN(midnight.getTime()) && !isIsoDate(from))
    throw new DamageError(
      `The programme's file is damaged: it holds ${JSON.stringify(from)} where a day belongs.`,
      'Bring the latest backup back with mentor restore FILE, which keeps what is there. mentor has left the file untouched.',
    );
  const date = midnight.toISOString().slice(0, 10);
  WRITTEN.set(day, date);
  return date;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days, date);
}

/** The same day of the month `months` later; the month's last day where that day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  // Months beyond December, or before January, are those of other years.
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [first, next] = [firstOfMonth(count), firstOfMonth(count + 1)];
  return dateOfDayNumber(Math.min(first + dayOf(date), next) - 1, date);
}

/** The number of the first day of a month, the months counted since the year 0. */
function firstOfMonth(count: number): number {
  const year = Math.floor(count / 12);
  return numberOfDay(year, count - 12 * year + 1, 1);
}

/** Whole months completed between two days: 2026-01-31 to 2026-02-28 is one. Negative when `to` is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -monthsBetween(to, from);
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The calendar day of an instant where the clock stands (the machine's own time zone). */
export function localDate(instant: Date): IsoDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(instant.getFullYear(), 4)}-${pad(instant.getMonth() + 1, 2)}-${pad(instant.getDate(), 2)}`;
}

/** An instant as it is stored: UTC, whole seconds. */
export function instantAsText(instant: Date): IsoInstant {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
