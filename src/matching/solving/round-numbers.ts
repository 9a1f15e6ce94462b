import { StateError } from '../../errors.js';
import type {
  DenseAssignmentProblem,
  RowsAssignmentProblem,
  SparseAssignmentProblem,
} from '../assignment/assignment-problem.js';

/** A problem's numbers. */
export interface Numbers {
  /** As a matrix, or by rows when there are more pairs than memory holds. */
  readonly problem: DenseAssignmentProblem | RowsAssignmentProblem;
  /** All possible pairs as lists, made when first asked for. Throws StateError when there are too many. */
  readonly sparse: () => SparseAssignmentProblem;
}

/** The numbers of a round that is small enough to be held whole. Throws StateError for a larger one. */
export function inMemory({ problem }: Numbers): DenseAssignmentProblem {
  if (problem.kind === 'dense') return problem;
  throw new StateError(
    `${problem.mentees} mentees and ${problem.capacities.length} mentors are too many for this: a minimum load, criteria in order, and pairings that may change, need all pairs at once.`,
    'Match without them, or site by site, in a round each.',
  );
}
