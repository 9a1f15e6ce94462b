import type { RowsAssignmentProblem } from '../../../src/matching/assignment/assignment-problem.js';
import type { RowStep } from '../../../src/matching/assignment/row-step.js';
import type { Grid } from './example-problems.js';

/** A grid whose rows are made one at a time, in an array that is used again; with what it told, and how many rows it made. */
export function rowsProblem({ places, fits }: Grid, listedFirst: number) {
  const row = new Int32Array(places.length);
  const steps: RowStep[] = [];
  const made = { rows: 0 };
  const problem: RowsAssignmentProblem = {
    kind: 'rows',
    mentees: fits.length,
    capacities: Int32Array.from(places),
    rowOf: (mentee) => {
      made.rows++;
      row.set(fits[mentee] ?? []);
      return row;
    },
    weightAt: (mentee, mentor) => fits[mentee]?.[mentor] ?? -1,
    largest: Math.max(0, ...fits.flat()),
    listedFirst,
    tell: (step) => steps.push(step),
  };
  return { problem, steps, made };
}

/** The same grid with larger fits, so that some pairs are worth nearly as much as others. */
export function widened({ places, fits }: Grid): Grid {
  return { places, fits: fits.map((row) => row.map((fit) => (fit < 0 ? fit : fit * 60))) };
}
