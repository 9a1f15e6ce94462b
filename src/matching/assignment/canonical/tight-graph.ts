import { lineStarts } from '../line-starts.js';

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
  /** How many rows a column has. */
  degreeOf(column: number): number;
  /** Walks the columns of a row upwards: from `beforeRow(row)` by `nextInRow` until −1; `columnAt` reads a position. */
  beforeRow(row: number): number;
  nextInRow(row: number, position: number): number;
  columnAt(position: number): number;
  /** Whether a row and a column are joined. */
  has(row: number, column: number): boolean;
  /** Walks the rows of a column downwards in the same way. */
  behindColumn(column: number): number;
  previousInColumn(column: number, position: number): number;
  rowAt(position: number): number;
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

/** The rows that sit in each column: `row[start[j]]` up to `row[start[j + 1]]`. */
export function rowsByColumn(assigned: Int32Array, columns: number): { start: Int32Array; row: Int32Array } {
  const start = lineStarts(assigned, columns);
  const next = start.slice();
  const row = new Int32Array(assigned.length);
  for (let i = 0; i < assigned.length; i++) row[(next[assigned[i] as number] as number)++] = i;
  return { start, row };
}
