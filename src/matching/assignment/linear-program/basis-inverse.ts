import { growingDoubles, growingIntegers } from './growing-numbers.js';

/** An entry smaller than this is taken for a rounding error. */
const TINY = 1e-12;

/** Columns with few entries, each with the row of its pivot. */
class SparseColumns {
  readonly pivotRow = growingIntegers();
  readonly pivot = growingDoubles();
  readonly end = growingIntegers();
  readonly row = growingIntegers();
  readonly value = growingDoubles();

  clear(): void {
    this.pivotRow.length = this.pivot.length = this.end.length = 0;
    this.row.length = this.value.length = 0;
  }

  /** Ends a column, whose other entries have been pushed. */
  close(row: number, pivot: number): void {
    this.pivotRow.push(row);
    this.pivot.push(pivot);
    this.end.push(this.row.length);
  }

  add(row: number, value: number): void {
    this.row.push(row);
    this.value.push(value);
  }
}

/**
 * The inverse of a basis: triangular factors (Markowitz 1957), and for each pivot since they were made one elementary matrix, which
 * differs from the identity in one column (the product form; Dantzig & Orchard-Hays 1954).
 */
export class BasisInverse {
  private readonly lower = new SparseColumns();
  private readonly upper = new SparseColumns();
  private readonly later = new SparseColumns();

  /** Pivots since the factors were made. */
  get age(): number {
    return this.later.end.length;
  }

  /** How many entries there are in all. */
  get size(): number {
    return this.lower.row.length + this.upper.row.length + this.later.row.length;
  }

  /** Back to the identity, to be made again. */
  clear(): void {
    this.lower.clear();
    this.upper.clear();
    this.later.clear();
  }

  /** How many columns of the lower factor there are: where `reduce` may begin for columns that those before do nothing to. */
  get lowerLength(): number {
    return this.lower.end.length;
  }

  /** Applies the lower factor to a column, from one of its columns on. */
  reduce(column: Float64Array, from = 0): void {
    const { pivotRow, end, row, value } = this.lower;
    const count = end.length;
    let e = from === 0 ? 0 : (end.values[from - 1] as number);
    for (let k = from; k < count; k++) {
      const stop = end.values[k] as number;
      const share = column[pivotRow.values[k] as number] as number;
      if (share !== 0) {
        for (; e < stop; e++) {
          const i = row.values[e] as number;
          column[i] = (column[i] as number) - share * (value.values[e] as number);
        }
      }
      e = stop;
    }
  }

  /**
   * The next column of the factors, as the lower one has reduced it; `rows` lists where it is not 0. What stands in rows that are
   * still without a pivot goes into the lower factor.
   */
  appendColumn(column: Float64Array, rows: Int32Array, pivotRow: number, isOpen: Uint8Array): void {
    const pivot = column[pivotRow] as number;
    let below = 0;
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] as number;
      const entry = column[row] as number;
      if (row === pivotRow || (entry < TINY && entry > -TINY)) continue;
      if (isOpen[row] === 1) {
        this.lower.add(row, entry / pivot);
        below++;
      } else this.upper.add(row, entry);
    }
    this.upper.close(pivotRow, pivot);
    if (below > 0) this.lower.close(pivotRow, 1);
  }

  /** A column, transformed by the inverse so far, takes the place of the unit column of a row. */
  append(column: Float64Array, pivotRow: number): void {
    for (let i = 0; i < column.length; i++) {
      const entry = column[i] as number;
      if (i !== pivotRow && (entry > TINY || entry < -TINY)) this.later.add(i, entry);
    }
    this.later.close(pivotRow, column[pivotRow] as number);
  }

  /** Multiplies the inverse by a column, in place. */
  transform(column: Float64Array): void {
    this.reduce(column);
    this.solveUpper(column);
    const { pivotRow, pivot, end, row, value } = this.later;
    const count = end.length;
    let e = 0;
    for (let k = 0; k < count; k++) {
      const stop = end.values[k] as number;
      const at = pivotRow.values[k] as number;
      const entry = column[at] as number;
      if (entry !== 0) {
        const share = entry / (pivot.values[k] as number);
        column[at] = share;
        for (; e < stop; e++) {
          const i = row.values[e] as number;
          column[i] = (column[i] as number) - share * (value.values[e] as number);
        }
      }
      e = stop;
    }
  }

  private solveUpper(column: Float64Array): void {
    const { pivotRow, pivot, end, row, value } = this.upper;
    for (let k = end.length - 1; k >= 0; k--) {
      const at = pivotRow.values[k] as number;
      const entry = column[at] as number;
      if (entry === 0) continue;
      const share = entry / (pivot.values[k] as number);
      column[at] = share;
      const stop = end.values[k] as number;
      for (let e = k === 0 ? 0 : (end.values[k - 1] as number); e < stop; e++) {
        const i = row.values[e] as number;
        column[i] = (column[i] as number) - share * (value.values[e] as number);
      }
    }
  }

  /** Multiplies a row by the inverse, in place. */
  transformRow(vector: Float64Array): void {
    backwards(this.later, vector);
    const { pivotRow, pivot, end, row, value } = this.upper;
    const count = end.length;
    let e = 0;
    for (let k = 0; k < count; k++) {
      const stop = end.values[k] as number;
      const at = pivotRow.values[k] as number;
      let sum = vector[at] as number;
      for (; e < stop; e++) sum -= (value.values[e] as number) * (vector[row.values[e] as number] as number);
      vector[at] = sum === 0 ? 0 : sum / (pivot.values[k] as number);
    }
    backwards(this.lower, vector);
  }
}

/** Multiplies a row by elementary matrices, the last first. */
function backwards({ pivotRow, pivot, end, row, value }: SparseColumns, vector: Float64Array): void {
  let e = row.length - 1;
  for (let k = end.length - 1; k >= 0; k--) {
    const begin = k === 0 ? 0 : (end.values[k - 1] as number);
    const at = pivotRow.values[k] as number;
    let sum = vector[at] as number;
    for (; e >= begin; e--) sum -= (value.values[e] as number) * (vector[row.values[e] as number] as number);
    vector[at] = sum === 0 ? 0 : sum / (pivot.values[k] as number);
  }
}
