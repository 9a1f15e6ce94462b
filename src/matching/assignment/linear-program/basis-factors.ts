import type { BasisInverse } from './basis-inverse.js';
import type { LinearProgram } from './linear-program.js';

/** The columns of a basis while they are given their rows. */
interface Factoring {
  readonly program: LinearProgram;
  readonly inverse: BasisInverse;
  /** The columns among the variables, by which all lists here go. */
  readonly columns: Int32Array;
  /** 1 for rows and columns that have no partner yet; and the variable of each row. */
  readonly rowIsOpen: Uint8Array;
  readonly isOpen: Uint8Array;
  readonly placed: Int32Array;
  /** Open columns of each row, and open rows of each column. */
  readonly inRow: Int32Array;
  readonly inColumn: Int32Array;
  /** The columns of each row: `member` from `rowStart[row]` on. */
  readonly rowStart: Int32Array;
  readonly member: Int32Array;
  /** Zeros, for one column at a time. */
  readonly column: Float64Array;
}

const NOBODY = -(2 ** 31);
/** Smaller pivots count as none; and a pivot must be at least this share of the largest it could be. */
const LEAST_PIVOT = 1e-7;
const PIVOT_SHARE = 0.1;

/**
 * Makes the triangular factors of a basis; gives the variable at each row. Slacks keep their own row. Of the rest, whatever has only
 * one row left comes first, then whatever is the only one left in a row: these need no arithmetic, and in the bases of
 * assignments they are most. What is left in the middle is eliminated, columns with few entries first, pivots in rows with few.
 */
export function factorBasis(
  { program, inverse }: { program: LinearProgram; inverse: BasisInverse },
  basic: Int32Array,
): Int32Array {
  const factoring = startFactoring(program, inverse, basic);
  inverse.clear();
  takeColumnsWithOneRow(factoring);
  takeRowsWithOneColumn(factoring);
  eliminateRest(factoring);
  const { placed } = factoring;
  // What depends on the other columns gives way to the slacks of the rows that are left.
  for (let r = 0; r < placed.length; r++) if (placed[r] === NOBODY) placed[r] = -1 - r;
  return placed;
}

function startFactoring(program: LinearProgram, inverse: BasisInverse, basic: Int32Array): Factoring {
  const { rows, start, row } = program;
  const columns = basic.filter((variable) => variable >= 0);
  const rowIsOpen = new Uint8Array(rows).fill(1);
  const placed = new Int32Array(rows).fill(NOBODY);
  for (const variable of basic) {
    if (variable >= 0) continue;
    rowIsOpen[-1 - variable] = 0;
    placed[-1 - variable] = variable;
  }
  const inRow = new Int32Array(rows);
  const inColumn = new Int32Array(columns.length);
  for (let k = 0; k < columns.length; k++) {
    const j = columns[k] as number;
    for (let e = start[j] as number; e < (start[j + 1] as number); e++) {
      if (rowIsOpen[row[e] as number] === 0) continue;
      (inRow[row[e] as number] as number)++;
      (inColumn[k] as number)++;
    }
  }
  const rowStart = new Int32Array(rows + 1);
  for (let r = 0; r < rows; r++) rowStart[r + 1] = (rowStart[r] as number) + (inRow[r] as number);
  const next = rowStart.slice();
  const member = new Int32Array(rowStart[rows] as number);
  for (let k = 0; k < columns.length; k++) {
    const j = columns[k] as number;
    for (let e = start[j] as number; e < (start[j + 1] as number); e++)
      if (rowIsOpen[row[e] as number] === 1) member[(next[row[e] as number] as number)++] = k;
  }
  const isOpen = new Uint8Array(columns.length).fill(1);
  const column = new Float64Array(rows);
  return { program, inverse, columns, rowIsOpen, isOpen, placed, inRow, inColumn, rowStart, member, column };
}

function takeColumnsWithOneRow(factoring: Factoring): void {
  const { columns, inColumn, isOpen, rowStart, member } = factoring;
  const queue = [...inColumn.keys()].filter((k) => inColumn[k] === 1);
  for (let k = queue.pop(); k !== undefined; k = queue.pop()) {
    const row = isOpen[k] === 1 ? openRowOf(factoring, columns[k] as number) : -1;
    if (row < 0) continue;
    settle(factoring, k, row);
    for (let e = rowStart[row] as number; e < (rowStart[row + 1] as number); e++) {
      const other = member[e] as number;
      if (--(inColumn[other] as number) === 1 && isOpen[other] === 1) queue.push(other);
    }
  }
}

