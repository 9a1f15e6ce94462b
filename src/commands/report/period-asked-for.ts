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
  /** The quarter to compare with, where it is not the one just before. */
  readonly compare?: string;
}

/** The period asked for, and the one before that it is compared with. @throws UsageError when it is named twice over, or only by half. */
export function periodAskedFor(
  context: Context,
  options: PeriodOptions,
  settings: Settings,
): { period: Period; previous: Period } {
  const asked = periodAlone(context, options, settings);
  if (options.compare === undefined) return asked;
  const { period } = asked;
  const previous = quarterNamed(options.compare, settings.report.yearStartsInMonth, context.today);
  if (previous.to >= period.from)
    throw new UsageError(
      `${previous.name} ends on ${previous.to}, which is not before ${period.name} begins (${period.from}).`,
      'Give --compare an earlier quarter.',
    );
  return { period, previous };
}

/** `2026-Q1` is read as January to March by whoever forgets that the year begins in another month here. */
function tellDays(context: Context, { name, from, to }: Period): void {
  context.note(
    `${name} is ${from} to ${to}: in mentor.yaml the reporting year does not begin in January (report: year_starts_in).`,
  );
}

function periodAlone(
  context: Context,
  { quarter, from, to }: PeriodOptions,
  { report: { yearStartsInMonth } }: Settings,
): { period: Period; previous: Period } {
  const { today } = context;
  if (from === undefined && to === undefined) {
    const period = quarterNamed(
      quarter === undefined || quarter === true ? 'current' : quarter,
      yearStartsInMonth,
      today,
    );
    if (yearStartsInMonth !== 1) tellDays(context, period);
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
