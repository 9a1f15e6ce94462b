import { firmChoices } from './assignment/firm-choices.js';
import type { Solution } from './solve-numbers.js';

/**
 * The ids of mentees who have the same mentor, or none, in every optimum; the others owe theirs to the order of people. A
 * settled pair is firm. Null for objectives that have no dual values to tell by.
 */
export function firmMentees({ problem, numbers, outcome }: Solution): ReadonlySet<number> | null {
  if (outcome.linear === null) return null;
  const firm = firmChoices(numbers.dense, outcome.linear.objective, outcome.linear.result);
  return new Set(problem.mentees.filter((_, at) => firm[at] === 1).map(({ id }) => id));
}
