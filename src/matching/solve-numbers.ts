import type { Certificate } from '../domain/run.js';
import type { DenseAssignmentProblem } from './assignment/assignment-problem.js';
import { type OpenAssignment, openAssignment } from './assignment/open-assignment.js';
import { asSparse } from './assignment/solve-assignment.js';
import type { Problem } from './problem.js';
import { type Numbers, type Outcome, solveObjective } from './solve-objective.js';

/** A problem solved: who goes to whom, settled pairs included, and the proof. */
export interface Solution {
  readonly problem: Problem;
  /** The solver's numbers: settled mentees have an empty row, and their places are taken. */
  readonly numbers: Numbers;
  /** What the solver made of them: the same as `partner`, but without the settled pairs. */
  readonly outcome: Outcome;
  /** The optimum kept open for questions, made when first asked for; undefined for objectives without dual values. */
  readonly openNumbers: () => OpenAssignment | undefined;
  /** The mentor's index for every mentee, −1 when left over. */
  readonly partner: Int32Array;
  /** Mentees with a mentor, and the sum of their fits in millionths, settled pairs included. */
  readonly matched: number;
  readonly total: number;
  /** Whether this is proven to be the best there is, fit in millionths. */
  readonly certificate: Certificate;
}

/** The score of a settled mentee's pairs in the solver's eyes: not possible. */
const TAKEN_OUT = -1;

/** The numbers the solver sees. The matrix is shared with the problem unless pairs are settled. */
function numbersOf(problem: Problem): DenseAssignmentProblem {
  const mentors = problem.mentors.length;
  const capacities = Int32Array.from(problem.mentors, ({ places }) => places);
  let { matrix } = problem.scores;
  if (problem.fixed.length > 0) {
    matrix = matrix.slice();
    for (const { mentee, mentor } of problem.fixed) {
      matrix[mentee * mentors + mentor] = TAKEN_OUT;
      capacities[mentor] = (capacities[mentor] as number) - 1;
    }
  }
  return { kind: 'dense', mentees: problem.mentees.length, capacities, matrix };
}

/** Computes a value when it is first asked for. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** People and fit (in millionths) of the settled pairs, which the solver does not see. */
function settledWorth({ fixed, scores }: Problem): {
  readonly matched: number;
  readonly total: number;
} {
  const total = fixed.reduce((sum, { mentee, mentor }) => sum + Math.max(0, scores.at(mentee, mentor)), 0);
  return { matched: fixed.length, total };
}

/**
 * The best solution of a problem without clashes under its objective; among equals the canonical one by the order of people.
 * The certificate comes checked by a verifier that shares nothing with the solver. Two people may come out as each other's
 * mentor: `solveProblem` sees to that.
 */
export function solveNumbers(problem: Problem): Solution {
  const dense = numbersOf(problem);
  const numbers: Numbers = { dense, sparse: once(() => asSparse(dense)) };
  const outcome = solveObjective(problem, numbers);
  const { linear, certificate } = outcome;
  const partner = outcome.partner.slice();
  for (const { mentee, mentor } of problem.fixed) partner[mentee] = mentor;
  const settled = settledWorth(problem);
  return {
    problem,
    numbers,
    outcome,
    openNumbers: once(() =>
      linear === null ? undefined : openAssignment(numbers.sparse(), linear.objective, linear.result),
    ),
    partner,
    matched: settled.matched + outcome.matched,
    total: settled.total + outcome.total,
    certificate,
  };
}
