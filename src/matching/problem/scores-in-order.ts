import type { Problem } from './problem.js';
import { takenFor } from './unknown-scores.js';
import type { WeightedCriterion } from './weighted-criterion.js';

/** A criterion of the settings' order, with what each pair is worth by it in millionths. */
export interface OrderedCriterion {
  readonly name: string;
  /** 0 to 1,000,000, forbidden pairs included. */
  readonly worthOf: (mentee: number, mentor: number) => number;
  /** The same for all mentors; a new array each time. */
  readonly worthsOf: (mentee: number) => Int32Array;
}

/** As in a fit, what is taken for a mean is worth a millionth less, and what nobody asked for is worth nothing. */
function worthBy(
  criterion: WeightedCriterion,
): (mentee: number, mentor: number, score: number | null) => number {
  const { unknown } = criterion;
  return (mentee, mentor, score) => {
    if (score !== null) return Math.floor(score * 1_000_000 + 0.5);
    if (!unknown.counts || criterion.isUnasked?.(mentee) === true) return 0;
    return Math.max(0, Math.floor(takenFor(unknown, mentee, mentor) * 1_000_000 + 0.5) - 1);
  };
}

function ordered(criterion: WeightedCriterion): OrderedCriterion {
  const worth = worthBy(criterion);
  return {
    name: criterion.name,
    worthOf: (mentee, mentor) => worth(mentee, mentor, criterion.judge(mentee, mentor).score),
    worthsOf: (mentee) => {
      const [scores, judged] = [criterion.scoreRow(mentee), criterion.judgedRow(mentee)];
      return Int32Array.from(scores, (score, mentor) =>
        worth(mentee, mentor, judged[mentor] === 1 ? score : null),
      );
    },
  };
}

/** The criteria that come before all fits, the weightiest first; none where the settings give no order. */
export function orderedCriteria({
  criteria,
  input,
}: Pick<Problem, 'criteria' | 'input'>): readonly OrderedCriterion[] {
  const { order = [] } = input.settings;
  return order.flatMap((name) => criteria.filter((each) => each.name === name).map(ordered));
}

/** What a solution comes to by each of these criteria, settled pairs included, in millionths. */
export function totalsInOrder({
  problem,
  partner,
}: {
  readonly problem: Problem;
  readonly partner: Int32Array;
}): readonly number[] {
  return orderedCriteria(problem).map(({ worthOf }) =>
    partner.reduce((sum, mentor, mentee) => (mentor < 0 ? sum : sum + worthOf(mentee, mentor)), 0),
  );
}
