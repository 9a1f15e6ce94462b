import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import type { Metric } from '../metric.js';
import type { Report } from '../report-value.js';

/** A number of a report and where it stands: beside the tables, or a cell of one. */
interface Placed {
  readonly table: string | null;
  readonly metric: Metric;
}

/** Every number of a report, in the order of its CSV; those of the period before follow those they are compared with. */
export function figuresOf({ sections, period, previous }: Report): IssuedFigure[] {
  return sections.flatMap(({ name: section, metrics, tables }) => {
    const placed: Placed[] = [
      ...metrics.map((metric) => ({ table: null, metric })),
      ...tables.flatMap(({ name: table, rows }) =>
        rows.flatMap(({ cells }) => cells.map((metric) => ({ table, metric }))),
      ),
    ];
    return placed.flatMap(({ table, metric }) => {
      const own = figure(metric, { section, table, period: period.name });
      if (metric.previous === null || previous === null) return [own];
      return [own, figure(metric.previous, { section, table, period: previous.name })];
    });
  });
}

function figure(metric: Metric, at: Pick<IssuedFigure, 'section' | 'table' | 'period'>): IssuedFigure {
  const { name, label, group, state, value, unit, n, denominator, interval } = metric;
  const numbers = { value, unit, n, denominator, low: interval?.low ?? null, high: interval?.high ?? null };
  return { ...at, metric: name, label, group, state, ...numbers };
}
