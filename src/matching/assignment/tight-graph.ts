import type { AssignmentProblem, Duals, PairValue, SparseAssignmentProblem } from './assignment-problem.js';
import { denseTightGraph } from './dense-tight-graph.js';

/**
 * What some optimal solution may use: the pairs, and the ways of being left out, with no loss at optimal dual values. By
 * complementary slackness every optimal solution lies in this graph, and every solution in it that fills the columns that
 * have a value is optimal. Rows are mentees; columns are mentors, and behind them one that holds whoever is left out.
 */
export interface TightGraph {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: Int32Array;
  /** 1 for a column that may have empty places in an optimal solution: a further place is worth nothing there. */
  readonly mayStayEmpty: Uint8Array;
  /** How many rows each column has. */
  readonly degree: Int32Array;
  /** Walks the columns of a row upwards: from `beforeRow(row)` by `nextInRow` until −1; `columnAt` reads a position. */
  beforeRow(row: number): number;
  nextInRow(row: number, position: number): number;
  columnAt(position: number): number;
  /** Walks the rows of a column downwards in the same way. */
  behindColumn(column: number): number;
  previousInColumn(column: number, position: number): number;
  rowAt(position: number): number;
}

/** Collects what may be used at the given dual values, which must be optimal. O(E). */
export function tightGraph(problem: AssignmentProblem, value: PairValue, duals: Duals): TightGraph {
  const { mentorHigh, mentorLow } = duals;
  const mayStayEmpty = Uint8Array.from(mentorLow, (low, j) => (low === 0 && mentorHigh[j] === 0 ? 1 : 0));
  if (problem.kind === 'dense') return denseTightGraph(problem, value, duals, mayStayEmpty);
  return graphOf(problem.capacities, mayStayEmpty, tightEdges(problem, value, duals));
}

/** Puts a graph together from the columns of each row, in any order; `mayStayEmpty` has an entry for every mentor. */
export function graphOf(capacities: Int32Array, mayStayEmpty: Uint8Array, byRow: Lines): TightGraph {
  const byColumn = turnedOver(byRow, capacities.length + 1);
  return new ListedGraph(capacities, mayStayEmpty, turnedOver(byColumn, byRow.start.length - 1), byColumn);
}

/** The columns of a graph: those of the mentors, and one more with room for everybody who is left out. */
export function columnsOf(capacities: Int32Array, mayStayEmpty: Uint8Array, rows: number) {
  const columns = capacities.length + 1;
  const capacity = new Int32Array(columns).fill(rows + 1);
  capacity.set(capacities);
  const emptiable = new Uint8Array(columns).fill(1);
  emptiable.set(mayStayEmpty);
  return { columns, capacity, mayStayEmpty: emptiable };
}

/** A graph as lists: for few edges. */
class ListedGraph implements TightGraph {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: Int32Array;
  readonly mayStayEmpty: Uint8Array;
  readonly degree: Int32Array;
  private readonly rowStart: Int32Array;
  private readonly column: Int32Array;
  private readonly columnStart: Int32Array;
  private readonly row: Int32Array;

  constructor(capacities: Int32Array, mayStayEmpty: Uint8Array, byRow: Lines, byColumn: Lines) {
    this.rows = byRow.start.length - 1;
    const shape = columnsOf(capacities, mayStayEmpty, this.rows);
    this.columns = shape.columns;
    this.capacity = shape.capacity;
    this.mayStayEmpty = shape.mayStayEmpty;
    this.rowStart = byRow.start;
    this.column = byRow.item;
    this.columnStart = byColumn.start;
    this.row = byColumn.item;
    this.degree = shape.capacity.map((_, j) => (byColumn.start[j + 1] as number) - (byColumn.start[j] as number));
  }

  beforeRow(row: number): number {
    return (this.rowStart[row] as number) - 1;
  }

  nextInRow(row: number, position: number): number {
    return position + 1 < (this.rowStart[row + 1] as number) ? position + 1 : -1;
  }

  columnAt(position: number): number {
    return this.column[position] as number;
  }

  behindColumn(column: number): number {
    return this.columnStart[column + 1] as number;
  }

  previousInColumn(column: number, position: number): number {
    return position > (this.columnStart[column] as number) ? position - 1 : -1;
  }

  rowAt(position: number): number {
    return this.row[position] as number;
  }
}

/** Items of each line: `item[start[k]]` up to `item[start[k + 1]]`. */
export interface Lines {
  readonly start: Int32Array;
  readonly item: Int32Array;
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

/** The same edges by their other end, ascending. */
function turnedOver({ start, item }: Lines, ends: number): Lines {
  const turnedStart = new Int32Array(ends + 1);
  for (let e = 0; e < item.length; e++) (turnedStart[(item[e] as number) + 1] as number)++;
  for (let k = 0; k < ends; k++) (turnedStart[k + 1] as number) += turnedStart[k] as number;
  const next = turnedStart.slice();
  const turned = new Int32Array(item.length);
  for (let line = 0; line + 1 < start.length; line++) {
    const end = start[line + 1] as number;
    for (let e = start[line] as number; e < end; e++) turned[(next[item[e] as number] as number)++] = line;
  }
  return { start: turnedStart, item: turned };
}

/** The rows that sit in each column: `row[start[j]]` up to `row[start[j + 1]]`. */
export function rowsByColumn(assigned: Int32Array, columns: number): { start: Int32Array; row: Int32Array } {
  const start = new Int32Array(columns + 1);
  for (const j of assigned) (start[j + 1] as number)++;
  for (let j = 0; j < columns; j++) (start[j + 1] as number) += start[j] as number;
  const next = start.slice();
  const row = new Int32Array(assigned.length);
  for (let i = 0; i < assigned.length; i++) row[(next[assigned[i] as number] as number)++] = i;
  return { start, row };
}
