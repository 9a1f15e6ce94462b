import type {
  DenseAssignmentProblem,
  Duals,
  PairValue,
  SparseAssignmentProblem,
} from './assignment-problem.js';
import { BitGraph } from './bit-graph.js';
import { graphOf, type Lines } from './listed-graph.js';
import type { TightGraph } from './tight-graph.js';

/** Collects what may be used at the given dual values, which must be optimal. O(E). */
export function tightGraph(
  problem: SparseAssignmentProblem | DenseAssignmentProblem,
  value: PairValue,
  duals: Duals,
): TightGraph {
  const { mentorHigh, mentorLow } = duals;
  const mayStayEmpty = Uint8Array.from(mentorLow, (low, j) => (low === 0 && mentorHigh[j] === 0 ? 1 : 0));
  if (problem.kind === 'dense') return denseTightGraph(problem, value, duals, mayStayEmpty);
  return graphOf(problem.capacities, mayStayEmpty, tightEdges(problem, value, duals));
}

function tightEdges(problem: SparseAssignmentProblem, value: PairValue, duals: Duals): Lines {
  const { mentees, capacities, rowStart, mentor, weight } = problem;
  const { menteeHigh, menteeLow, mentorHigh, mentorLow } = duals;
  const start = new Int32Array(mentees + 1);
  const item = new Int32Array(mentor.length + mentees);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    // The value of a place that leaves no loss for a pair of weight 0.
    const high = (value.high[i] as number) - (menteeHigh[i] as number);
    const low = value.reward - (menteeLow[i] as number);
    const end = rowStart[i + 1] as number;
    for (let e = rowStart[i] as number; e < end; e++) {
      const j = mentor[e] as number;
      if (mentorLow[j] === low + (weight[e] as number) && mentorHigh[j] === high) item[count++] = j;
    }
    if (menteeHigh[i] === 0 && menteeLow[i] === 0) item[count++] = capacities.length;
    start[i + 1] = count;
  }
  return { start, item: item.subarray(0, count) };
}

/** With many ties nearly all pairs of a matrix are in the graph: a bit for every pair. */
function denseTightGraph(
  problem: DenseAssignmentProblem,
  value: PairValue,
  duals: Duals,
  mayStayEmpty: Uint8Array,
): TightGraph {
  const { mentees, capacities } = problem;
  const graph = new BitGraph(capacities, mayStayEmpty, mentees);
  for (let i = 0; i < mentees; i++) {
    // The value of a place that leaves no loss for a pair of weight 0.
    const high = (value.high[i] as number) - (duals.menteeHigh[i] as number);
    const low = value.reward - (duals.menteeLow[i] as number);
    addRow(problem, { i, high, low }, duals, graph);
    if (duals.menteeHigh[i] === 0 && duals.menteeLow[i] === 0) graph.add(i, capacities.length);
  }
  return graph;
}

interface Row {
  readonly i: number;
  readonly high: number;
  readonly low: number;
}

function addRow(
  { matrix, capacities }: DenseAssignmentProblem,
  { i, high, low }: Row,
  { mentorHigh, mentorLow }: Duals,
  { ofRow, wordsInRow }: BitGraph,
): void {
  const mentors = capacities.length;
  const start = i * mentors;
  for (let j = 0, at = i * wordsInRow; j < mentors; at++) {
    const end = Math.min(j + 32, mentors);
    let word = 0;
    for (; j < end; j++) {
      const weight = matrix[start + j] as number;
      if (mentorLow[j] === low + weight && weight >= 0 && mentorHigh[j] === high) word |= 1 << (j & 31);
    }
    ofRow[at] = word;
  }
}
