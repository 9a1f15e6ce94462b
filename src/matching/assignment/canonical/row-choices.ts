import type { RowsAssignmentProblem } from '../assignment-problem.js';
import type { RowsOptimum } from '../candidates/row-candidates.js';
import { BitGraph } from './bit-graph.js';
import { graphOf } from './listed-graph.js';
import type { TightGraph } from './tight-graph.js';

/** A pair in a list takes about 16 bytes, in a graph of bits a quarter of a byte, but there every pair takes it. */
const PAIRS_FOR_ONE_LISTED = 64;

/** A graph's edges, row after row: as a list while they are few, as bits once they are many. */
class Edges {
  private readonly start: Int32Array;
  private item = new Int32Array(1024);
  private count = 0;
  private bits: BitGraph | undefined;
  private readonly capacities: Int32Array;
  private readonly mayStayEmpty: Uint8Array;
  private readonly most: number;

  constructor(rows: number, capacities: Int32Array, mayStayEmpty: Uint8Array) {
    this.start = new Int32Array(rows + 1);
    this.capacities = capacities;
    this.mayStayEmpty = mayStayEmpty;
    this.most = rows + (rows * capacities.length) / PAIRS_FOR_ONE_LISTED;
  }

  add(row: number, column: number): void {
    if (this.bits !== undefined) {
      this.bits.add(row, column);
      return;
    }
    if (this.count === this.item.length) {
      const larger = new Int32Array(2 * this.item.length);
      larger.set(this.item);
      this.item = larger;
    }
    this.item[this.count++] = column;
  }

  endRow(row: number): void {
    this.start[row + 1] = this.count;
    if (this.bits === undefined && this.count > this.most) this.bits = this.asBits(row + 1);
  }

  private asBits(rows: number): BitGraph {
    const bits = new BitGraph(this.capacities, this.mayStayEmpty, this.start.length - 1);
    for (let i = 0; i < rows; i++) {
      for (let e = this.start[i] as number; e < (this.start[i + 1] as number); e++)
        bits.add(i, this.item[e] as number);
    }
    return bits;
  }

  build(): TightGraph {
    if (this.bits !== undefined) return this.bits;
    const byRow = { start: this.start, item: this.item.subarray(0, this.count) };
    return graphOf(this.capacities, this.mayStayEmpty, byRow);
  }
}

/** The same as `tightGraph` over rows: only those are made again that may have a pair without loss besides the listed ones. */
export function tightGraphOfRows(problem: RowsAssignmentProblem, optimum: RowsOptimum): TightGraph {
  const { mentees, capacities, tell } = problem;
  const { menteeHigh, menteeLow, mentorHigh, mentorLow } = optimum.duals;
  const mayStayEmpty = Uint8Array.from(mentorLow, (low, j) => (low === 0 && mentorHigh[j] === 0 ? 1 : 0));
  const edges = new Edges(mentees, capacities, mayStayEmpty);
  for (let i = 0; i < mentees; i++) {
    if ((optimum.own[i] as number) - optimum.unlisted.atMost(i) > 0) addListed(optimum, i, edges);
    else addRow(problem.rowOf(i), optimum, { i, edges });
    if (menteeHigh[i] === 0 && menteeLow[i] === 0) edges.add(i, capacities.length);
    edges.endRow(i);
    tell({ doing: 'choosing', done: i + 1, total: mentees });
  }
  return edges.build();
}

function addListed({ lists, own, place }: RowsOptimum, i: number, edges: Edges): void {
  const { rowStart, mentor, weight } = lists;
  for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
    const j = mentor[e] as number;
    if ((own[i] as number) + (place[j] as number) === (weight[e] as number)) edges.add(i, j);
  }
}

function addRow(
  row: Int32Array,
  { own, place }: RowsOptimum,
  { i, edges }: { i: number; edges: Edges },
): void {
  const mine = own[i] as number;
  for (let j = 0; j < row.length; j++) {
    const weight = row[j] as number;
    if (weight === mine + (place[j] as number) && weight >= 0) edges.add(i, j);
  }
}
