import type { Context } from '../../context.js';
import { addDays, daysBetween, type IsoDate } from '../../domain/dates/iso-date.js';
import { customPeriod, type Period, previousQuarter, quarterNamed } from '../../domain/dates/quarter.js';
import type { Settings } from '../../domain/settings/settings.js';
import { UsageError } from '../../errors.js';

/** How a call names the days of a report. */
export interface PeriodOptions {
  /** true when --quarter stands alone. */
  readonly quarter?: string | true;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The period asked for, and the one before that it is compared with. @throws UsageError when it is named twice over, or only by half. */
export function periodAskedFor(
  { today }: Context,
  { quarter, from, to }: PeriodOptions,
  { report: { yearStartsInMonth } }: Settings,
): { period: Period; previous: Period } {
  if (from === undefined && to === undefined) {
    const period = quarterNamed(
      quarter === undefined || quarter === true ? 'current' : quarter,
      yearStartsInMonth,
      today,
    );
    return { period, previous: previousQuarter(period, yearStartsInMonth, today) };
  }
  if (quarter !== undefined)
    throw new UsageError(
      'A report covers a quarter or a period of its own, not both.',
      'Leave out --quarter, or --from and --to.',
    );
  if (from === undefined || to === undefined)
    throw new UsageError('A period needs its first and its last day.', 'Give both --from and --to.');
  const period = customPeriod(from, to, today);
  const days = daysBetween(from, to) + 1;
  return { period, previous: customPeriod(addDays(from, -days), addDays(from, -1), today) };
}
