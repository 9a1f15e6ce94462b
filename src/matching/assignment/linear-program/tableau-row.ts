import type { Simplex } from './simplex-state.js';

/** Smaller entries are taken for rounding errors. */
const TINY = 1e-12;

/** One row of the tableau: what each variable that is not basic does to the basic one of that row. */
export class TableauRow {
  /** The row of the inverse, and the rows where it is not 0. */
  readonly ofInverse: Float64Array;
  readonly rows: Int32Array;
  rowCount = 0;
  /** The entry of each column, and the columns where it may not be 0: none that are basic or closed. */
  readonly entry: Float64Array;
  readonly columns: Int32Array;
  columnCount = 0;
  private readonly isListed: Uint8Array;

  constructor(rows: number, columns: number) {
    this.ofInverse = new Float64Array(rows);
    this.rows = new Int32Array(rows);
    this.entry = new Float64Array(columns);
    this.columns = new Int32Array(columns);
    this.isListed = new Uint8Array(columns);
  }

  /** Whether it has room for all that a program has by now. */
  fits({ program }: Simplex): boolean {
    return this.ofInverse.length === program.rows && this.entry.length === program.columns;
  }

  /** Computes the row of a place in the basis. */
  compute(simplex: Simplex, place: number): void {
    const { inverse } = simplex;
    const { ofInverse, rows } = this;
    ofInverse.fill(0);
    ofInverse[place] = 1;
    inverse.transformRow(ofInverse);
    this.rowCount = 0;
    for (let r = 0; r < ofInverse.length; r++) {
      const value = ofInverse[r] as number;
      if (value > TINY || value < -TINY) rows[this.rowCount++] = r;
      else ofInverse[r] = 0;
    }
    this.clearColumns();
    this.addRows(simplex);
    simplex.work += inverse.size + ofInverse.length;
  }

  private clearColumns(): void {
    const { entry, columns, isListed, columnCount } = this;
    for (let k = 0; k < columnCount; k++) {
      entry[columns[k] as number] = 0;
      isListed[columns[k] as number] = 0;
    }
    this.columnCount = 0;
  }

  private addRows(simplex: Simplex): void {
    const { byRow, placeOfColumn, program } = simplex;
    const { ofInverse, rows, rowCount, entry, columns, isListed } = this;
    const { start, column, value } = byRow;
    const { isClosed } = program;
    let count = 0;
    let seen = 0;
    for (let k = 0; k < rowCount; k++) {
      const r = rows[k] as number;
      const share = ofInverse[r] as number;
      const end = start[r + 1] as number;
      seen += end - (start[r] as number);
      for (let e = start[r] as number; e < end; e++) {
        const j = column[e] as number;
        if (isListed[j] === 0) {
          if ((placeOfColumn[j] as number) >= 0 || isClosed[j] === 1) continue;
          isListed[j] = 1;
          columns[count++] = j;
        }
        entry[j] = (entry[j] as number) + share * (value[e] as number);
      }
    }
    this.columnCount = count;
    simplex.work += seen;
  }
}
