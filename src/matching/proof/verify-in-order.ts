import type {
  AssignmentProblem,
  AssignmentResult,
  LinearObjective,
} from '../assignment/assignment-problem.js';
import { weightOfPair, weightsOf } from './read-weights.js';
import type { Verdict } from './verdict.js';
import { verifyCertificate } from './verify-certificate.js';
import { worthOfPairs } from './worth-of-pairs.js';

/** One step of a solution by criteria in order: an assignment of its own, with the values that prove it. */
export interface OrderStep {
  readonly problem: AssignmentProblem;
  readonly objective: LinearObjective;
  readonly result: AssignmentResult;
}

/**
 * Checks that an assignment is the best by weights in dictionary order: first the people and the first weights, then the second weights …
 *
 * The proof. Each step's values prove its own optimum (`verifyCertificate`). Whatever attains the optimum of a step uses only pairs that are
 * worth exactly the values of their two people, matches everybody of a value and fills every place of a value (complementary slackness). So it
 * is among the assignments of the next step, if that has all of these pairs; and as all of them match equally many people (the most by class are
 * a largest set: a matroid), and all people and places of a value, what the next step counts for these is the same in all of them too. Hence what attains the optimum of every step is the best in dictionary order.
 * `weights` are read from the round: those of each step, −1 for pairs that are not possible; `matrix` by mentee and mentor.
 */
export function verifyInOrder(
  steps: readonly OrderStep[],
  weights: readonly Int32Array[],
  partner: Int32Array,
): Verdict {
  const reasons = steps.length === weights.length ? [] : ['steps are missing'];
  for (const [at, step] of steps.entries()) {
    const own = weights[at] ?? new Int32Array(0);
    const before = steps[at - 1];
    reasons.push(
      ...verifyCertificate(step.problem, step.objective, step.result).reasons,
      ...(before === undefined ? firstFaults(step, own) : nextFaults(before, step, own)),
      ...optimumFaults(step, partner),
    );
  }
  const told = [...new Set(reasons)];
  return { proven: told.length === 0, gap: 0, peopleGap: 0, reasons: told };
}

/** The first step must have the weights of the round. */
function firstFaults({ problem }: OrderStep, weights: Int32Array): string[] {
  const rowOf = weightsOf(problem);
  const mentors = problem.capacities.length;
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    const row = rowOf(mentee);
    for (let mentor = 0; mentor < mentors; mentor++)
      if (row[mentor] !== weights[mentee * mentors + mentor]) return ['the first step has other weights'];
  }
  return [];
}

/** A step must have every pair that the best of the step before may have, with its own weight and one amount for all places of a value. */
function nextFaults(
  { problem, objective, result }: OrderStep,
  next: OrderStep,
  weights: Int32Array,
): string[] {
  const { menteeHigh, menteeLow, mentorHigh, mentorLow } = result.duals;
  const { people, fit } = worthOfPairs(problem.mentees, objective);
  const mentors = problem.capacities.length;
  const [rowOf, nextRowOf] = [weightsOf(problem), weightsOf(next.problem)];
  let bonus: number | undefined;
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    const [row, nextRow] = [rowOf(mentee), nextRowOf(mentee)];
    for (let mentor = 0; mentor < mentors; mentor++) {
      const weight = row[mentor] as number;
      const isBest =
        weight >= 0 &&
        (menteeHigh[mentee] as number) + (mentorHigh[mentor] as number) === people[mentee] &&
        (menteeLow[mentee] as number) + (mentorLow[mentor] as number) === fit + weight;
      if (!isBest) continue;
      const more = (nextRow[mentor] as number) - (weights[mentee * mentors + mentor] as number);
      const isOfValue = (mentorHigh[mentor] as number) > 0 || (mentorLow[mentor] as number) > 0;
      if (isOfValue) bonus ??= more;
      if ((nextRow[mentor] as number) < 0 || more !== (isOfValue ? bonus : 0))
        return ['a pair of the best of a step is missing in the next, or has another weight'];
    }
  }
  return areCountedAlike(result, worthOfPairs(next.problem.mentees, next.objective).people)
    ? []
    : ['people of a value are not counted alike'];
}

/** Whether a step counts everybody the same who has a value in the step before, and everybody else. */
function areCountedAlike(
  { duals: { menteeHigh, menteeLow } }: AssignmentResult,
  counts: Int32Array,
): boolean {
  const isOfValue = (at: number) => (menteeHigh[at] as number) > 0 || (menteeLow[at] as number) > 0;
  return [true, false].every(
    (isCounted) => new Set(counts.filter((_, at) => isOfValue(at) === isCounted)).size <= 1,
  );
}

/** The assignment must attain the optimum of the step. */
function optimumFaults({ problem, objective, result }: OrderStep, partner: Int32Array): string[] {
  const { people } = worthOfPairs(problem.mentees, objective);
  const worthOf = (of: Int32Array) => {
    let [count, sum] = [0, 0];
    for (const [mentee, mentor] of of.entries()) {
      if (mentor < 0) continue;
      const weight = weightOfPair(problem, mentee, mentor);
      if (weight < 0) return null;
      count += people[mentee] ?? 0;
      sum += weight;
    }
    return [count, sum] as const;
  };
  const [own, best] = [worthOf(partner), worthOf(result.partner)];
  const isAttained = own !== null && best !== null && own[0] === best[0] && own[1] === best[1];
  return isAttained ? [] : ['the assignment does not attain the optimum of a step'];
}
