import { asDecimal } from '../domain/decimal.js';
import type { Interval } from './statistics/interval.js';
import { meanInterval, meanOf } from './statistics/mean.js';
import { newcombeDifference, type Proportion, wilsonInterval } from './statistics/proportion.js';
import { quartilesOf } from './statistics/quantile.js';

export type Unit =
  | 'people'
  | 'pairings'
  | 'check_ins'
  | 'answers'
  | 'places'
  | 'goals'
  | 'milestones'
  | 'decisions'
  | 'runs'
  | 'rules'
  | 'pairs'
  | 'units'
  | 'things'
  | 'money'
  | 'share'
  | 'days'
  | 'months'
  | 'hours'
  | 'rating'
  | 'points'
  | 'fit'
  | 'ratio'
  | 'check_ins_per_pairing';

/** What a number is; it says how low and high are to be read. */
export type Statistic = 'count' | 'share' | 'mean' | 'median' | 'estimate' | 'difference';

/** `suppressed`: known but not to be shown. `no_data`: there is nothing to compute it from. */
export type MetricState = 'shown' | 'suppressed' | 'no_data';

/** How a number stands to its target: the value decides, and its interval says how sure that is. */
export interface TargetComparison {
  readonly target: number;
  readonly verdict: 'reached' | 'missed';
  /** Whether the whole interval lies on that side, or everybody gave the same. */
  readonly isSure: boolean;
}

export type Change = 'higher' | 'lower' | 'unclear';

/** One number of the report, and one line of its CSV. */
export interface Metric {
  /** Stable snake_case name, the `metric` column. */
  readonly name: string;
  /** What it is, in words. */
  readonly label: string;
  /** `site: Eastgate`; empty for the whole programme. */
  readonly group: string;
  readonly statistic: Statistic;
  readonly state: MetricState;
  /** Null unless shown; so are n, denominator and interval. Shares are 0–1. */
  readonly value: number | null;
  readonly unit: Unit;
  /** How many it rests on: of a share those counted, of a mean or median the values, of a count the count. */
  readonly n: number | null;
  /** Out of how many; null where there is no whole to speak of. */
  readonly denominator: number | null;
  /** 95 % interval: Wilson's of a share, t of a mean; quartiles of a median. */
  readonly interval: Interval | null;
  readonly note: string;
  /** Said in place of a number that is hidden, or that there can be none of: `fewer than 10 of 12`, `one item`; null where nothing is. */
  readonly instead: string | null;
  readonly target: TargetComparison | null;
  /** The same number for the period before, where it is compared. */
  readonly previous: Metric | null;
  /** Against the period before: `unclear` when the interval of the difference includes 0; null where no interval can be given. */
  readonly change: Change | null;
  /** Of numbers of what people said or did, how many people they rest on; printed nowhere. */
  readonly people?: number;
}

/** What every number needs to be called. */
export interface MetricName {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly group?: string;
  readonly note?: string;
}

const EMPTY = {
  value: null,
  n: null,
  denominator: null,
  interval: null,
  instead: null,
  target: null,
  previous: null,
  change: null,
} as const;

/** A number that cannot be computed, and why. Taken name by name: what else a caller's object holds is not to be kept with a report. */
export function noData({ name, label, unit, group = '', note = '' }: MetricName): Metric {
  return { name, label, unit, group, note, statistic: 'count', state: 'no_data', ...EMPTY };
}

/** A whole number of people or things, and out of how many where that is known. */
export function countOf(name: MetricName, count: number, denominator: number | null = null): Metric {
  return { ...noData(name), state: 'shown', value: count, n: count, denominator };
}

/** A share, 0–1, with Wilson's interval; no data when the whole is empty. */
export function shareOf(name: Omit<MetricName, 'unit'>, { part, whole }: Proportion): Metric {
  const metric: Metric = { ...noData({ ...name, unit: 'share' }), statistic: 'share' };
  if (whole === 0) return metric;
  const interval = wilsonInterval({ part, whole });
  return { ...metric, state: 'shown', value: part / whole, n: part, denominator: whole, interval };
}

/** Said instead of an interval. */
const ALL_ALIKE = 'all alike';

/** A mean with its t interval, if the values differ at all; no data without values. */
export function meanMetric(
  name: MetricName,
  values: readonly number[],
  denominator: number | null = null,
): Metric {
  const metric: Metric = { ...noData(name), statistic: 'mean' };
  if (values.length === 0) return metric;
  const [first = 0] = values;
  const shown = { ...metric, state: 'shown', n: values.length, denominator } as const;
  if (new Set(values.map(asDecimal)).size > 1)
    return { ...shown, value: meanOf(values), interval: meanInterval(values) };
  // Not their mean, which rounding may move away from what everybody said.
  const note = [metric.note, ...(values.length > 1 ? [ALL_ALIKE] : [])].filter((text) => text !== '');
  return { ...shown, value: first, note: note.join(', ') };
}

/** A median with the quartiles for low and high; no data without values. */
export function medianMetric(
  name: MetricName,
  values: readonly number[],
  denominator: number | null = null,
): Metric {
  const metric: Metric = { ...noData(name), statistic: 'median' };
  if (values.length === 0) return metric;
  const { lower, median: value, upper } = quartilesOf(values);
  const interval = { low: lower, high: upper };
  return { ...metric, state: 'shown', value, n: values.length, denominator, interval };
}

/** The same metric with its number withheld because it is about fewer than `floor`, or would reveal what is. */
export function suppressed(metric: Metric, floor: number): Metric {
  return {
    ...metric,
    ...EMPTY,
    state: 'suppressed',
    note: `suppressed: fewer than ${floor}, or would reveal fewer`,
  };
}

/** The same metric with its number withheld, and said in its place what may be: `fewer than 10 of 12`. */
export function toldInstead(metric: Metric, instead: string): Metric {
  return { ...metric, ...EMPTY, state: 'suppressed', instead, note: `suppressed: ${instead}` };
}

/** A number that there can be none of, and in its place in a few words why: `one item`. */
export function withoutNumber(metric: Metric, why: string): Metric {
  return { ...metric, ...EMPTY, state: 'no_data', instead: why, note: why };
}

/** The metric held against a target; unchanged when there is no number. */
export function againstTarget(metric: Metric, target: number): Metric {
  const { value } = metric;
  if (value === null) return metric;
  const verdict = value >= target ? 'reached' : 'missed';
  return { ...metric, target: { target, verdict, isSure: isSureOf(metric, target) } };
}

/** Where several all gave the same there is no interval, and nothing to be unsure of; a single value is sure of nothing. */
function isSureOf({ interval, n }: Metric, target: number): boolean {
  if (interval === null) return (n ?? 0) > 1;
  return interval.low >= target || interval.high < target;
}

/** The metric beside the same one of the period before. */
export function comparedWith(metric: Metric, previous: Metric | null): Metric {
  return { ...metric, previous, change: previous === null ? null : changeSince(metric, previous) };
}

/** Two periods are compared as if they were two groups of people; those in both make the interval a little too wide. */
function changeSince(now: Metric, before: Metric): Change | null {
  if (now.unit !== 'share' || now.n === null || before.n === null) return null;
  if (now.denominator === null || before.denominator === null) return null;
  const { low, high } = newcombeDifference(
    { part: now.n, whole: now.denominator },
    { part: before.n, whole: before.denominator },
  );
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'unclear';
}
