import type { Metric } from '../metric.js';
import type { Report } from '../report-value.js';
import { againstOthers, type GroupAgainstOthers } from './against-others.js';

/** One thing a report has to say: a number against its target, against the period before, a group against all others, or as it is. */
export type Finding =
  | { readonly kind: 'target' | 'change' | 'number'; readonly metric: Metric }
  | { readonly kind: 'group'; readonly metric: Metric; readonly comparison: GroupAgainstOthers };

/** How many a first page has room for. */
const ROOM = 3;
/** Of fewer pairings or answers a share or a mean is printed with its interval, but nothing is concluded from it. */
const FEWEST = 5;

/**
 * The findings a reader should know if only three are read, the most telling first: targets that are surely missed; groups that stand
 * behind all others and changes, by more than chance would explain; targets surely reached; then those that the interval leaves open; then
 * numbers without a target. Each number once.
 */
export function findingsOf(report: Pick<Report, 'sections'>): Finding[] {
  const headlines = headlinesOf(report).filter(({ state }) => state === 'shown');
  const ranked = [
    ...targets(headlines, 'missed', true),
    ...groupsApart(report),
    ...headlines.filter(({ change }) => change === 'higher' || change === 'lower').map(changed),
    ...targets(headlines, 'reached', true),
    ...targets(headlines, 'missed', false),
    ...targets(headlines, 'reached', false),
    ...headlines.filter(({ statistic, target }) => statistic !== 'count' && target === null).map(plain),
  ];
  const isFirst = ({ metric }: Finding, at: number) =>
    ranked.findIndex((other) => keyOf(other.metric) === keyOf(metric)) === at;
  return ranked.filter(isFirst).slice(0, ROOM);
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
