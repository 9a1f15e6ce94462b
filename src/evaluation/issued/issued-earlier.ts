import type { IssuedReport } from '../../domain/reports/issued-report.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReportInput } from '../facts/report-input.js';

/** How many quarters a report is seen among, its own counted. */
export const QUARTERS_SEEN = 8;

const QUARTER = /^(\d{4})-Q([1-4])$/;

/**
 * Of the quarters before a quarter, the seven at most that it is seen beside: of each the report issued last, on all its days and on the
 * same round; the earliest first. None where the report is about days of its own, which lie beside no others.
 */
export function issuedOfEarlierQuarters({ issuedBefore, period, round }: ReportInput): IssuedReport[] {
  if (!QUARTER.test(period.name)) return [];
  const [earliest = ''] = quartersUpTo(period.name, QUARTERS_SEEN);
  const whole = issuedBefore.filter(
    (one) =>
      QUARTER.test(one.periodName) && one.round === round && one.until === one.to && one.to < period.from,
  );
  const latest = new Map(whole.map((one) => [one.periodName, one]));
  return [...latest.values()]
    .filter(({ periodName }) => periodName >= earliest)
    .sort((a, b) => compareText(a.from, b.from));
}

/** The names of so many quarters up to one of them, the earliest first: `2025-Q4, 2026-Q1`. Empty for a period that is no quarter. */
export function quartersUpTo(name: string, count: number): string[] {
  const match = QUARTER.exec(name);
  if (match === null) return [];
  const last = Number(match[1]) * 4 + Number(match[2]) - 1;
  return Array.from({ length: count }, (_, at) => last - count + 1 + at).map(
    (quarter) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`,
  );
}
