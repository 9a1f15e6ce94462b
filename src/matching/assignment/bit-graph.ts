import { columnsOf, type TightGraph } from './tight-graph.js';

const WORD = 32;

/** A graph as one bit for every pair, by row and by column: for many edges. Positions are the columns, or the rows, themselves. */
export class BitGraph implements TightGraph {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: Int32Array;
  readonly mayStayEmpty: Uint8Array;
  readonly degree: Int32Array;
  private readonly wordsInRow: number;
  private readonly wordsInColumn: number;
  private readonly ofRow: Int32Array;
  private readonly ofColumn: Int32Array;

  constructor(capacities: Int32Array, mayStayEmpty: Uint8Array, rows: number) {
    const shape = columnsOf(capacities, mayStayEmpty, rows);
    this.rows = rows;
    this.columns = shape.columns;
    this.capacity = shape.capacity;
    this.mayStayEmpty = shape.mayStayEmpty;
    this.degree = new Int32Array(shape.columns);
    this.wordsInRow = Math.ceil(shape.columns / WORD);
    this.wordsInColumn = Math.ceil(rows / WORD);
    this.ofRow = new Int32Array(rows * this.wordsInRow);
    this.ofColumn = new Int32Array(shape.columns * this.wordsInColumn);
  }

  add(row: number, column: number): void {
    const { ofRow, ofColumn } = this;
    const inRow = row * this.wordsInRow + (column >>> 5);
    const inColumn = column * this.wordsInColumn + (row >>> 5);
    ofRow[inRow] = (ofRow[inRow] as number) | (1 << (column & 31));
    ofColumn[inColumn] = (ofColumn[inColumn] as number) | (1 << (row & 31));
    (this.degree[column] as number)++;
  }

  beforeRow(): number {
    return -1;
  }

  nextInRow(row: number, position: number): number {
    const first = row * this.wordsInRow;
    const from = position + 1;
    let at = from >>> 5;
    if (at >= this.wordsInRow) return -1;
    let bits = (this.ofRow[first + at] as number) & (-1 << (from & 31));
    while (bits === 0) {
      if (++at === this.wordsInRow) return -1;
      bits = this.ofRow[first + at] as number;
    }
    return at * WORD + 31 - Math.clz32(bits & -bits);
  }

  columnAt(position: number): number {
    return position;
  }

  behindColumn(): number {
    return this.rows;
  }

  previousInColumn(column: number, position: number): number {
    if (position === 0) return -1;
    const first = column * this.wordsInColumn;
    const from = position - 1;
    let at = from >>> 5;
    let bits = (this.ofColumn[first + at] as number) & (-1 >>> (31 - (from & 31)));
    while (bits === 0) {
      if (--at < 0) return -1;
      bits = this.ofColumn[first + at] as number;
    }
    return at * WORD + 31 - Math.clz32(bits);
  }

  rowAt(position: number): number {
    return position;
  }
}
