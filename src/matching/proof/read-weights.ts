import type { AssignmentProblem } from '../assignment/assignment-problem.js';

/** The weights of a mentee's pairs with all mentors, below 0 where there is none. Read them before the next call. */
export type WeightsOf = (mentee: number) => Int32Array | Float64Array;

/** Reads the weights of a problem of any kind, row by row. */
export function weightsOf(problem: AssignmentProblem): WeightsOf {
  const mentors = problem.capacities.length;
  switch (problem.kind) {
    case 'rows':
      return problem.rowOf;
    case 'dense':
      return (mentee) => problem.matrix.subarray(mentee * mentors, (mentee + 1) * mentors);
    case 'sparse': {
      const { rowStart, mentor, weight } = problem;
      const row = new Float64Array(mentors);
      return (mentee) => {
        row.fill(-1);
        for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++)
          row[mentor[e] as number] = weight[e] as number;
        return row;
      };
    }
  }
}

/** The weight of one pair, −1 when there is no such mentor or the pair is not possible. */
export function weightOfPair(problem: AssignmentProblem, mentee: number, mentor: number): number {
  const mentors = problem.capacities.length;
  if (!(mentor >= 0 && mentor < mentors)) return -1;
  if (problem.kind === 'dense') return problem.matrix[mentee * mentors + mentor] ?? -1;
  if (problem.kind === 'rows') return problem.weightAt(mentee, mentor);
  const listed = problem.mentor.subarray(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
  const at = listed.indexOf(mentor);
  return at < 0 ? -1 : (problem.weight[(problem.rowStart[mentee] as number) + at] as number);
}
