import type {
  AssignmentProblem,
  DenseAssignmentProblem,
  Duals,
  PairValue,
  SparseAssignmentProblem,
} from './assignment-problem.js';

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
  /** Columns of each row, ascending. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  /** Rows of each column, ascending. */
  readonly columnStart: Int32Array;
  readonly row: Int32Array;
}

/** Collects what may be used at the given dual values, which must be optimal. O(E). */
export function tightGraph(problem: AssignmentProblem, value: PairValue, duals: Duals): TightGraph {
  const { mentorHigh, mentorLow } = duals;
  const mayStayEmpty = Uint8Array.from(mentorLow, (low, j) => (low === 0 && mentorHigh[j] === 0 ? 1 : 0));
  return graphOf(problem.capacities, mayStayEmpty, tightEdges(problem, value, duals));
}

/** Puts a graph together from the columns of each row, in any order; `mayStayEmpty` has an entry for every mentor. */
export function graphOf(capacities: Int32Array, mayStayEmpty: Uint8Array, byRow: Lines): TightGraph {
  const rows = byRow.start.length - 1;
  const columns = capacities.length + 1;
  const capacity = new Int32Array(columns).fill(rows + 1);
  capacity.set(capacities);
  const emptiable = new Uint8Array(columns).fill(1);
  emptiable.set(mayStayEmpty);
  const byColumn = turnedOver(byRow, columns);
  const sorted = turnedOver(byColumn, rows);
  return {
    rows,
    columns,
    capacity,
    mayStayEmpty: emptiable,
    rowStart: sorted.start,
    column: sorted.item,
    columnStart: byColumn.start,
    row: byColumn.item,
  };
}

/** Items of each line: `item[start[k]]` up to `item[start[k + 1]]`. */
export interface Lines {
  readonly start: Int32Array;
  readonly item: Int32Array;
}

/** Lists that grow while they are written. */
interface Growing {
  item: Int32Array;
  count: number;
}

function tightEdges(problem: AssignmentProblem, value: PairValue, duals: Duals): Lines {
  const { mentees, capacities } = problem;
  const leftOut = capacities.length;
  const start = new Int32Array(mentees + 1);
  const list: Growing = { item: new Int32Array(2 * (mentees + leftOut)), count: 0 };
  for (let i = 0; i < mentees; i++) {
    const longest =
      problem.kind === 'dense'
        ? leftOut
        : (problem.rowStart[i + 1] as number) - (problem.rowStart[i] as number);
    makeRoom(list, longest + 1);
    // The value of a place that leaves no loss for a pair of weight 0.
    const high = (value.high[i] as number) - (duals.menteeHigh[i] as number);
    const low = value.reward - (duals.menteeLow[i] as number);
    if (problem.kind === 'dense') addDenseRow(problem, { i, high, low }, duals, list);
    else addSparseRow(problem, { i, high, low }, duals, list);
    if (duals.menteeHigh[i] === 0 && duals.menteeLow[i] === 0) list.item[list.count++] = leftOut;
    start[i + 1] = list.count;
  }
  return { start, item: list.item.subarray(0, list.count) };
}

function makeRoom(list: Growing, more: number): void {
  if (list.count + more <= list.item.length) return;
  const larger = new Int32Array(2 * list.item.length + more);
  larger.set(list.item);
  list.item = larger;
}

interface Row {
  readonly i: number;
  readonly high: number;
  readonly low: number;
}

function addSparseRow(
  problem: SparseAssignmentProblem,
  { i, high, low }: Row,
  duals: Duals,
  list: Growing,
): void {
  const { rowStart, mentor, weight } = problem;
  const { mentorHigh, mentorLow } = duals;
  const end = rowStart[i + 1] as number;
  for (let e = rowStart[i] as number; e < end; e++) {
    const j = mentor[e] as number;
    if (mentorLow[j] === low + (weight[e] as number) && mentorHigh[j] === high) list.item[list.count++] = j;
  }
}

function addDenseRow(
  problem: DenseAssignmentProblem,
  { i, high, low }: Row,
  duals: Duals,
  list: Growing,
): void {
  const { matrix, capacities } = problem;
  const { mentorHigh, mentorLow } = duals;
  const { item } = list;
  const mentors = capacities.length;
  const start = i * mentors;
  let count = list.count;
  for (let j = 0; j < mentors; j++) {
    const weight = matrix[start + j] as number;
    if (mentorLow[j] === low + weight && weight >= 0 && mentorHigh[j] === high) item[count++] = j;
  }
  list.count = count;
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
