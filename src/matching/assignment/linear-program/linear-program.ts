/** One non-zero of the matrix. */
export interface Entry {
  readonly at: number;
  readonly value: number;
}

/** A variable to be added: what it brings, and its entries by row. */
export interface NewColumn {
  readonly gain: number;
  readonly entries: readonly Entry[];
}

/** A condition to be added: its bound, whether it must be met exactly, and its entries by column. */
export interface NewRow {
  readonly bound: number;
  readonly isEquality: boolean;
  readonly entries: readonly Entry[];
}

/**
 * Largest Σ gain · x, where for each row Σ entry · x ≤ bound (or = bound), and every x ≥ 0, or = 0 once it is closed.
 * Columns and rows may be added at any time. Every row has a slack, which takes up what is left of its bound.
 */
export interface LinearProgram {
  rows: number;
  columns: number;
  gain: Float64Array;
  bound: Float64Array;
  isEquality: Uint8Array;
  /** 1 for a variable that has to stay 0. */
  isClosed: Uint8Array;
  /** Entries column by column: those of column j are from `start[j]` to `start[j + 1]`. */
  start: Int32Array;
  row: Int32Array;
  value: Float64Array;
}

/** A program without any column or row. */
export function emptyProgram(): LinearProgram {
  return {
    rows: 0,
    columns: 0,
    gain: new Float64Array(0),
    bound: new Float64Array(0),
    isEquality: new Uint8Array(0),
    isClosed: new Uint8Array(0),
    start: new Int32Array(1),
    row: new Int32Array(0),
    value: new Float64Array(0),
  };
}

/** Adds variables; gives the index of the first. */
export function addColumns(program: LinearProgram, added: readonly NewColumn[]): number {
  const { columns, start } = program;
  const entries = added.reduce((sum, { entries: own }) => sum + own.length, 0);
  const used = start[columns] as number;
  program.gain = longer(program.gain, new Float64Array(columns + added.length));
  program.isClosed = longer(program.isClosed, new Uint8Array(columns + added.length));
  program.start = longer(start, new Int32Array(columns + added.length + 1));
  program.row = longer(program.row, new Int32Array(used + entries));
  program.value = longer(program.value, new Float64Array(used + entries));
  let at = used;
  added.forEach(({ gain, entries: own }, k) => {
    program.gain[columns + k] = gain;
    for (const { at: row, value } of own) {
      program.row[at] = row;
      program.value[at++] = value;
    }
    program.start[columns + k + 1] = at;
  });
  program.columns += added.length;
  return columns;
}

/** Adds conditions; gives the index of the first. */
export function addRows(program: LinearProgram, added: readonly NewRow[]): number {
  const { rows, columns } = program;
  program.bound = longer(program.bound, new Float64Array(rows + added.length));
  program.isEquality = longer(program.isEquality, new Uint8Array(rows + added.length));
  const more = new Int32Array(columns + 1);
  added.forEach(({ bound, isEquality, entries }, k) => {
    program.bound[rows + k] = bound;
    program.isEquality[rows + k] = isEquality ? 1 : 0;
    for (const { at } of entries) (more[at] as number)++;
  });
  const next = makeRoom(program, more);
  added.forEach(({ entries }, k) => {
    for (const { at: column, value } of entries) {
      const at = (next[column] as number)++;
      program.row[at] = rows + k;
      program.value[at] = value;
    }
  });
  program.rows += added.length;
  return rows;
}

/** Moves the columns apart, so that each has room for so many entries more; gives where that room begins. */
function makeRoom(program: LinearProgram, more: Int32Array): Int32Array {
  const { columns, start, row, value } = program;
  const wider = new Int32Array(columns + 1);
  const next = new Int32Array(columns);
  for (let j = 0; j < columns; j++) {
    const own = (start[j + 1] as number) - (start[j] as number);
    next[j] = (wider[j] as number) + own;
    wider[j + 1] = (next[j] as number) + (more[j] as number);
  }
  program.start = wider;
  program.row = new Int32Array(wider[columns] as number);
  program.value = new Float64Array(wider[columns] as number);
  for (let j = 0; j < columns; j++) {
    const [from, to] = [start[j] as number, start[j + 1] as number];
    program.row.set(row.subarray(from, to), wider[j]);
    program.value.set(value.subarray(from, to), wider[j]);
  }
  return next;
}

function longer<Values extends Int32Array | Float64Array | Uint8Array>(from: Values, to: Values): Values {
  to.set(from.subarray(0, to.length));
  return to;
}
