import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { CHART_WIDTH, diamondMark, dotMark, lineMark, pathMark, textMark } from './chart-marks.js';

/** A value in the order of time. */
export interface RunPoint {
  /** `2026-03`. */
  readonly month: string;
  readonly value: number;
  /** The value in words. */
  readonly words: string;
  /** Whether it is one of those that make a shift or a trend. */
  readonly isSignal: boolean;
}

export interface RunChartDrawn extends Pick<ChartFigure, 'id' | 'title'> {
  readonly points: readonly RunPoint[];
  /** Every month there is room for, those without a value too. */
  readonly months: readonly string[];
  readonly median: number;
  readonly medianInWords: string;
}

const HEIGHT = 170;
/** Above it stands the median in words, where no line can cross it. */
const TOP = 42;
const BOTTOM = 132;
/** Pixels that a month's name needs. */
const NAME = 44;

/** Values month by month around their median, those that make a shift or a trend in another form; a month without one is passed over. */
export function runChartFigure({ id, title, points, months, median, medianInWords }: RunChartDrawn): string {
  const x = scalePoint([...months], [NAME / 2, CHART_WIDTH - NAME / 2]);
  const values = [...points.map(({ value }) => value), median];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [BOTTOM, TOP]);
  const at = ({ month, value }: RunPoint): [number, number] => [x(month) ?? 0, y(value)];
  const way = line<RunPoint>(
    (point) => at(point)[0],
    (point) => at(point)[1],
  ).digits(1);
  return chartFigure({
    id,
    title,
    description: `Median ${medianInWords}. ${points.map(({ month, words }) => `${month}: ${words}.`).join(' ')}`,
    height: HEIGHT,
    marks: [
      lineMark([0, BOTTOM + 10], [CHART_WIDTH, BOTTOM + 10], 'axis'),
      lineMark([0, y(median)], [CHART_WIDTH, y(median)], 'median'),
      pathMark(way(points), 'trend'),
      ...points.map((point) =>
        point.isSignal ? diamondMark(at(point), 'point') : dotMark(at(point), 'point'),
      ),
      textMark(`median ${medianInWords}`, { x: CHART_WIDTH, y: 16, anchor: 'end', look: 'small' }),
      ...monthNames(months, x),
    ],
    key: points.some(({ isSignal }) => isSignal)
      ? 'Dot: a month. Diamond: a month of the shift or trend. Broken line: the median.'
      : 'Dot: a month. Broken line: the median.',
  });
}

/** The first, the last, and as many between as there is room for. */
function monthNames(months: readonly string[], x: (month: string) => number | undefined): string[] {
  const last = months.length - 1;
  const step = Math.max(1, Math.ceil((months.length * (NAME + 8)) / CHART_WIDTH));
  return months.flatMap((month, place) => {
    const isShown = place === last || (place % step === 0 && last - place >= step);
    return isShown
      ? [textMark(month, { x: x(month) ?? 0, y: BOTTOM + 26, anchor: 'middle', look: 'small' })]
      : [];
  });
}
