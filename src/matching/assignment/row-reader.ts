import type { AssignmentProblem } from './assignment-problem.js';

/** The weights of a mentee's pairs with all mentors, below 0 where there is none. Read them before the next call. */
export type RowReader = (mentee: number) => Int32Array | Float64Array;

/** Reads a problem row by row, whatever its kind. */
export function rowReader(problem: AssignmentProblem): RowReader {
  if (problem.kind === 'rows') return problem.rowOf;
  const mentors = problem.capacities.length;
  if (problem.kind === 'dense')
    return (mentee) => problem.matrix.subarray(mentee * mentors, (mentee + 1) * mentors);
  const { rowStart, mentor, weight } = problem;
  const row = new Float64Array(mentors).fill(-1);
  let last = 0;
  return (mentee) => {
    for (let e = rowStart[last] as number; e < (rowStart[last + 1] as number); e++)
      row[mentor[e] as number] = -1;
    last = mentee;
    for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++)
      row[mentor[e] as number] = weight[e] as number;
    return row;
  };
}
