import { lineStarts } from '../line-starts.js';

/**
 * The one problem that both engines solve: every row gets exactly one column, no column more rows than its capacity, and
 * the sum of the weights is largest. It must be possible to give every row a column.
 */
export interface FullAssignmentProblem {
  readonly rows: number;
  readonly columns: number;
  /** Places of each column, 0 or more. */
  readonly capacity: Int32Array;
  /** Where each row's edges begin; length `rows + 1`. */
  readonly rowStart: Int32Array;
  /** Column of each edge. */
  readonly column: Int32Array;
  /** Weight of each edge: a whole number, of either sign. */
  readonly weight: Int32Array | Float64Array;
}

/**
 * An optimal solution. Prices are whole numbers ≥ 0, and 0 at every column that has a place left; each row sits in a column
 * where weight − price is largest, and that largest value is its `rowValue`. Together that proves it optimal.
 */
export interface FullAssignment {
  /** Column of each row. */
  readonly assigned: Int32Array;
  readonly rowValue: Float64Array;
  readonly price: Float64Array;
}

/** Solves a full assignment. Throws StateError when the rows cannot all be given a column. */
export type Engine = (problem: FullAssignmentProblem) => FullAssignment;

/** The largest of weight − price in every row. */
export function bestRowValues(problem: FullAssignmentProblem, price: Float64Array): Float64Array {
  const { rows, rowStart, column, weight } = problem;
  const rowValue = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const end = rowStart[i + 1] as number;
    let best = Number.NEGATIVE_INFINITY;
    for (let e = rowStart[i] as number; e < end; e++) {
      const value = (weight[e] as number) - (price[column[e] as number] as number);
      if (value > best) best = value;
    }
    rowValue[i] = best;
  }
  return rowValue;
}

/**
 * Where each column's places begin in one array of slots; length `columns + 1`. One more slot than a column has edges is as good
 * as any number of places, and keeps huge capacities out of memory.
 */
export function slotsByColumn({ columns, capacity, column }: FullAssignmentProblem): Int32Array {
  const start = lineStarts(column, columns);
  const firstSlot = new Int32Array(columns + 1);
  for (let j = 0; j < columns; j++) {
    const degree = (start[j + 1] as number) - (start[j] as number);
    const slots = Math.min(capacity[j] as number, degree + 1);
    firstSlot[j + 1] = (firstSlot[j] as number) + slots;
  }
  return firstSlot;
}
