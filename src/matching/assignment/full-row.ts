import type { DenseAssignmentProblem, RowsAssignmentProblem } from './assignment-problem.js';

/** A mentee's fit with every mentor, below 0 when the pair is not possible. Read it before the next call. */
export function fullRow(problem: DenseAssignmentProblem | RowsAssignmentProblem, mentee: number): Int32Array {
  if (problem.kind === 'rows') return problem.rowOf(mentee);
  const mentors = problem.capacities.length;
  return problem.matrix.subarray(mentee * mentors, (mentee + 1) * mentors);
}
