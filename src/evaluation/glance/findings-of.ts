import type { Metric } from '../metric.js';
import type { Report } from '../report-value.js';
import { newcombeDifference } from '../statistics/proportion.js';
import { againstOthers, type GroupAgainstOthers, proportionOf } from './against-others.js';

/** One thing a report has to say: a number against its target, against the period before, a group against all others, or as it is. */
export type Finding =
  | { readonly kind: 'target' | 'change' | 'number'; readonly metric: Metric }
  | { readonly kind: 'group'; readonly metric: Metric; readonly comparison: GroupAgainstOthers };

/** How many a first page has room for. */
const ROOM = 3;
/** Of fewer pairings or answers a share or a mean is printed with its interval, but nothing is concluded from it. */
const FEWEST = 5;

/**
 * The findings a reader should know if only three are read. What is more than chance would explain comes first, the largest before the
 * smaller, whatever it is: a target that is surely missed or reached, a group behind all others, a change. Then targets missed as far as
 * the interval tells, pairings in difficulty, targets reached as far as it tells, numbers without a target. Each number and each group once.
 * Of a period that still runs no change is found: what is yet to come in it would look like a fall. Nor is one found since a period without
 * a pairing: that the programme began is no change in how it goes.
 */
export function findingsOf(report: Pick<Report, 'sections' | 'period'>): Finding[] {
  const headlines = headlinesOf(report).filter(({ state }) => state === 'shown');
  const sure: Finding[] = [
    ...targets(headlines, 'missed', true),
    ...groupsApart(report),
    ...(report.period.isToDate || hasJustBegun(headlines) ? [] : headlines.filter(hasChanged).map(changed)),
    ...targets(headlines, 'reached', true),
  ];
  const ranked = [
    ...sure.toSorted((a, b) => leastSizeOf(b) - leastSizeOf(a)),
    ...targets(headlines, 'missed', false),
    ...headlines.filter(({ name, n }) => name === 'health_needs_attention' && n !== null && n > 0).map(plain),
    ...targets(headlines, 'reached', false),
    ...headlines.filter(({ statistic, target }) => statistic !== 'count' && target === null).map(plain),
  ];
  return onceEach(ranked).slice(0, ROOM);
}

/** Of the ranked the first of each number, and of each group: that it is behind in several ways is one thing to know. */
function onceEach(ranked: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return ranked.filter(({ kind, metric }) => {
    const key = kind === 'group' ? metric.group : keyOf(metric);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * How large what was found is at least, by the end of its interval that is nearest to nothing, as a part of all it could be: of shares from
 * 0 to 1, of ratings from 1 to 5. So a large difference between few people does not come before a smaller one between many.
 */
function leastSizeOf(finding: Finding): number {
  const { metric } = finding;
  if (finding.kind === 'group') return -finding.comparison.difference.high;
  if (finding.kind === 'change') return leastChangeOf(metric);
  const { value, interval, target, unit } = metric;
  if (target === null || value === null) return 0;
  const { low, high } = interval ?? { low: value, high: value };
  const distance = target.verdict === 'missed' ? target.target - high : low - target.target;
  return distance / (unit === 'rating' ? RATING_SPAN : 1);
}

/** From the worst rating to the best. */
const RATING_SPAN = 4;

function leastChangeOf({ previous, ...now }: Metric): number {
  if (previous === null) return 0;
  const { low, high } = newcombeDifference(proportionOf(now), proportionOf(previous));
  return Math.max(low, -high);
}

/** What the first section says of enough cases to conclude from; nothing where the report is without it. */
export function headlinesOf({ sections }: Pick<Report, 'sections'>): readonly Metric[] {
  const metrics = sections.find(({ name }) => name === 'headlines')?.metrics ?? [];
  return metrics.filter(({ statistic, n, denominator }) => {
    const cases = statistic === 'share' ? denominator : n;
    return statistic === 'count' || cases === null || cases >= FEWEST;
  });
}

function targets(headlines: readonly Metric[], verdict: 'reached' | 'missed', isSure: boolean): Finding[] {
  return headlines
    .filter(({ target }) => target?.verdict === verdict && target.isSure === isSure)
    .map((metric) => ({ kind: 'target', metric }));
}

function hasJustBegun(headlines: readonly Metric[]): boolean {
  return headlines.some(({ name, previous }) => name === 'pairings_active_during' && previous?.value === 0);
}

function hasChanged({ change }: Metric): boolean {
  return change === 'higher' || change === 'lower';
}

function changed(metric: Metric): Finding {
  return { kind: 'change', metric };
}

function plain(metric: Metric): Finding {
  return { kind: 'number', metric };
}

/** How many groups of all tables are compared with all others, whether they stand apart or not. */
export function groupsCompared(report: Pick<Report, 'sections'>): number {
  return report.sections
    .flatMap(({ tables }) => tables)
    .reduce((sum, table) => sum + againstOthers(table, report).length, 0);
}

/** Groups with a share surely below that of all others, those furthest behind first. */
export function groupsApart(report: Pick<Report, 'sections'>): (Finding & { readonly kind: 'group' })[] {
  return report.sections
    .flatMap(({ tables }) => tables)
    .flatMap((table) => againstOthers(table, report))
    .filter(({ stands }) => stands === 'less')
    .sort((a, b) => a.difference.high - b.difference.high)
    .map((comparison) => ({ kind: 'group', metric: comparison.share, comparison }));
}

function keyOf({ name, group }: Metric): string {
  return `${name} ${group}`;
}
