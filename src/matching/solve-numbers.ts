import type { Certificate } from '../domain/run.js';
import type {
  AssignmentResult,
  CoverageObjective,
  DenseAssignmentProblem,
  SparseAssignmentProblem,
} from './assignment/assignment-problem.js';
import { type OpenAssignment, openAssignment } from './assignment/open-assignment.js';
import { asSparse, solveAssignment } from './assignment/solve-assignment.js';
import { numberOf } from './criteria/person-values.js';
import type { Problem } from './problem.js';

/** A problem solved: who goes to whom, settled pairs included, and the proof. */
export interface Solution {
  readonly problem: Problem;
  /** The solver's problem: settled mentees have an empty row, and their places are taken. */
  readonly numbers: DenseAssignmentProblem;
  /** The same as lists of the possible pairs, made when first asked for. */
  readonly sparseNumbers: () => SparseAssignmentProblem;
  /** The optimum kept open for questions, made when first asked for. */
  readonly openNumbers: () => OpenAssignment;
  readonly objective: CoverageObjective;
  readonly result: AssignmentResult;
  /** The mentor's index for every mentee, −1 when left over. */
  readonly partner: Int32Array;
  /** Mentees with a mentor, and the sum of their fits in millionths, settled pairs included. */
  readonly matched: number;
  readonly total: number;
  /** Whether this is proven to be the best there is, fit in millionths. */
  readonly certificate: Certificate;
}

/** Classes of the waiting list as the mentees' attribute has them; whoever has none comes last. */
function objectiveOf({ input, mentees }: Problem): CoverageObjective {
  const { priorityAttribute } = input.settings;
  if (priorityAttribute === undefined) return { kind: 'coverage' };
  const classes = mentees.map((mentee) => numberOf(mentee, priorityAttribute));
  const order = [...new Set(classes.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
  const rank = new Map(order.map((value, at) => [value, at]));
  return { kind: 'coverage', priority: Int32Array.from(classes, (value) => rank.get(value) ?? order.length) };
}

/** The score of a settled mentee's pairs in the solver's eyes: not possible. */
const TAKEN_OUT = -1;

/** The numbers the solver sees. The matrix is shared with the problem unless pairs are settled. */
function numbersOf(problem: Problem): DenseAssignmentProblem {
  const mentors = problem.mentors.length;
  const capacities = Int32Array.from(problem.mentors, ({ places }) => places);
  let matrix = problem.scores;
  if (problem.fixed.length > 0) {
    matrix = problem.scores.slice();
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
function settledWorth({ fixed, scores, mentors }: Problem): {
  readonly matched: number;
  readonly total: number;
} {
  const total = fixed.reduce(
    (sum, { mentee, mentor }) => sum + Math.max(0, scores[mentee * mentors.length + mentor] ?? 0),
    0,
  );
  return { matched: fixed.length, total };
}

/**
 * The optimum of a problem without clashes: most mentees matched, the first classes of the waiting list first, then the
 * highest total fit; among equals the canonical one by the order of people. The certificate comes checked by a verifier that
 * shares nothing with the solver. Two people may come out as each other's mentor: `solveProblem` sees to that.
 */
export function solveNumbers(problem: Problem): Solution {
  const numbers = numbersOf(problem);
  const objective = objectiveOf(problem);
  const result = solveAssignment(numbers, objective);
  const partner = result.partner.slice();
  for (const { mentee, mentor } of problem.fixed) partner[mentee] = mentor;
  const settled = settledWorth(problem);
  const { proven, gap, reasons } = result.certificate;
  const sparseNumbers = once(() => asSparse(numbers));
  return {
    problem,
    numbers,
    sparseNumbers,
    openNumbers: once(() => openAssignment(sparseNumbers(), objective, result)),
    objective,
    result,
    partner,
    matched: settled.matched + result.matched,
    total: settled.total + result.total,
    certificate: { proven, gap, reasons },
  };
}
