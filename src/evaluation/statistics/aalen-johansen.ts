import { asDecimal } from '../../domain/decimal.js';
import { type Interval, Z_95 } from './interval.js';
import { type FollowUp, riskSets } from './risk-sets.js';

/** One person followed until one of several events of which only the first can happen, or until they were last known to be without any. */
export interface CompetingFollowUp {
  readonly time: number;
  /** Which event; null for none. */
  readonly event: string | null;
  /** As of `FollowUp`. */
  readonly entry?: number;
}

/** The share who have had one kind of event, from one time to the next. */
export interface IncidenceStep {
  readonly time: number;
  /** Estimated share who have had the event by this time, while others had another. */
  readonly incidence: number;
  /** Null while the estimate is 0 or 1. */
  readonly interval: Interval | null;
}

/**
 * How many have had an event of one kind by each time, where others come first and end the wait for it: never one minus a survival curve
 * that takes the others as censored, which counts too many. In O(n log n).
 *
 * Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141–150; variance by the delta method after Marubini and Valsecchi
 * (1995), Analysing Survival Data from Clinical Trials and Observational Studies, 10.4; interval on the log(−log) scale.
 */
export function aalenJohansen(followUps: readonly CompetingFollowUp[], event: string): IncidenceStep[] {
  const own = riskSets(followUps.map((one) => followUpTo(one, one.event === event)));
  const any = riskSets(followUps.map((one) => followUpTo(one, one.event !== null)));
  const spread = spreadOfIncidence();
  let [survival, incidence] = [1, 0];
  return own.map(({ time, atRisk, events }, at) => {
    const anyEvents = any[at]?.events ?? 0;
    if (anyEvents > 0) {
      incidence += (survival * events) / atRisk;
      spread.add({ atRisk, events, anyEvents, survival, incidence });
      survival *= (atRisk - anyEvents) / atRisk;
    }
    return {
      time,
      incidence,
      interval: logLogInterval(incidence, spread.at(incidence)),
    };
  });
}

function followUpTo({ time, entry = 0 }: CompetingFollowUp, hasEvent: boolean): FollowUp {
  return { time, entry, hasEvent };
}

/**
 * The variance of the incidence F at the latest time, as sums that grow by one term a time: Σ (F − Fⱼ)² dⱼ/(nⱼ(nⱼ − dⱼ)) +
 * Σ Sⱼ² eⱼ(nⱼ − eⱼ)/nⱼ³ − 2 Σ (F − Fⱼ) Sⱼ eⱼ/nⱼ², with d of all events, e of the kind asked for, and S just before; the squares multiplied out.
 */
function spreadOfIncidence() {
  let [all, allF, allFF, own, cross, crossF] = [0, 0, 0, 0, 0, 0];
  return {
    add(step: { atRisk: number; events: number; anyEvents: number; survival: number; incidence: number }) {
      const { atRisk, events, anyEvents, survival, incidence } = step;
      own += (survival ** 2 * events * (atRisk - events)) / atRisk ** 3;
      const term = (survival * events) / atRisk ** 2;
      cross += term;
      crossF += term * incidence;
      // Where nobody is left the share stays as it is, and the term would be of no later time.
      if (atRisk === anyEvents) return;
      const greenwood = anyEvents / (atRisk * (atRisk - anyEvents));
      all += greenwood;
      allF += greenwood * incidence;
      allFF += greenwood * incidence ** 2;
    },
    at: (F: number) => Math.max(0, F ** 2 * all - 2 * F * allF + allFF + own - 2 * (F * cross - crossF)),
  };
}

function logLogInterval(share: number, variance: number): Interval | null {
  // Thirds and sixths add up to 0.9999999999999999.
  if (asDecimal(share) === 0 || asDecimal(share) === 1) return null;
  const spread = Math.exp((Z_95 * Math.sqrt(variance)) / (share * Math.log(share)));
  return { low: share ** (1 / spread), high: share ** spread };
}
