import { addMonths, daysBetween } from '../../../domain/dates/iso-date.js';

/** Whole months as days, of a year without a leap day: a curve is read at the same day for everybody. */
export function daysOfMonths(months: number): number {
  return daysBetween('2001-01-01', addMonths('2001-01-01', months));
}
