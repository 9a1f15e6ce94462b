import {
  type AssignmentProblem,
  type AssignmentResult,
  checkProblem,
  type DenseAssignmentProblem,
  type Duals,
  type LinearObjective,
  type Optimum,
  type PairValue,
  pairValue,
  type SparseAssignmentProblem,
} from './assignment-problem.js';
import { solveByCandidates } from './candidates/candidate-lists.js';
import { solveByRows } from './candidates/row-candidates.js';
import { canonicalOptimum } from './canonical/canonical-optimum.js';
import { tightGraph } from './canonical/optimal-choices.js';
import { tightGraphOfRows } from './canonical/row-choices.js';
import type { TightGraph } from './canonical/tight-graph.js';
import { auctionAssignment } from './engines/auction-assignment.js';
import type { Engine } from './engines/full-assignment.js';
import { shortestPathAssignment } from './engines/shortest-path-assignment.js';
import { weightOf } from './pair-weight.js';
import { liftDuals, partnersOf, reduceProblem } from './reduction.js';

/** Up to this many pairs a matrix is listed pair by pair; up to that many, the shortest paths are as quick as the auction. */
const PAIRS_WORTH_LISTING = 40_000;
const PAIRS_FOR_SHORTEST_PATHS = 5_000;

/**
 * The best assignment under an objective, with the values that prove it. Among equally good ones it is the canonical one: mentee 0
 * has the mentor with the smallest index that mentee 0 has in any of them (left out counts as the largest), then mentee 1, and
 * so on. The answer depends only on the problem, never on the engine or the order of candidates.
 * Throws StateError when the numbers of the problem do not make sense.
 */
export function solveAssignment(
  problem: AssignmentProblem,
  objective: LinearObjective,
  engine: Engine = engineBySize,
): AssignmentResult {
  const value = pairValue(problem, objective);
  const largest = checkProblem(problem, value);
  const solveSparse = (sparse: SparseAssignmentProblem) => someOptimum(sparse, objective, value, engine);
  const { found, graph } = optimumOf(problem, { objective, value, largest }, solveSparse);
  const partner = canonicalOptimum(graph, found.partner);
  return { partner, ...sums(problem, partner), duals: found.duals };
}

function engineBySize(problem: Parameters<Engine>[0]): ReturnType<Engine> {
  return problem.column.length < PAIRS_FOR_SHORTEST_PATHS
    ? shortestPathAssignment(problem)
    : auctionAssignment(problem);
}

function optimumOf(
  problem: AssignmentProblem,
  scale: { objective: LinearObjective; value: PairValue; largest: number },
  solveSparse: (sparse: SparseAssignmentProblem) => Optimum,
): { readonly found: Optimum; readonly graph: TightGraph } {
  if (problem.kind === 'rows') {
    const found = solveByRows(problem, scale.value, solveSparse);
    return { found, graph: tightGraphOfRows(problem, found) };
  }
  const found = optimumInMemory(problem, scale, solveSparse);
  return { found, graph: tightGraph(problem, scale.value, found.duals) };
}

function optimumInMemory(
  problem: SparseAssignmentProblem | DenseAssignmentProblem,
  scale: { objective: LinearObjective; value: PairValue; largest: number },
  solveSparse: (sparse: SparseAssignmentProblem) => Optimum,
): Optimum {
  if (problem.kind === 'sparse') return solveSparse(problem);
  if (problem.matrix.length <= PAIRS_WORTH_LISTING) return solveSparse(asSparse(problem));
  return solveByCandidates(problem, scale, solveSparse);
}

function someOptimum(
  problem: SparseAssignmentProblem,
  objective: LinearObjective,
  value: PairValue,
  engine: Engine,
): Optimum {
  const { full, split } = reduceProblem(problem, objective, value);
  const solution = engine(full);
  const duals: Duals = liftDuals(problem, { split, value }, solution);
  return { partner: partnersOf(solution, problem.capacities.length), duals };
}

function sums(problem: AssignmentProblem, partner: Int32Array): { matched: number; total: number } {
  let matched = 0;
  let total = 0;
  for (let i = 0; i < problem.mentees; i++) {
    const j = partner[i] as number;
    if (j < 0) continue;
    matched++;
    total += weightOf(problem, i, j);
  }
  return { matched, total };
}

/** Lists the possible pairs of a matrix. */
export function asSparse({ mentees, capacities, matrix }: DenseAssignmentProblem): SparseAssignmentProblem {
  const mentors = capacities.length;
  let possible = 0;
  for (let k = 0; k < matrix.length; k++) if ((matrix[k] as number) >= 0) possible++;
  const rowStart = new Int32Array(mentees + 1);
  const mentor = new Int32Array(possible);
  const weight = new Int32Array(possible);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    for (let j = 0; j < mentors; j++) {
      const own = matrix[i * mentors + j] as number;
      if (own < 0) continue;
      mentor[count] = j;
      weight[count++] = own;
    }
    rowStart[i + 1] = count;
  }
  return { kind: 'sparse', mentees, capacities, rowStart, mentor, weight };
}
