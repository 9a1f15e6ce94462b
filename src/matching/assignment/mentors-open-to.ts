import type { AssignmentProblem } from './assignment-problem.js';
import { fullRow } from './full-row.js';

/** The mentors with any places whom a mentee may have; ascending but for lists, which keep their order. */
export function mentorsOpenTo(problem: AssignmentProblem, mentee: number): Int32Array {
  const { capacities } = problem;
  if (problem.kind === 'sparse') {
    const { mentor, rowStart } = problem;
    return mentor.subarray(rowStart[mentee], rowStart[mentee + 1]).filter((j) => capacities[j] !== 0);
  }
  const row = fullRow(problem, mentee);
  const open = new Int32Array(row.length);
  let count = 0;
  for (let j = 0; j < row.length; j++) if ((row[j] as number) >= 0 && capacities[j] !== 0) open[count++] = j;
  return open.subarray(0, count);
}
