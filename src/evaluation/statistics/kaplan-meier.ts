import { onceFor } from '../../domain/once-for.js';
import { type Interval, Z_95 } from './interval.js';
import { type FollowUp, type RiskSet, riskSets } from './risk-sets.js';

/** The survival curve from one time to the next. */
export interface SurvivalStep extends RiskSet {
  /** Estimated share without the event after this time. */
  readonly survival: number;
  /** Null while the estimate is 1 or 0, where the log-log interval does not exist. */
  readonly interval: Interval | null;
}

/**
 * The product-limit estimate of the share still without the event, at each time seen, with 95 % log-log intervals; of those who came
 * under observation later only from then on. In O(n log n).
 *
 * Kaplan and Meier (1958), Journal of the American Statistical Association 53, 457–481; variance by Greenwood; interval on
 * the log(−log) scale after Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data, 1.3; delayed entry after
 * Tsai, Jewell and Wang (1987), Biometrika 74, 883–886.
 */
export const kaplanMeier = onceFor((followUps: readonly FollowUp[]): readonly SurvivalStep[] => {
  let survival = 1;
  let greenwood = 0;
  return riskSets(followUps).map((set) => {
    const { atRisk, events } = set;
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
    }
    return { ...set, survival, interval: logLogInterval(survival, greenwood) };
  });
});

function logLogInterval(survival: number, greenwood: number): Interval | null {
  if (survival === 0 || survival === 1) return null;
  const spread = Math.exp((Z_95 * Math.sqrt(greenwood)) / Math.log(survival));
  return { low: survival ** (1 / spread), high: survival ** spread };
}

/** The last step that began by a time; null before the first. */
export function stepAt<T extends { readonly time: number }>(steps: readonly T[], time: number): T | null {
  return steps.findLast((step) => step.time <= time) ?? null;
}

/**
 * The first step by which the event has happened to a share; undefined where the curve does not come down so far ("not reached"). Of a half
 * the median, as in Brookmeyer and Crowley (1982), Biometrics 38, 29–41.
 */
export function stepBy(steps: readonly SurvivalStep[], share: number): SurvivalStep | undefined {
  // 3/4 · 2/3 is a half, and not the 0.5000000000000001 that binary fractions can make of it.
  return steps.find(({ survival }) => 1 - survival >= share - 1e-12);
}

/**
 * The mean time without the event up to a limit: the area below the curve. Null where the curve ends before the limit with somebody
 * left, since nothing is known from there on. Royston and Parmar (2013), BMC Medical Research Methodology 13, 152.
 */
export function restrictedMean(steps: readonly SurvivalStep[], limit: number): number | null {
  const last = steps.at(-1);
  if (last === undefined || (last.time < limit && last.survival > 0)) return null;
  let [area, from, survival] = [0, 0, 1];
  for (const step of steps) {
    if (step.time >= limit) break;
    area += survival * (step.time - from);
    [from, survival] = [step.time, step.survival];
  }
  return area + survival * (limit - from);
}
