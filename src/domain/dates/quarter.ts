import { UsageError } from '../../errors.js';
import { addDays, addMonths, type IsoDate } from './iso-date.js';

/** A stretch of days a report covers, both ends included. */
export interface Period {
  /** `2026-Q3`, or `2026-07-01 to 2026-08-15` for a period of its own. */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day the numbers go up to: the period's last day, or today while it runs. */
  readonly until: IsoDate;
  /** Whether the period still runs. */
  readonly isToDate: boolean;
}

const MONTHS_IN_QUARTER = 3;

function period(name: string, range: { from: IsoDate; to: IsoDate }, today: IsoDate): Period {
  const isToDate = today <= range.to;
  return { name, ...range, until: isToDate ? today : range.to, isToDate };
}

/**
 * The quarter of a reporting year. The year is named after the calendar year it begins in: with a year that starts in
 * April, 2026-Q4 is January to March 2027.
 */
function quarter(
  year: number,
  number: number,
  yearStartsInMonth: number,
): { name: string; from: IsoDate; to: IsoDate } {
  const start = `${String(year).padStart(4, '0')}-${String(yearStartsInMonth).padStart(2, '0')}-01`;
  const from = addMonths(start, (number - 1) * MONTHS_IN_QUARTER);
  return { name: `${year}-Q${number}`, from, to: addDays(addMonths(from, MONTHS_IN_QUARTER), -1) };
}

/** The quarter that holds the day. */
function quarterOf(date: IsoDate, yearStartsInMonth: number, today: IsoDate = date): Period {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - yearStartsInMonth;
  const year = Math.floor(months / 12);
  const { name, from, to } = quarter(
    year,
    Math.floor((months - year * 12) / MONTHS_IN_QUARTER) + 1,
    yearStartsInMonth,
  );
  return period(name, { from, to }, today);
}

/** The quarter just before. */
export function previousQuarter(of: Period, yearStartsInMonth: number, today: IsoDate): Period {
  return quarterOf(addDays(of.from, -1), yearStartsInMonth, today);
}

/**
 * The quarter a person names: `current` (the one that holds today), `last`, or `2026-Q3`.
 * @throws UsageError for anything else, and for a quarter that has not begun.
 */
export function quarterNamed(text: string, yearStartsInMonth: number, today: IsoDate): Period {
  const current = quarterOf(today, yearStartsInMonth);
  if (text === 'current') return current;
  if (text === 'last') return previousQuarter(current, yearStartsInMonth, today);
  const match = /^(\d{4})-?[Qq]([1-4])$/.exec(text);
  if (match === null) {
    throw new UsageError(
      `"${text}" is not a quarter.`,
      'Write --quarter 2026-Q3, --quarter last, or --quarter alone for the current one.',
    );
  }
  const { name, from, to } = quarter(Number(match[1]), Number(match[2]), yearStartsInMonth);
  if (from > today)
    throw new UsageError(
      `The quarter ${name} begins on ${from}, after today (${today}).`,
      'Choose a quarter that has begun, or set another day with --as-of.',
    );
  return period(name, { from, to }, today);
}

/** A period with two dates of its own, both included. */
export function customPeriod(from: IsoDate, to: IsoDate, today: IsoDate): Period {
  if (to < from)
    throw new UsageError(
      `The period ends (${to}) before it begins (${from}).`,
      'Give the earlier day to --from.',
    );
  if (from > today)
    throw new UsageError(
      `The period begins on ${from}, after today (${today}).`,
      'Choose a period that has begun.',
    );
  return period(`${from} to ${to}`, { from, to }, today);
}
