import type { LinearObjective } from '../assignment/assignment-problem.js';
import type { PlaceValues, SeveralProblem } from '../assignment/several/several-problem.js';
import type { SeveralResult } from '../assignment/several/solve-several.js';
import { ExactSum } from './exact-sum.js';
import { type WeightsOf, weightOfPair, weightsOf } from './read-weights.js';
import type { Verdict } from './verdict.js';
import { objectiveFaults } from './worth-of-pairs.js';

/** A worth in people and in fit, compared in this order. */
interface Worth {
  readonly high: number;
  readonly low: number;
}

/**
 * Checks, from the problem alone and in whole numbers, that mentees cannot be given several mentors in a better way. Weak duality,
 * as in verifyCertificate, with the conditions of the mentors alone: let one place at each mentor have a value of at least (0, 0). Then
 * no solution is worth more than all places at their values, and for every mentee by themselves the best choice of mentors, each
 * pair less the value of its place: since what one more mentor is worth falls, that is the pairs that leave most, as long as one
 * more is worth it. If the solution comes to that sum it is the best. The gap is what it misses.
 */
export function verifySeveral(
  several: SeveralProblem,
  objective: LinearObjective,
  claim: SeveralResult,
): Verdict {
  const faults = [
    ...objectiveFaults(several.problem.mentees, objective),
    ...feasibilityFaults(several, claim),
    ...valueFaults(several, claim.values),
  ];
  if (faults.length > 0) return { proven: false, gap: 0, peopleGap: 0, reasons: faults };
  const further = furtherByMentee(several, objective);
  const read = weightsOf(several.problem);
  const [highs, lows] = [new ExactSum(), new ExactSum()];
  lows.add(-claim.total);
  several.problem.capacities.forEach((places, j) => {
    highs.add(places * (claim.values.high[j] as number));
    lows.add(places * (claim.values.low[j] as number));
  });
  further.forEach((own, mentee) => {
    const best = bestChoice(read, own, { mentee, values: claim.values });
    const count = (claim.start[mentee + 1] as number) - (claim.start[mentee] as number);
    highs.add(best.high - own.slice(0, count).reduce((sum, each) => sum + each.high, 0));
    lows.add(best.low - own.slice(0, count).reduce((sum, each) => sum + each.low, 0));
  });
  const [high, low] = [highs.value, lows.value];
  const reasons = highs.isExact && lows.isExact ? [] : ['a sum is not exact'];
  if (high !== 0 || low !== 0)
    reasons.push(`the bound exceeds the solution by ${high} people (by class) and ${low} of fit`);
  return { proven: reasons.length === 0, gap: high === 0 ? Math.max(0, low) : 0, peopleGap: high, reasons };
}

/**
 * What each mentee's further mentors are worth besides the weights of their pairs, in order. Under `coverage`, everybody's first mentor comes
 * before anybody's second, and among mentors of one number the waiting list decides: each counts one person for every kind
 * (number and class) that comes no earlier. Under `fit` the first saves the price of leaving the mentee out.
 */
function furtherByMentee(several: SeveralProblem, objective: LinearObjective): Worth[][] {
  const { has, wanted } = several;
  const kinds: Kind[][] = Array.from(has, (count, mentee) => {
    const order = objective.kind === 'coverage' ? (objective.priority?.[mentee] ?? 0) : 0;
    const further = Math.max(0, (wanted[mentee] as number) - count);
    return Array.from({ length: further }, (_, k) => ({ number: count + k + 1, order }));
  });
  if (objective.kind === 'fit') {
    const { pricePerPersonLeftOut: price } = objective;
    return kinds.map((own) => own.map(({ number }) => ({ high: 0, low: number === 1 ? price : 0 })));
  }
  const asText = ({ number, order }: Kind) => `${number}/${order}`;
  const different = [...new Map(kinds.flat().map((kind) => [asText(kind), kind])).values()];
  const last = different.sort((a, b) => b.number - a.number || b.order - a.order);
  const rank = new Map(last.map((kind, at) => [asText(kind), at + 1]));
  return kinds.map((own) => own.map((kind) => ({ high: rank.get(asText(kind)) ?? 0, low: 0 })));
}

