import { asDecimal } from '../../domain/decimal.js';
import { onceFor } from '../../domain/once-for.js';

/** One person followed from `entry` until `time`: until the event, or until they were last known to be without it. */
export interface FollowUp {
  readonly time: number;
  readonly hasEvent: boolean;
  /**
   * When they came under observation; 0 or left out: from the beginning. Nobody is at risk before, so that those who left earlier are not
   * missed; whoever's time ends no later was never observed.
   */
  readonly entry?: number;
}

/** Who was followed at one of the times at which somebody's following ends. */
export interface RiskSet {
  readonly time: number;
  /** How many were followed just before: had entered by then, and not ended. */
  readonly atRisk: number;
  readonly events: number;
}

/**
 * The risk sets at every time seen, in order, in O(n log n). Whoever enters at a time is at risk from just after it; whoever is censored at
 * the time of an event is still at risk of it. Times that are equal as decimals are one.
 *
 * Delayed entry after Andersen, Borgan, Gill and Keiding (1993), Statistical Models Based on Counting Processes, III.3.
 */
export function riskSets(followUps: readonly FollowUp[]): RiskSet[] {
  const observed = observedOf(followUps);
  const entries = entriesOf(observed);
  const ends = observed.toSorted((a, b) => a.time - b.time);
  const sets: RiskSet[] = [];
  let entered = 0;
  for (let at = 0; at < ends.length; ) {
    const time = ends[at]?.time ?? 0;
    while (entered < entries.length && (entries[entered] ?? 0) < time) entered++;
    let [next, events] = [at, 0];
    for (let end = ends[next]; end?.time === time; end = ends[++next]) if (end.hasEvent) events++;
    sets.push({ time, atRisk: entered - at, events });
    at = next;
  }
  return sets;
}

/** How many are followed at each of some times: have entered before it, and end at it or later. In O((n + m) log n). */
export function numbersAtRisk(followUps: readonly FollowUp[], times: readonly number[]): number[] {
  const observed = observedOf(followUps);
  const entries = entriesOf(observed);
  const ends = endsOf(observed);
  return times.map((time) => countBelow(entries, asDecimal(time)) - countBelow(ends, asDecimal(time)));
}

interface Observed {
  readonly time: number;
  readonly hasEvent: boolean;
  readonly entry: number;
}

const observedOf = onceFor((followUps: readonly FollowUp[]): readonly Observed[] =>
  followUps
    .map(({ time, hasEvent, entry = 0 }) => ({
      time: asDecimal(time),
      hasEvent,
      entry: entry > 0 ? asDecimal(entry) : Number.NEGATIVE_INFINITY,
    }))
    .filter(({ time, entry }) => entry < time),
);

const entriesOf = onceFor((observed: readonly Observed[]): readonly number[] =>
  // Subtraction would make NaN of two beginnings.
  observed.map(({ entry }) => entry).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
);

const endsOf = onceFor((observed: readonly Observed[]): readonly number[] =>
  observed.map(({ time }) => time).sort((a, b) => a - b),
);

/** How many of the sorted values are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
