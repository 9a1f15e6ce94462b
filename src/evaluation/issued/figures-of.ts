import { onceFor } from '../../domain/once-for.js';
import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import type { Metric } from '../metric.js';
import type { Report } from '../report-value.js';

/** Where a number stands in a report, and of which period it is. */
export type FigurePlace = Pick<IssuedFigure, 'section' | 'table' | 'period'>;

/** A number of a report and where it stands. */
export interface PlacedMetric extends FigurePlace {
  readonly metric: Metric;
}

/** Every number of a report, section by section, beside the tables first; those of the period before follow those they are compared with. */
export const placedMetrics = onceFor(({ sections, period, previous }: Report): readonly PlacedMetric[] => {
  const placed: PlacedMetric[] = [];
  const place = (metric: Metric, section: string, table: string | null) => {
    placed.push({ section, table, period: period.name, metric });
    if (metric.previous !== null && previous !== null)
      placed.push({ section, table, period: previous.name, metric: metric.previous });
  };
  for (const { name, metrics, tables } of sections) {
    for (const metric of metrics) place(metric, name, null);
    for (const table of tables)
      for (const { cells } of table.rows) for (const metric of cells) place(metric, name, table.name);
  }
  return placed;
});

/** The same as they are kept of a report that is issued. */
export function figuresOf(report: Report): IssuedFigure[] {
  return placedMetrics(report).map(({ metric, ...place }) => figureOf(metric, place));
}

function figureOf(metric: Metric, { section, table, period }: FigurePlace): IssuedFigure {
  const { name, label, group, state, value, unit, n, denominator, interval } = metric;
  const people = state !== 'shown' || metric.people === undefined ? {} : { people: metric.people };
  const kind = metric.statistic === 'difference' ? ({ isDifference: true } as const) : {};
  const numbers = { value, unit, n, denominator, low: interval?.low ?? null, high: interval?.high ?? null };
  return { section, table, metric: name, label, group, period, state, ...numbers, ...kind, ...people };
}

/** Equal for the same number of two reports. */
export function figureKey({
  section,
  table,
  metric,
  group,
  period,
}: Pick<IssuedFigure, 'section' | 'table' | 'metric' | 'group' | 'period'>): string {
  return JSON.stringify([section, table, metric, group, period]);
}
