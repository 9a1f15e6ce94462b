import type { Metric } from '../../evaluation/metric.js';
import type { ReportTable } from '../../evaluation/report-value.js';
import {
  isShift,
  isTrend,
  LEAST_POINTS,
  runChart,
  signalsOf,
} from '../../evaluation/statistics/run-chart.js';
import { type RunPoint, runChartFigure } from '../charts/run-chart-figure.js';
import { valueText } from './metric-text.js';

type Shown = Metric & { readonly value: number };

/** Of each column that runs in time a chart with its median; empty for a table that is something else, and for too few values. */
export function runsDrawn(id: string, { runs, rows, columns, title }: ReportTable): string[] {
  if (runs !== true) return [];
  return columns.flatMap((column, at) => {
    const cells = rows.flatMap(({ group, cells: of }) => {
      const cell = of[at];
      return cell !== undefined && isShown(cell) ? [{ month: group, cell }] : [];
    });
    return cells.length < LEAST_POINTS
      ? []
      : [
          runDrawn(`${id}-${at + 1}`, `${title}: ${column.toLowerCase()}`, {
            cells,
            months: rows.map(({ group }) => group),
          }),
        ];
  });
}

function isShown(cell: Metric): cell is Shown {
  return cell.state === 'shown' && cell.value !== null;
}

interface Cells {
  readonly cells: readonly { readonly month: string; readonly cell: Shown }[];
  readonly months: readonly string[];
}

function runDrawn(id: string, title: string, { cells, months }: Cells): string {
  const chart = runChart(cells.map(({ cell }) => cell.value));
  const { shift, trend, median } = chart;
  const told = [...(isShift(chart) ? [shift] : []), ...(isTrend(chart) ? [trend] : [])].filter(
    (run) => run !== null,
  );
  const points = cells.map(({ month, cell }, at): RunPoint => {
    const isSignal = told.some(({ from, to }) => at >= from && at <= to);
    return { month, value: cell.value, words: valueText(cell), isSignal };
  });
  const found = signalsOf(chart, (place) => points[place]?.month ?? '');
  const finding = found.length === 0 ? 'No shift and no trend' : found.join('; ');
  const medianInWords = valueText({ state: 'shown', value: median, unit: cells[0]?.cell.unit ?? 'points' });
  return runChartFigure({ id, title: `${title}. ${finding}`, points, months, median, medianInWords });
}
