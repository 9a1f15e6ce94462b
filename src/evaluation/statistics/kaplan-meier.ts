import { type Interval, Z_95 } from './interval.js';

/** One person followed for `time`: until the event, or until they were last known to be without it. */
export interface FollowUp {
  readonly time: number;
  readonly hasEvent: boolean;
}

/** The survival curve from one time to the next. */
export interface SurvivalStep {
  readonly time: number;
  /** How many were still followed just before. */
  readonly atRisk: number;
  readonly events: number;
  /** Estimated share without the event after this time. */
  readonly survival: number;
  /** Null while the estimate is 1 or 0, where the log-log interval does not exist. */
  readonly interval: Interval | null;
}

/**
 * The product-limit estimate of the share still without the event, at each time seen, with 95 % log-log intervals.
 *
 * Kaplan and Meier (1958), Journal of the American Statistical Association 53, 457–481; variance by Greenwood; interval on
 * the log(−log) scale after Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data, 1.3.
 */
export function kaplanMeier(followUps: readonly FollowUp[]): SurvivalStep[] {
  const times = [...new Set(followUps.map(({ time }) => time))].sort((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (const time of times) {
    const atRisk = followUps.filter((followUp) => followUp.time >= time).length;
    const events = followUps.filter((followUp) => followUp.time === time && followUp.hasEvent).length;
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, survival, interval: logLogInterval(survival, greenwood) });
  }
  return steps;
}

function logLogInterval(survival: number, greenwood: number): Interval | null {
  if (survival === 0 || survival === 1) return null;
  const spread = Math.exp((Z_95 * Math.sqrt(greenwood)) / Math.log(survival));
  return { low: survival ** (1 / spread), high: survival ** spread };
}
