import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { CHART_WIDTH, dotMark, lineMark, pathMark, textMark } from './chart-marks.js';

/** One period's number; `value` null where there is none to show. */
export interface TrendPoint {
  /** `2026-Q3`. */
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The number in words, with its unit: `81 %`. */
  readonly words: string;
}

export interface TrendChart extends Pick<ChartFigure, 'id' | 'title'> {
  /** From the earliest on, a place for every period, at most eight. */
  readonly points: readonly TrendPoint[];
}

type Shown = TrendPoint & { readonly value: number };

const HEIGHT = 128;
const TOP = 22;
const BOTTOM = 92;

/** A number from period to period on a scale of its own, with its interval where it has one; a period without a number is a gap. */
export function trendChart({ id, title, points }: TrendChart): string {
  const x = scalePoint(
    points.map(({ period }) => period),
    [28, CHART_WIDTH - 28],
  );
  const values = points.flatMap(({ value, low, high }) => [value, low, high].flatMap((one) => one ?? []));
  const y = scaleLinear(ownScale(values), [BOTTOM, TOP]);
  const at = ({ period }: TrendPoint) => x(period) ?? 0;
  const band = area<TrendPoint>(
    at,
    ({ low }) => y(low ?? 0),
    ({ high }) => y(high ?? 0),
  )
    .defined(({ low, high }) => low !== null && high !== null)
    .digits(1);
  const way = line<TrendPoint>(at, ({ value }) => y(value ?? 0))
    .defined(({ value }) => value !== null)
    .digits(1);
  const shown = points.filter((point): point is Shown => point.value !== null);
  return chartFigure({
    id,
    title,
    description: points.map(({ period, words }) => `${period}: ${words}.`).join(' '),
    height: HEIGHT,
    marks: [
      lineMark([0, BOTTOM + 8], [CHART_WIDTH, BOTTOM + 8], 'axis'),
      pathMark(band(points), 'band'),
      pathMark(way(points), 'trend'),
      ...shown.map((point) => dotMark([at(point), y(point.value)], 'point')),
      ...numbers(shown, (point) => [at(point), y(point.value)]),
      ...points.flatMap((point, place) => periodWords(points, place, at(point))),
    ],
    key: points.some(({ low }) => low !== null) ? 'Dot: the number. Band: its 95 % interval.' : '',
  });
}

/** From the least to the most there is, with a little air; around a number that never changes. */
function ownScale(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least === most ? [least - 1, most + 1] : [least, most];
}

/** The first and the last number in words, and of few periods every one. */
function numbers(shown: readonly Shown[], at: (point: Shown) => [number, number]): string[] {
  return shown.flatMap((point, place) => {
    if (shown.length > 4 && place > 0 && place < shown.length - 1) return [];
    const [x, y] = at(point);
    return [textMark(point.words, { x, y: y - 9, anchor: 'middle', look: 'number' })];
  });
}

/** `Q3`, and the year under it where it begins; another name than that of a quarter by its number alone. */
function periodWords(points: readonly TrendPoint[], place: number, x: number): string[] {
  const [year = '', quarter = ''] = (points[place]?.period ?? '').split('-');
  const [before] = (points[place - 1]?.period ?? '').split('-');
  const under = { x, anchor: 'middle', look: 'small' } as const;
  return [
    textMark(quarter, { ...under, y: BOTTOM + 21 }),
    ...(before === year ? [] : [textMark(year, { ...under, y: BOTTOM + 33 })]),
  ];
}
