import type { LinearObjective, Optimum, SparseAssignmentProblem } from '../assignment-problem.js';
import { partDuals } from '../combined-duals.js';
import { adoptValue, enterElsewhere, makeMove, movesFrom, shiftValues } from './consequences.js';
import { cheapestChain } from './exchange-search.js';
import { lossOf, type OpenAssignment, openAssignment, setWeight } from './open-assignment.js';

/**
 * An optimum once more after its problem has been given more pairs: one search for every mentee who has a pair that
 * the dual values do not cover. Quick when those are few. Undefined when the values grow too large (see partDuals).
 */
export function repairedOptimum(
  problem: SparseAssignmentProblem,
  { objective, optimum, uncovered }: { objective: LinearObjective; optimum: Optimum; uncovered: number[] },
): Optimum | undefined {
  const open = openAssignment(problem, objective, optimum);
  for (const mentee of uncovered) withholdPairs(open, mentee);
  for (const mentee of uncovered) coverPairs(open, mentee);
  const { node, outside, own, place, worth, person } = open;
  const duals = partDuals({ mentee: own, mentor: place.subarray(0, outside), worth, person });
  return duals && { partner: node.map((j) => (j === outside ? -1 : j)), duals };
}

/** Until a mentee's turn comes, the pairs that the values do not cover do not exist: so no search meets a gain. */
function withholdPairs(open: OpenAssignment, mentee: number): void {
  const { rowStart } = open.problem;
  for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
    if (lossOf(open, mentee, e) < 0) setWeight(open, e, Number.NEGATIVE_INFINITY);
  }
}

/**
 * Raises a mentee's value until it covers all their pairs. Their own pair then loses that much: whatever chain of moves loses
 * less is made, and the values follow as far as it is long.
 */
function coverPairs(open: OpenAssignment, mentee: number): void {
  const { rowStart, weight } = open.problem;
  let least = 0;
  for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
    setWeight(open, e, weight[e] as number);
    least = Math.min(least, lossOf(open, mentee, e));
  }
  if (least === 0) return;
  (open.own[mentee] as number) -= least;
  const goal = open.node[mentee] as number;
  const entry = new Float64Array(open.outside + 1).fill(Number.POSITIVE_INFINITY);
  enterElsewhere(open, mentee, entry);
  const found = cheapestChain(open, goal, entry, -least);
  const moves = found === undefined ? [] : movesFrom(open, { goal, subject: mentee }, found.node);
  shiftValues(open, found?.loss ?? -least);
  for (const move of moves) makeMove(open, move);
  adoptValue(open, mentee);
}
