import type { Person } from '../../domain/people/person.js';
import { valuesOf } from '../criteria/person-values.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as a number that grows with time; undefined for what is no day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1900 && year <= 2200;
  return isDay ? year * 10_000 + month * 100 + day : undefined;
}

/** Both ways to read 03/04/2026: the day first, and the month first; undefined where that is no day. */
interface Reading {
  readonly dayFirst: number | undefined;
  readonly monthFirst: number | undefined;
}

function dateIn(text: string): Reading | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) {
    const day = dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return { dayFirst: day, monthFirst: day };
  }
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(text);
  if (slashed !== null) {
    const [one, two, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    return { dayFirst: dayNumber(year, two, one), monthFirst: dayNumber(year, one, two) };
  }
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3})[a-z]*\.?,?[ -](\d{4})$/i.exec(text);
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1;
  if (named === null || month === 0) return undefined;
  const day = dayNumber(Number(named[3]), month, Number(named[1] ?? 1));
  return { dayFirst: day, monthFirst: day };
}

/** A number that is all the cell says, but for a word or two around it: `2`, `#2`, `No. 2`, `class 2`, `2nd`, `1,5`. */
function numberIn(text: string): number | undefined {
  const match = /^(?:[a-z]+[.:]? ?){0,2}#? ?(-?\d+(?:[.,]\d+)?)(?:st|nd|rd|th)?\.?(?: [a-z]+)?$/i.exec(text);
  return match === null ? undefined : Number((match[1] ?? '').replace(',', '.'));
}

/** Who comes before whom on the waiting list. */
export interface WaitingClasses {
  /** By mentee, the smaller first; NaN for those without one. */
  readonly classes: readonly number[];
  /** What was written and could not be read, with whose it is. */
  readonly unread: readonly { readonly person: Person; readonly text: string }[];
  /** A day that may be read either way, as may all others, and was read with the day first; absent where none leaves it open. */
  readonly openDay?: string;
}

/**
 * The mentees' place on the waiting list as the attribute has it: the earlier day first, or the smaller number. An attribute
 * holds either days or numbers, whichever most of its cells are; 03/04/2026 is read as all other such cells can be, the day first
 * where both ways are open.
 */
export function waitingClasses(mentees: readonly Person[], attribute: string): WaitingClasses {
  const cells = mentees.map((person) => (valuesOf(person, attribute)[0] ?? '').trim());
  const dates = cells.map(dateIn);
  const numbers = cells.map((cell, at) => (dates[at] === undefined ? numberIn(cell) : undefined));
  const known = dates.filter((date) => date !== undefined);
  const areDates = known.length > 0 && known.length >= numbers.filter((each) => each !== undefined).length;
  const isDayFirst = known.every(({ dayFirst }) => dayFirst !== undefined);
  const isOpen = areDates && isDayFirst && known.every(({ monthFirst }) => monthFirst !== undefined);
  const openDay = isOpen ? cells.find((_, at) => dates[at]?.dayFirst !== dates[at]?.monthFirst) : undefined;
  const valueAt = (at: number) => {
    if (!areDates) return numbers[at];
    return isDayFirst ? dates[at]?.dayFirst : dates[at]?.monthFirst;
  };
  return {
    classes: cells.map((_, at) => valueAt(at) ?? Number.NaN),
    unread: mentees.flatMap((person, at) => {
      const text = cells[at] ?? '';
      return text !== '' && valueAt(at) === undefined ? [{ person, text }] : [];
    }),
    ...(openDay === undefined ? {} : { openDay }),
  };
}
