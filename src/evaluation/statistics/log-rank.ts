import { normalTail } from './normal-tail.js';
import { type FollowUp, numbersAtRisk, riskSets } from './risk-sets.js';

/** What the log-rank test of two groups comes to. */
export interface LogRank {
  /** Chi-squared with one degree of freedom; 0 where no time tells the groups apart. */
  readonly statistic: number;
  readonly p: number;
}

/**
 * Whether two groups lose members to the event alike over the whole time, each followed from its own members' entries. In O(n log n).
 *
 * Mantel (1966), Cancer Chemotherapy Reports 50, 163–170; Peto and Peto (1972), Journal of the Royal Statistical Society A 135,
 * 185–207; the variance is hypergeometric, so ties are taken as they are.
 */
export function logRank(first: readonly FollowUp[], second: readonly FollowUp[]): LogRank {
  const every = riskSets([...first, ...second]);
  const own = riskSetsAt(
    first,
    every.map(({ time }) => time),
  );
  let [observed, expected, variance] = [0, 0, 0];
  every.forEach(({ atRisk, events }, at) => {
    const { atRisk: ofFirst = 0, events: eventsOfFirst = 0 } = own[at] ?? {};
    if (events === 0) return;
    const share = ofFirst / atRisk;
    observed += eventsOfFirst;
    expected += events * share;
    if (atRisk > 1) variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1);
  });
  const statistic = variance === 0 ? 0 : (observed - expected) ** 2 / variance;
  return { statistic, p: variance === 0 ? 1 : 2 * normalTail(Math.sqrt(statistic)) };
}

/** The risk sets of one group at the times of both: none of its own ends at a time means no event in it then. */
function riskSetsAt(group: readonly FollowUp[], times: readonly number[]) {
  const events = new Map(riskSets(group).map((set) => [set.time, set.events]));
  return numbersAtRisk(group, times).map((atRisk, at) => ({
    atRisk,
    events: events.get(times[at] ?? 0) ?? 0,
  }));
}
