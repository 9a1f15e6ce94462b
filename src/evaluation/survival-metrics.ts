import { asDecimal } from '../domain/decimal.js';
import { countOf, type Metric, type MetricName, noData } from './metric.js';
import { aalenJohansen, type CompetingFollowUp } from './statistics/aalen-johansen.js';
import { kaplanMeier, restrictedMean, type SurvivalStep, stepAt, stepBy } from './statistics/kaplan-meier.js';
import { type FollowUp, numbersAtRisk } from './statistics/risk-sets.js';

/** People followed until something happens to them, and of how many a curve must be still to be read. */
export interface Followed {
  readonly followUps: readonly FollowUp[];
  /** Where fewer than this are followed, the curve ends. */
  readonly least: number;
}

/** Said in place of a number for which too few are left. */
export const TOO_SHORT = 'too few were followed so long';

/** The share to whom it has not happened by a time, with its interval; no data where too few were followed so long. */
export function notYetBy(name: Omit<MetricName, 'unit'>, followed: Followed, time: number): Metric {
  const { followUps, least } = followed;
  const full = { ...name, unit: 'share' } as const;
  if (followUps.length === 0) return noData(full);
  const [atRisk = 0] = numbersAtRisk(followUps, [time]);
  if (atRisk < Math.max(1, least)) return noData({ ...full, note: TOO_SHORT });
  const { survival, interval } = stepAt(kaplanMeier(followUps), time) ?? { survival: 1, interval: null };
  return { ...estimate(full, survival, followUps), interval };
}

/** The share to whom one of several events has happened by a time, of which only the first can; no data where too few were followed so long. */
export function hadBy(
  name: Omit<MetricName, 'unit'>,
  { followUps, least }: { readonly followUps: readonly CompetingFollowUp[]; readonly least: number },
  { event, time }: { readonly event: string; readonly time: number },
): Metric {
  const full = { ...name, unit: 'share' } as const;
  const ofAny = followUps.map((one): FollowUp => ({ ...one, hasEvent: one.event !== null }));
  if (observed(ofAny) === 0) return noData(full);
  const [atRisk = 0] = numbersAtRisk(ofAny, [time]);
  if (atRisk < Math.max(1, least)) return noData({ ...full, note: TOO_SHORT });
  const { incidence, interval } = stepAt(aalenJohansen(followUps, event), time) ?? {
    incidence: 0,
    interval: null,
  };
  return { ...estimate(full, incidence, ofAny), interval };
}

/** The first time by which it has happened to a share of them; no data where the curve ends before. */
export function timeUntil(name: MetricName, { followUps, least }: Followed, share: number): Metric {
  if (followUps.length === 0) return noData(name);
  const steps = kaplanMeier(followUps);
  const read = readable(steps, least);
  const step = stepBy(read, share);
  if (step !== undefined) return estimate(name, step.time, followUps);
  // Where the curve goes on unread, it may well come to it: that is not said to be never.
  const note =
    read.length < steps.length
      ? `not reached while ${Math.max(1, least)} or more were followed`
      : 'not reached';
  return noData({ ...name, note });
}

/** The mean time up to a limit without its having happened; no data where too few were followed so long. */
export function meanUpTo(name: MetricName, { followUps, least }: Followed, limit: number): Metric {
  if (followUps.length === 0) return noData(name);
  const [atRisk = 0] = numbersAtRisk(followUps, [limit]);
  const mean = atRisk < Math.max(1, least) ? null : restrictedMean(kaplanMeier(followUps), limit);
  return mean === null ? noData({ ...name, note: TOO_SHORT }) : estimate(name, mean, followUps);
}

function readable(steps: readonly SurvivalStep[], least: number): readonly SurvivalStep[] {
  const end = steps.findIndex(({ atRisk }) => atRisk < least);
  return end < 0 ? steps : steps.slice(0, end);
}

function estimate(name: MetricName, value: number, followUps: readonly FollowUp[]): Metric {
  return { ...countOf(name, value), statistic: 'estimate', n: observed(followUps) };
}

/** How many were followed at all: whoever came under observation no earlier than it ended was not. */
export function observed(followUps: readonly FollowUp[]): number {
  return followUps.filter(({ time, entry = 0 }) => entry <= 0 || entry < time).length;
}

/** What had become of those followed by a time; who came under observation later is in none of them. */
export interface FollowedBy {
  /** Still followed at that time, to whom it had not happened before. */
  readonly atRisk: number;
  readonly events: number;
  /** Followed no longer, without its having happened. */
  readonly censored: number;
}

/** What became of people before a time: together they are all who had come under observation by then. */
export function followedBy(followUps: readonly FollowUp[], time: number): FollowedBy {
  const [atRisk = 0] = numbersAtRisk(followUps, [time]);
  const over = followUps.filter((one) => asDecimal(one.time) < asDecimal(time) && observed([one]) > 0);
  const events = over.filter(({ hasEvent }) => hasEvent).length;
  return { atRisk, events, censored: over.length - events };
}
