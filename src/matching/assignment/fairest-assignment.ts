import type { AssignmentResult, CoverageObjective, SparseAssignmentProblem } from './assignment-problem.js';
import { canonicalOptimum } from './canonical/canonical-optimum.js';
import { graphOf } from './canonical/listed-graph.js';
import type { TightGraph } from './canonical/tight-graph.js';
import { lowerOwnPair } from './changes/consequences.js';
import {
  lossOf,
  lossOutside,
  type OpenAssignment,
  openAssignment,
  setWeight,
} from './changes/open-assignment.js';
import { weightOf } from './pair-weight.js';
import { solveAssignment } from './solve-assignment.js';

/**
 * The fairest assignment. Its values prove that nobody more could be matched (the waiting list kept, then `before`); the order of fits is
 * not in them.
 */
export type FairestResult = AssignmentResult;

/**
 * Leximin: of the assignments that match the most mentees (and keep the waiting list's order), the one whose worst fit is
 * best, then whose next worst is best, and so on; the total is then the same for all that remain, and the canonical one is taken
 * (see canonicalOptimum).
 *
 * From the worst fits upwards: as few pairs as possible of one fit, then of the next (fair matchings; Huang, Kavitha,
 * Mehlhorn & Michail 2016). Whatever does not keep the fewest is dropped: by complementary slackness, the pairs with a loss, and
 * the empty places and mentees left out that have a value. A fit that nobody has is dropped at once; one that somebody has
 * costs a search each. About O(pairs of the final assignment × E) in the worst case.
 *
 * `before`: a whole number ≥ 0 for each candidate pair, whose sum is to be the largest before any fit counts.
 */
export function fairestAssignment(
  problem: SparseAssignmentProblem,
  objective: CoverageObjective,
  before?: Int32Array,
): FairestResult {
  const first =
    before === undefined ? withoutFits(problem, objective) : withWeights(problem, objective, before);
  const open = openAssignment(first.problem, objective, first);
  const counting: Counting = { open, menteeOf: menteeOfPairs(problem) };
  dropLosses(open, new Uint8Array(problem.mentees).fill(1));
  const order = pairsByWeight(problem, open);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && problem.weight[order[to] as number] === problem.weight[order[from] as number])
      to++;
    // Of the best fit there is whatever is not of the others.
    if (to < order.length) avoidPairs(counting, order.subarray(from, to));
  }
  const assigned = open.node.map((node) => (node === open.outside ? -1 : node));
  const partner = canonicalOptimum(remainingGraph(open), assigned);
  const { matched, duals } = first;
  return { partner, matched, total: totalOf(problem, partner), duals };
}

/** What is settled before the fits count: an optimum without them, and its values. */
interface BeforeFits extends Pick<AssignmentResult, 'partner' | 'matched' | 'duals'> {
  readonly problem: SparseAssignmentProblem;
}

function withWeights(
  problem: SparseAssignmentProblem,
  objective: CoverageObjective,
  weight: Int32Array,
): BeforeFits {
  const weighted = { ...problem, weight };
  return { problem: weighted, ...solveAssignment(weighted, objective) };
}

/** A largest matching and its values when all fits are 0: those of people in the optimum with fits. */
function withoutFits(problem: SparseAssignmentProblem, objective: CoverageObjective): BeforeFits {
  const { partner, matched, duals } = solveAssignment(problem, objective);
  const { menteeHigh, mentorHigh } = duals;
  const menteeLow = new Float64Array(menteeHigh.length);
  const mentorLow = new Float64Array(mentorHigh.length);
  return {
    problem: { ...problem, weight: new Int32Array(problem.weight.length) },
    partner,
    matched,
    duals: { menteeHigh, menteeLow, mentorHigh, mentorLow },
  };
}

/** An assignment in which every pair still possible has weight 0, but those to be avoided. */
interface Counting {
  readonly open: OpenAssignment;
  readonly menteeOf: Int32Array;
}

