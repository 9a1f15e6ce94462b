import { scaleLinear } from 'd3-scale';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { boxMark, CHART_WIDTH, lineMark, PLOT_WIDTH, textMark } from './chart-marks.js';
import { rowsOfLabels } from './rows-of-labels.js';

/** How often one thing was counted. */
export interface CountDrawn {
  readonly label: string;
  readonly count: number;
  /** The number in words: `18 of 25`. */
  readonly words: string;
  /** 95 % interval of the count's share of the whole, as counts; null for none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface DistributionChart extends Pick<ChartFigure, 'id' | 'title'> {
  readonly counts: readonly CountDrawn[];
}

const ROW = 40;

/** Bars that all begin at 0, in the order they are given. */
export function distributionChart({ id, title, counts }: DistributionChart): string {
  const most = Math.max(1, ...counts.map(({ count, interval }) => Math.max(count, interval?.high ?? 0)));
  const at = scaleLinear([0, most], [0, PLOT_WIDTH]);
  const { rows, height } = rowsOfLabels(counts, ROW);
  const marks = rows.flatMap(({ of: { count, words, interval }, labels, top }) => {
    const middle = top + 28;
    return [
      ...labels,
      lineMark([0.5, middle - 10], [0.5, middle + 10], 'axis'),
      boxMark({ x: 0, y: middle - 7, width: at(count), height: 14 }, 'bar'),
      interval === null ? '' : lineMark([at(interval.low), middle], [at(interval.high), middle], 'whisker'),
      textMark(words, { x: CHART_WIDTH, y: middle + 4, anchor: 'end', look: 'number' }),
    ];
  });
  return chartFigure({
    id,
    title,
    description: counts.map(({ label, words }) => `${label}: ${words}.`).join(' '),
    height: height + 4,
    marks,
    key: counts.some(({ interval }) => interval !== null)
      ? 'Bar: how many. Line across its end: the 95 % interval.'
      : '',
  });
}
