import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import { QUARTERS_SEEN, quartersUpTo } from '../issued/issued-earlier.js';
import type { Metric, MetricState } from '../metric.js';
import type { Report } from '../report-value.js';
import { headlinesOf } from './findings-of.js';

/** A headline of one quarter. */
export interface TrendQuarter {
  /** `2026-Q3`. */
  readonly quarter: string;
  /** `no_data` also where no report was issued on that quarter. */
  readonly state: MetricState;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A headline over the quarters, the earliest first, none of them left out. */
export interface Trend {
  /** As it is in the report's own quarter. */
  readonly metric: Metric;
  readonly quarters: readonly TrendQuarter[];
}

/** Fewer numbers than this are no trend; the two of a comparison stand beside the headline. */
const LEAST = 3;

const NOTHING = { state: 'no_data', value: null, low: null, high: null } as const;

/**
 * The headlines over up to eight quarters: earlier ones as they were issued, the one before as it is known now, beside which the headline
 * stands anyway. So a trend tells nothing that was not told before.
 */
export function trendsOf(report: Report): Trend[] {
  const [first] = report.issuedEarlier;
  if (first === undefined) return [];
  const all = quartersUpTo(report.period.name, QUARTERS_SEEN);
  const quarters = all.slice(Math.max(0, all.indexOf(first.periodName)));
  return headlinesOf(report)
    .map((metric) => ({ metric, quarters: quarters.map((quarter) => inQuarter(quarter, metric, report)) }))
    .filter(({ quarters: some }) => some.filter(({ value }) => value !== null).length >= LEAST);
}

function inQuarter(quarter: string, metric: Metric, report: Report): TrendQuarter {
  const { period, previous, issuedEarlier } = report;
  if (quarter === period.name) return known(quarter, metric);
  if (quarter === previous?.name && metric.previous !== null) return known(quarter, metric.previous);
  const figures = issuedEarlier.find(({ periodName }) => periodName === quarter)?.figures ?? [];
  const figure = figures.find((one) => isHeadline(one, quarter, metric));
  if (figure === undefined) return { quarter, ...NOTHING };
  const { state, value, low, high } = figure;
  return { quarter, state, value, low, high };
}

function known(quarter: string, { state, value, interval }: Metric): TrendQuarter {
  return { quarter, state, value, low: interval?.low ?? null, high: interval?.high ?? null };
}

function isHeadline(figure: IssuedFigure, quarter: string, { name, group }: Metric): boolean {
  return (
    figure.section === 'headlines' &&
    figure.table === null &&
    figure.metric === name &&
    figure.group === group &&
    figure.period === quarter
  );
}
