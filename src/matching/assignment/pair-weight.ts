import type { AssignmentProblem } from './assignment-problem.js';

/** The weight of a pair, −1 when it is not possible. */
export function weightOf(problem: AssignmentProblem, mentee: number, mentor: number): number {
  if (problem.kind === 'dense') return problem.matrix[mentee * problem.capacities.length + mentor] ?? -1;
  if (problem.kind === 'rows') return problem.weightAt(mentee, mentor);
  const { rowStart, mentor: candidates, weight } = problem;
  for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
    if (candidates[e] === mentor) return weight[e] as number;
  }
  return -1;
}