function menteeOfPairs({ mentees, rowStart, mentor }: SparseAssignmentProblem): Int32Array {
  const menteeOf = new Int32Array(mentor.length);
  for (let i = 0; i < mentees; i++) menteeOf.fill(i, rowStart[i], rowStart[i + 1]);
  return menteeOf;
}

function pairsByWeight({ weight }: SparseAssignmentProblem, open: OpenAssignment): Uint32Array {
  const order = Uint32Array.from(weight.keys()).filter((pair) => open.weight[pair] === 0);
  return order.sort((a, b) => (weight[a] as number) - (weight[b] as number));
}

/** Uses as few of these pairs as possible, all others being free, and drops whatever would use more. */
function avoidPairs({ open, menteeOf }: Counting, pairs: Uint32Array): void {
  const isUsed = (pair: number) => open.node[menteeOf[pair] as number] === open.problem.mentor[pair];
  const possible = pairs.filter((pair) => open.weight[pair] === 0);
  const used = possible.filter(isUsed);
  const unused = used.length === 0 ? Number.NEGATIVE_INFINITY : -1;
  for (const pair of possible) if (!isUsed(pair)) setWeight(open, pair, unused);
  if (used.length === 0) return;
  const concerned = new Uint8Array(open.node.length);
  for (const pair of possible) concerned[menteeOf[pair] as number] = 1;
  for (const pair of used) {
    if (!isUsed(pair)) setWeight(open, pair, -1);
    else if (lowerOwnPair(open, menteeOf[pair] as number, 1).length === 0) markReached(open, concerned);
  }
  dropLosses(open, concerned);
}

/** Those who can reach the pair that stays have come to differ from the others. */
function markReached({ node, distance }: OpenAssignment, concerned: Uint8Array): void {
  for (let i = 0; i < node.length; i++) if ((distance[node[i] as number] as number) < 1) concerned[i] = 1;
}

/** Drops the pairs of these mentees that have a loss, keeps what has a value, and counts anew from 0. */
function dropLosses(open: OpenAssignment, concerned: Uint8Array): void {
  const { problem, weight, own, place, worth, keepsFull, outside } = open;
  for (let i = 0; i < own.length; i++) {
    if (lossOutside(open, i) > 0) worth[i] = Number.POSITIVE_INFINITY;
    if (concerned[i] === 0) continue;
    for (let e = problem.rowStart[i] as number; e < (problem.rowStart[i + 1] as number); e++) {
      if (weight[e] === Number.NEGATIVE_INFINITY) continue;
      setWeight(open, e, lossOf(open, i, e) > 0 ? Number.NEGATIVE_INFINITY : 0);
    }
  }
  for (let j = 0; j < outside; j++) if ((place[j] as number) > 0) keepsFull[j] = 1;
  for (let i = 0; i < own.length; i++) if (worth[i] !== Number.POSITIVE_INFINITY) worth[i] = 0;
  own.fill(0);
  place.fill(0);
}

function remainingGraph({ problem, weight, worth, keepsFull, outside }: OpenAssignment): TightGraph {
  const item: number[] = [];
  const start = new Int32Array(problem.mentees + 1);
  for (let i = 0; i < problem.mentees; i++) {
    for (let e = problem.rowStart[i] as number; e < (problem.rowStart[i + 1] as number); e++) {
      if (weight[e] === 0) item.push(problem.mentor[e] as number);
    }
    if (worth[i] === 0) item.push(outside);
    start[i + 1] = item.length;
  }
  const mayStayEmpty = keepsFull.map((full) => 1 - full);
  return graphOf(problem.capacities, mayStayEmpty, { start, item: Int32Array.from(item) });
}

function totalOf(problem: SparseAssignmentProblem, partner: Int32Array): number {
  return partner.reduce((sum, j, i) => (j < 0 ? sum : sum + weightOf(problem, i, j)), 0);
}