/** The how-manieth mentor of a mentee, and the mentee's class of the waiting list. */
interface Kind {
  readonly number: number;
  readonly order: number;
}

function feasibilityFaults({ problem, has, wanted }: SeveralProblem, claim: SeveralResult): string[] {
  const { start, mentor, total } = claim;
  if (start.length !== problem.mentees + 1) return ['mentors are missing'];
  const faults: string[] = [];
  const left = problem.capacities.slice();
  let sum = 0;
  for (let i = 0; i < problem.mentees; i++) {
    const own = mentor.subarray(start[i], start[i + 1]);
    if (own.length + (has[i] as number) > Math.max(has[i] as number, wanted[i] as number))
      faults.push(`mentee ${i} has more mentors than wanted`);
    own.forEach((j, k) => {
      if (k > 0 && j <= (own[k - 1] as number))
        faults.push(`mentee ${i} has mentor ${j} twice, or out of order`);
      const weight = weightOfPair(problem, i, j);
      if (weight < 0) faults.push(`mentee ${i} cannot be paired with mentor ${j}`);
      else if (--(left[j] as number) === -1) faults.push(`mentor ${j} has too many mentees`);
      sum += weight;
    });
  }
  if (sum !== total) faults.push(`the total is ${sum}, not ${total}`);
  return faults;
}

function valueFaults({ problem }: SeveralProblem, { high, low }: PlaceValues): string[] {
  const mentors = problem.capacities.length;
  if (high.length !== mentors || low.length !== mentors) return ['values of places are missing'];
  const isBelow = (people: number, j: number) => people < 0 || (people === 0 && (low[j] as number) < 0);
  return [
    ...(low.every(Number.isSafeInteger) ? [] : ['a value is not a whole number']),
    ...(high.some(isBelow) ? ['a value is below zero'] : []),
  ];
}

/** The best choice of mentors for one mentee after the values of the places. */
function bestChoice(
  read: WeightsOf,
  further: readonly Worth[],
  { mentee, values }: { readonly mentee: number; readonly values: PlaceValues },
): Worth {
  const left = mostLeft(read(mentee), values, further.length);
  let [high, low] = [0, 0];
  for (const [k, own] of left.entries()) {
    const each = further[k];
    if (each === undefined) break;
    const [moreHigh, moreLow] = [each.high + own.high, each.low + own.low];
    if (moreHigh < 0 || (moreHigh === 0 && moreLow < 0)) break;
    high += moreHigh;
    low += moreLow;
  }
  return { high, low };
}

/** What the pairs of a row that leave most leave, the most first. */
function mostLeft(row: Int32Array | Float64Array, { high, low }: PlaceValues, count: number): Worth[] {
  const most: Worth[] = [];
  const isMore = (one: Worth, other: Worth) =>
    one.high > other.high || (one.high === other.high && one.low > other.low);
  if (count === 0) return most;
  let [leastHigh, leastLow] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let j = 0; j < row.length; j++) {
    const weight = row[j] as number;
    const ownHigh = -(high[j] as number);
    if (
      weight < 0 ||
      ownHigh < leastHigh ||
      (ownHigh === leastHigh && weight - (low[j] as number) <= leastLow)
    )
      continue;
    const own = { high: ownHigh, low: weight - (low[j] as number) };
    const at = most.findIndex((each) => isMore(own, each));
    most.splice(at < 0 ? most.length : at, 0, own);
    if (most.length > count) most.pop();
    const last = most.at(-1);
    if (most.length === count && last !== undefined) [leastHigh, leastLow] = [last.high, last.low];
  }
  return most;
}
