import type { Duals, PairValue } from './assignment-problem.js';

/**
 * Dual values as single numbers: a person counts `person`, more than any change of fit can outweigh. A pair's loss is
 * `mentee[i] + mentor[j] − weight`: what a mentee's pair is worth besides its weight is already taken off `mentee[i]`.
 */
export interface CombinedDuals {
  readonly mentee: Float64Array;
  readonly mentor: Float64Array;
  /** What a pair of each mentee is worth besides its weight. */
  readonly worth: Float64Array;
  readonly person: number;
}

/** Joins the two parts of the dual values; exact, because checkProblem has bounded the weights. */
export function combineDuals(duals: Duals, value: PairValue, largestWeight: number): CombinedDuals {
  const { menteeHigh, menteeLow, mentorHigh, mentorLow } = duals;
  const largestPair = largestWeight + value.reward + 1;
  // More than all fits together, and more than any difference of values, so that people always decide first.
  const spread = 2 * (largestPair + largestOf(menteeLow) + largestOf(mentorLow));
  const person = 2 ** Math.ceil(Math.log2(Math.max(largestPair * (menteeHigh.length + 1), spread)));
  const worth = Float64Array.from(value.high, (high) => high * person + value.reward);
  return {
    person,
    worth,
    mentee: menteeLow.map((low, i) => (menteeHigh[i] as number) * person + low - (worth[i] as number)),
    mentor: mentorLow.map((low, j) => (mentorHigh[j] as number) * person + low),
  };
}

/**
 * Parts combined values again into people and fit. Undefined when the fit of some value is so large, beyond a third of a
 * person, that the two could be mistaken for each other.
 */
export function partDuals({ mentee, mentor, worth, person }: CombinedDuals): Duals | undefined {
  const whole = mentee.map((value, i) => value + (worth[i] as number));
  const [menteeHigh, mentorHigh] = [whole, mentor].map((values) =>
    Int32Array.from(values, (value) => Math.round(value / person)),
  ) as [Int32Array, Int32Array];
  const menteeLow = whole.map((value, i) => value - (menteeHigh[i] as number) * person);
  const mentorLow = mentor.map((value, j) => value - (mentorHigh[j] as number) * person);
  if (Math.max(largestOf(menteeLow), largestOf(mentorLow)) > person / 3) return undefined;
  return { menteeHigh, menteeLow, mentorHigh, mentorLow };
}

function largestOf(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
