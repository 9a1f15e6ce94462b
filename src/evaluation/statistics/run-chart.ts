import { asDecimal } from '../../domain/decimal.js';
import { quantileOf } from './quantile.js';

/** Some values in a row, by their places; on which side of the median, or which way they go. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** How many values it has; those that count for neither side are not among them. */
  readonly points: number;
  readonly way: 'up' | 'down';
}

/** What a run chart shows. */
export interface RunChart {
  readonly median: number;
  /** The longest run of values on one side of the median (up: above it); the earliest of several; null where all lie on it. */
  readonly shift: Run | null;
  /** The longest run of values each higher, or each lower, than the one before; null where nothing ever changes. */
  readonly trend: Run | null;
}

/** So many values in a row on one side of the median are a shift. */
export const SHIFT = 6;
/** So many values in a row that go one way are a trend. */
export const TREND = 5;
/** With fewer values the rules say nothing. */
export const LEAST_POINTS = 10;

/**
 * Median, longest shift and longest trend of values in the order of time, at least one. A value on the median neither makes nor breaks a
 * shift; of values that are equal to the one before only the first counts for a trend. Perla, Provost and Murray (2011), The run chart: a
 * simple analytical tool for learning from variation in healthcare processes, BMJ Quality & Safety 20, 46–51.
 */
export function runChart(values: readonly number[]): RunChart {
  const rounded = values.map(asDecimal);
  const median = asDecimal(quantileOf(rounded, 0.5));
  const sides = rounded.map((value) => Math.sign(asDecimal(value - median)));
  const steps = rounded.slice(1).map((value, at) => Math.sign(asDecimal(value - (rounded[at] ?? value))));
  const trend = longestRun(steps);
  // A run of steps has one value more than steps: that before the first of them.
  return {
    median,
    shift: longestRun(sides),
    trend: trend === null ? null : { ...trend, to: trend.to + 1, points: trend.points + 1 },
  };
}

/** The longest run of one sign, zeros passed over; the earliest of several. */
function longestRun(signs: readonly number[]): Run | null {
  const runs: Run[] = [];
  for (const [at, sign] of signs.entries()) {
    if (sign === 0) continue;
    const way = sign > 0 ? 'up' : 'down';
    const last = runs.at(-1);
    if (last?.way === way) runs[runs.length - 1] = { ...last, to: at, points: last.points + 1 };
    else runs.push({ from: at, to: at, points: 1, way });
  }
  return runs.reduce<Run | null>(
    (longest, run) => (longest === null || run.points > longest.points ? run : longest),
    null,
  );
}

/** Whether the longest shift is long enough to be one. */
export function isShift({ shift }: RunChart): boolean {
  return shift !== null && shift.points >= SHIFT;
}

/** Whether the longest trend is long enough to be one. */
export function isTrend({ trend }: RunChart): boolean {
  return trend !== null && trend.points >= TREND;
}

/** What makes it a shift or a trend, in words, with the names of its places; empty where it is neither. */
export function signalsOf(chart: RunChart, nameOf: (place: number) => string): string[] {
  const { shift, trend } = chart;
  const span = ({ from, to }: Run) => `${nameOf(from)} to ${nameOf(to)}`;
  const passed = (run: Run, points: number) =>
    run.to - run.from + 1 > points ? ', those on the median not counted' : '';
  return [
    ...(shift !== null && isShift(chart)
      ? [
          `${shift.points} months in a row ${shift.way === 'up' ? 'above' : 'below'} the median, ${span(shift)}${passed(shift, shift.points)}`,
        ]
      : []),
    ...(trend !== null && isTrend(chart)
      ? [`${trend.points} months in a row going ${trend.way}, ${span(trend)}`]
      : []),
  ];
}
