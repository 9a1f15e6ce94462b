import type {
  DenseAssignmentProblem,
  Duals,
  PairValue,
  SparseAssignmentProblem,
} from '../assignment-problem.js';
import { BitGraph } from './bit-graph.js';
import { graphOf, type Lines } from './listed-graph.js';
import type { TightGraph } from './tight-graph.js';

/** The pairs of a matrix are listed while they are at most one in so many: from there on bits need less memory. */
const PAIRS_FOR_ONE_LISTED = 64;
/** Listing is given up when the rows so far have more than their share of those, and the share of so many rows besides. */
const ROWS_AHEAD = 256;

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
  const { mentorHigh, mentorLow } = duals;
  const start = new Int32Array(mentees + 1);
  const item = new Int32Array(mentor.length + mentees);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    const { high, low, mayBeLeftOut } = rowOf(value, duals, i);
    const end = rowStart[i + 1] as number;
    for (let e = rowStart[i] as number; e < end; e++) {
      const j = mentor[e] as number;
      if (mentorLow[j] === low + (weight[e] as number) && mentorHigh[j] === high) item[count++] = j;
    }
    if (mayBeLeftOut) item[count++] = capacities.length;
    start[i + 1] = count;
  }
  return { start, item: item.subarray(0, count) };
}

/** Few pairs are listed; with many ties nearly all pairs of a matrix are in the graph: then a bit for every pair. */
function denseTightGraph(
  problem: DenseAssignmentProblem,
  value: PairValue,
  duals: Duals,
  mayStayEmpty: Uint8Array,
): TightGraph {
  const { mentees, capacities, matrix } = problem;
  const item = new Int32Array(mentees + Math.ceil(matrix.length / PAIRS_FOR_ONE_LISTED));
  const start = new Int32Array(mentees + 1);
  for (let i = 0, count = 0; i < mentees; i++) {
    const row = rowOf(value, duals, i);
    count = listRow(problem, row, duals, { item, count });
    if (row.mayBeLeftOut && count < item.length) item[count++] = capacities.length;
    const isMany = count * mentees > item.length * (i + ROWS_AHEAD);
    if (isMany || count === item.length) return bitGraph(problem, value, duals, mayStayEmpty);
    start[i + 1] = count;
  }
  return graphOf(capacities, mayStayEmpty, { start, item: item.slice(0, start[mentees]) });
}

function bitGraph(
  problem: DenseAssignmentProblem,
  value: PairValue,
  duals: Duals,
  mayStayEmpty: Uint8Array,
): TightGraph {
  const { mentees, capacities } = problem;
  const graph = new BitGraph(capacities, mayStayEmpty, mentees);
  for (let i = 0; i < mentees; i++) {
    const row = rowOf(value, duals, i);
    addRow(problem, row, duals, graph);
    if (row.mayBeLeftOut) graph.add(i, capacities.length);
  }
  return graph;
}

interface Row {
  readonly i: number;
  /** The value of a place that leaves no loss for a pair of weight 0. */
  readonly high: number;
  readonly low: number;
  readonly mayBeLeftOut: boolean;
}

function rowOf(value: PairValue, { menteeHigh, menteeLow }: Duals, i: number): Row {
  return {
    i,
    high: (value.high[i] as number) - (menteeHigh[i] as number),
    low: value.reward - (menteeLow[i] as number),
    mayBeLeftOut: menteeHigh[i] === 0 && menteeLow[i] === 0,
  };
}

/** Lists the mentors of a row from `count` on; gives the new count, which is that of the room there is when it ends early. */
function listRow(
  { matrix, capacities }: DenseAssignmentProblem,
  { i, high, low }: Row,
  { mentorHigh, mentorLow }: Duals,
  { item, count: from }: { item: Int32Array; count: number },
): number {
  const mentors = capacities.length;
  const start = i * mentors;
  let count = from;
  for (let j = 0; j < mentors; j++) {
    const weight = matrix[start + j] as number;
    if (mentorLow[j] !== low + weight || weight < 0 || mentorHigh[j] !== high) continue;
    if (count === item.length) return count;
    item[count++] = j;
  }
  return count;
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