function takeRowsWithOneColumn(factoring: Factoring): void {
  const { columns, inRow, isOpen, rowIsOpen, rowStart, member, program } = factoring;
  countOpenColumns(factoring);
  const { start, row: rowOf } = program;
  const queue = [...inRow.keys()].filter((r) => inRow[r] === 1 && rowIsOpen[r] === 1);
  for (let r = queue.pop(); r !== undefined; r = queue.pop()) {
    if (rowIsOpen[r] === 0) continue;
    let k = -1;
    for (let e = rowStart[r] as number; e < (rowStart[r + 1] as number); e++)
      if (isOpen[member[e] as number] === 1) k = member[e] as number;
    if (k < 0) continue;
    settle(factoring, k, r);
    const j = columns[k] as number;
    for (let e = start[j] as number; e < (start[j + 1] as number); e++) {
      const other = rowOf[e] as number;
      if (rowIsOpen[other] === 1 && --(inRow[other] as number) === 1) queue.push(other);
    }
  }
}

function countOpenColumns({ inRow, rowStart, member, isOpen }: Factoring): void {
  for (let r = 0; r < inRow.length; r++) {
    let count = 0;
    for (let e = rowStart[r] as number; e < (rowStart[r + 1] as number); e++)
      if (isOpen[member[e] as number] === 1) count++;
    inRow[r] = count;
  }
}

function openRowOf({ program, rowIsOpen }: Factoring, column: number): number {
  const { start, row } = program;
  for (let e = start[column] as number; e < (start[column + 1] as number); e++)
    if (rowIsOpen[row[e] as number] === 1) return row[e] as number;
  return -1;
}

/** A column that nothing before does anything to gets its row. */
function settle(factoring: Factoring, k: number, row: number): void {
  const { program, inverse, columns, isOpen, rowIsOpen, placed } = factoring;
  const j = columns[k] as number;
  const [from, to] = [program.start[j] as number, program.start[j + 1] as number];
  isOpen[k] = 0;
  rowIsOpen[row] = 0;
  placed[row] = j;
  const { column } = factoring;
  for (let e = from; e < to; e++) column[program.row[e] as number] = program.value[e] as number;
  const rows = program.row.subarray(from, to);
  inverse.appendColumn(column, rows, row, rowIsOpen);
  for (let e = from; e < to; e++) column[program.row[e] as number] = 0;
}

/** The column being eliminated, and its entries in the rows that are eliminated among. */
interface Eliminated {
  readonly column: Float64Array;
  readonly rows: Int32Array;
  count: number;
}

function eliminateRest(factoring: Factoring): void {
  const { program, inverse, columns, isOpen, rowIsOpen, placed, inColumn } = factoring;
  const rest = [...isOpen.keys()].filter((k) => isOpen[k] === 1);
  rest.sort((a, b) => (inColumn[a] as number) - (inColumn[b] as number) || a - b);
  const isAmong = rowIsOpen.slice();
  const among = Int32Array.from([...rowIsOpen.keys()].filter((r) => rowIsOpen[r] === 1));
  const eliminated = { column: factoring.column, rows: new Int32Array(program.rows), count: 0 };
  const from = inverse.lowerLength;
  for (const k of rest) {
    const j = columns[k] as number;
    eliminate(factoring, j, { eliminated, among, isAmong, from });
    const pivot = bestPivot(factoring, eliminated);
    const { column, rows, count } = eliminated;
    if (pivot >= 0) {
      rowIsOpen[pivot] = 0;
      placed[pivot] = j;
      inverse.appendColumn(column, rows.subarray(0, count), pivot, rowIsOpen);
    }
    for (let at = 0; at < count; at++) column[rows[at] as number] = 0;
  }
}

/** Reduces a column by those before it, and lists its entries. */
function eliminate(
  { program, inverse }: Factoring,
  j: number,
  {
    eliminated,
    among,
    isAmong,
    from,
  }: {
    readonly eliminated: Eliminated;
    readonly among: Int32Array;
    readonly isAmong: Uint8Array;
    readonly from: number;
  },
): void {
  const { start, row, value } = program;
  const { column, rows } = eliminated;
  let count = 0;
  for (let e = start[j] as number; e < (start[j + 1] as number); e++) {
    const r = row[e] as number;
    column[r] = value[e] as number;
    if (isAmong[r] === 0) rows[count++] = r;
  }
  inverse.reduce(column, from);
  for (let k = 0; k < among.length; k++) {
    const r = among[k] as number;
    if (column[r] !== 0) rows[count++] = r;
  }
  eliminated.count = count;
}

/** Of the entries that are not small against the largest, the one in the row with the fewest columns; −1 where all are too small. */
function bestPivot({ rowIsOpen, inRow }: Factoring, { column, rows, count }: Eliminated): number {
  let largest = 0;
  for (let k = 0; k < count; k++) {
    const r = rows[k] as number;
    if (rowIsOpen[r] === 1) largest = Math.max(largest, Math.abs(column[r] as number));
  }
  if (largest < LEAST_PIVOT) return -1;
  let best = -1;
  for (let k = 0; k < count; k++) {
    const r = rows[k] as number;
    if (rowIsOpen[r] === 0 || Math.abs(column[r] as number) < PIVOT_SHARE * largest) continue;
    if (best < 0 || (inRow[r] as number) < (inRow[best] as number)) best = r;
  }
  return best;
}
