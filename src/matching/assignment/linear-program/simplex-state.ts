import { factorBasis } from './basis-factors.js';
import { BasisInverse } from './basis-inverse.js';
import type { LinearProgram } from './linear-program.js';

/**
 * A basis of a program on its way to the optimum: one variable for each row, the others being 0. Variables are columns by
 * their index, and the slack of row r as −1 − r.
 */
export interface Simplex {
  readonly program: LinearProgram;
  readonly inverse: BasisInverse;
  /** The basic variable at each row, and the row of each basic column and slack (−1: not basic). */
  basic: Int32Array;
  placeOfColumn: Int32Array;
  placeOfSlack: Int32Array;
  /** The value of the basic variable at each row. */
  level: Float64Array;
  /** The dual value of each row, and what each column loses against them: prices × entries − gain, never below 0 at an optimum. */
  price: Float64Array;
  loss: Float64Array;
  /** About the squared length of each row of the inverse (dual steepest edge; Forrest & Goldfarb 1992). */
  steepness: Float64Array;
  /** The entries of the program row by row. */
  byRow: RowEntries;
  /** Entries the inverse had when it was last made again. */
  freshSize: number;
  /** Entries looked at so far: a measure of the work that is the same on every machine. */
  work: number;
}

/** The same matrix as in a LinearProgram, row by row. */
export interface RowEntries {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Smaller infeasibilities and losses than these count as none. */
export const LEVEL_TOLERANCE = 1e-7;
export const PIVOT_TOLERANCE = 1e-7;

/** Starts with the slacks of all rows as the basis. */
export function startSimplex(program: LinearProgram): Simplex {
  const simplex: Simplex = {
    program,
    inverse: new BasisInverse(),
    basic: Int32Array.from({ length: program.rows }, (_, r) => -1 - r),
    placeOfColumn: new Int32Array(0),
    placeOfSlack: new Int32Array(0),
    level: new Float64Array(0),
    price: new Float64Array(0),
    loss: new Float64Array(0),
    steepness: new Float64Array(program.rows).fill(1),
    byRow: { start: new Int32Array(1), column: new Int32Array(0), value: new Float64Array(0) },
    freshSize: 0,
    work: 0,
  };
  return simplex;
}

/** Takes in columns and rows that were added to the program, and makes the inverse anew. The slack of a new row is basic there. */
export function refreshBasis(simplex: Simplex, basic: Int32Array = simplex.basic): void {
  const { rows } = simplex.program;
  const wider = new Int32Array(rows);
  wider.set(basic);
  for (let r = basic.length; r < rows; r++) wider[r] = -1 - r;
  invertBasis(simplex, wider);
  simplex.freshSize = simplex.inverse.size;
  const { byRow } = simplex;
  if (byRow.start.length !== rows + 1 || byRow.column.length !== simplex.program.row.length)
    simplex.byRow = entriesByRow(simplex.program);
  recomputeValues(simplex);
}

function entriesByRow({ rows, columns, start, row, value }: LinearProgram): RowEntries {
  const rowStart = new Int32Array(rows + 1);
  for (let e = 0; e < row.length; e++) (rowStart[(row[e] as number) + 1] as number)++;
  for (let r = 0; r < rows; r++) rowStart[r + 1] = (rowStart[r + 1] as number) + (rowStart[r] as number);
  const next = rowStart.slice();
  const entries = {
    start: rowStart,
    column: new Int32Array(row.length),
    value: new Float64Array(row.length),
  };
  for (let j = 0; j < columns; j++) {
    for (let e = start[j] as number; e < (start[j + 1] as number); e++) {
      const at = (next[row[e] as number] as number)++;
      entries.column[at] = j;
      entries.value[at] = value[e] as number;
    }
  }
  return entries;
}

/** Whether a basic variable has to be 0. */
export function isFixed({ program }: Simplex, variable: number): boolean {
  return (variable >= 0 ? program.isClosed[variable] : program.isEquality[-1 - variable]) === 1;
}

/** Whether so many pivots lie behind that the inverse is better made again. */
export function isWorn({ inverse, freshSize }: Simplex): boolean {
  return inverse.age >= 100 || (inverse.age >= 10 && inverse.size > 3 * freshSize + 1000);
}

function gainOf({ program }: Simplex, variable: number): number {
  return variable >= 0 ? (program.gain[variable] as number) : 0;
}

/** Σ gain · x of the present basis. */
export function objectiveOf(simplex: Simplex): number {
  const { basic, level } = simplex;
  let sum = 0;
  for (let r = 0; r < basic.length; r++) sum += gainOf(simplex, basic[r] as number) * (level[r] as number);
  return sum;
}

/** Value of every column. */
export function columnValues({ program, placeOfColumn, level }: Simplex): Float64Array {
  const values = new Float64Array(program.columns);
  for (let j = 0; j < values.length; j++) {
    const place = placeOfColumn[j] as number;
    if (place >= 0) values[j] = level[place] as number;
  }
  return values;
}

/** Levels, prices and losses from the basis and its inverse. */
function recomputeValues(simplex: Simplex): void {
  const { program, inverse, basic } = simplex;
  const { rows, columns, bound } = program;
  simplex.level = bound.slice(0, rows);
  inverse.transform(simplex.level);
  simplex.price = Float64Array.from(basic, (variable) => gainOf(simplex, variable));
  inverse.transformRow(simplex.price);
  simplex.loss = new Float64Array(columns);
  for (let j = 0; j < columns; j++) simplex.loss[j] = lossOfColumn(simplex, j);
  simplex.work += 2 * inverse.size + program.row.length;
}

/** What a column loses against the prices. */
function lossOfColumn({ program, price, placeOfColumn }: Simplex, column: number): number {
  if ((placeOfColumn[column] as number) >= 0) return 0;
  const { start, row, value, gain } = program;
  const end = start[column + 1] as number;
  let sum = -(gain[column] as number);
  for (let e = start[column] as number; e < end; e++)
    sum += (value[e] as number) * (price[row[e] as number] as number);
  return sum;
}

/** Writes a column's entries into a vector of zeros. */
export function scatterColumn({ program }: Simplex, variable: number, into: Float64Array): void {
  if (variable < 0) {
    into[-1 - variable] = 1;
    return;
  }
  const { start, row, value } = program;
  const end = start[variable + 1] as number;
  for (let e = start[variable] as number; e < end; e++) into[row[e] as number] = value[e] as number;
}

/** Makes the inverse anew. */
function invertBasis(simplex: Simplex, basic: Int32Array): void {
  const { columns, rows } = simplex.program;
  const weights = new Map<number, number>();
  simplex.steepness.forEach((weight, r) => {
    weights.set(simplex.basic[r] as number, weight);
  });
  const placed = factorBasis(simplex, basic);
  simplex.basic = placed;
  simplex.placeOfColumn = new Int32Array(columns).fill(-1);
  simplex.placeOfSlack = new Int32Array(rows).fill(-1);
  simplex.steepness = new Float64Array(rows);
  placed.forEach((variable, r) => {
    if (variable >= 0) simplex.placeOfColumn[variable] = r;
    else simplex.placeOfSlack[-1 - variable] = r;
    simplex.steepness[r] = weights.get(variable) ?? 1;
  });
}

/** A variable takes the place of another in the basis; `column` is its column of the tableau. */
export function enterBasis(
  simplex: Simplex,
  { place, entering, column }: { place: number; entering: number; column: Float64Array },
): void {
  const { inverse, basic, placeOfColumn, placeOfSlack } = simplex;
  inverse.append(column, place);
  const leaving = basic[place] as number;
  if (leaving >= 0) placeOfColumn[leaving] = -1;
  else placeOfSlack[-1 - leaving] = -1;
  basic[place] = entering;
  if (entering >= 0) placeOfColumn[entering] = place;
  else placeOfSlack[-1 - entering] = place;
  simplex.work += 2 * (inverse.size + column.length);
}
