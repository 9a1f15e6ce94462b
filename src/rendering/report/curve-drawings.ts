import type { Metric } from '../../evaluation/metric.js';
import type { CurvesOfTable, ReportTable, Section } from '../../evaluation/report-value.js';
import { type CurveDrawn, type CurvePoint, survivalChart } from '../charts/survival-chart.js';
import { valueText, valueWithSpread } from './metric-text.js';

/** How many curves one chart has room for, and which belong together: the first two of the table, the next two. */
const TOGETHER = 2;

/** A curve, and the metric of each of its times. */
interface Curve extends CurveDrawn {
  readonly shares: readonly Metric[];
}

/** The curves of a table, two on a chart; empty for a table that is something else, or where none goes as far as the first time. */
export function curvesDrawn(id: string, table: ReportTable, { tables }: Section): string[] {
  const { curves: read, rows } = table;
  if (read === undefined) return [];
  const followed = tables.find(({ name }) => name === read.followed);
  const pairs = Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, at) =>
    rows.slice(at * TOGETHER, (at + 1) * TOGETHER).flatMap((row) => curveOf(row, read, followed)),
  );
  return pairs
    .filter((curves) => curves.length > 0)
    .map((curves, at) =>
      survivalChart({
        id: `${id}-${at + 1}`,
        title: `${table.title}. ${findingOf(curves, read)}`,
        curves,
        kinds: followed?.columns ?? [],
      }),
    );
}

function curveOf(
  { group, cells }: ReportTable['rows'][number],
  { times }: CurvesOfTable,
  followed: ReportTable | undefined,
): Curve[] {
  const shares = cells.slice(1);
  if (shares[0]?.value == null) return [];
  const counts = (followed?.rows ?? [])
    .map((row) => row.cells)
    .filter(([first]) => first?.group === shares[0]?.group);
  const points = times.flatMap(({ days, title }, at): CurvePoint[] => {
    const share = shares[at];
    if (share === undefined) return [];
    const { value, interval } = share;
    const ends = { low: interval?.low ?? null, high: interval?.high ?? null };
    const words = valueWithSpread(share);
    return [{ time: days, title, value, ...ends, words, counts: (counts[at] ?? []).map(countInWords) }];
  });
  return [{ label: group, points, shares }];
}

function countInWords(metric: Metric): string {
  return metric.value === null ? '–' : valueText(metric);
}

/** The shares at the last time that all of them reach; and of two, whether their intervals tell them apart. */
function findingOf(curves: readonly Curve[], { times }: CurvesOfTable): string {
  const last = times.findLastIndex((_, at) => curves.every(({ shares }) => shares[at]?.value != null));
  const read = curves.flatMap(({ label, shares }) => {
    const share = shares[last];
    return share === undefined ? [] : [{ label, share }];
  });
  const words = read.map(({ label, share }) => `${label} ${valueWithSpread(share)}`).join('; ');
  return `After ${times[last]?.title ?? ''}: ${words}.${apartInWords(read.map(({ share }) => share))}`;
}

function apartInWords([one, other]: readonly Metric[]): string {
  if (one?.interval == null || other?.interval == null) return '';
  const overlap = one.interval.low <= other.interval.high && other.interval.low <= one.interval.high;
  return overlap ? ' The intervals overlap.' : ' The intervals do not overlap.';
}
