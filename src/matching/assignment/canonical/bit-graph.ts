import { columnsOf, type TightGraph } from './tight-graph.js';

const WORD = 32;

/**
 * A graph as one bit for every pair: for many edges. Positions are the columns, or the rows, themselves. The same bits by column
 * are laid out when they are first asked for, after which nothing may be added: with very many ties nobody asks.
 */
export class BitGraph implements TightGraph {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: Int32Array;
  readonly mayStayEmpty: Uint8Array;
  /** How many words the bits of one row take. */
  readonly wordsInRow: number;
  /** The bits, row after row: that of column j is bit j modulo 32 of the row's word j / 32. */
  readonly ofRow: Int32Array;
  private turned: TurnedBits | undefined;

  constructor(capacities: Int32Array, mayStayEmpty: Uint8Array, rows: number) {
    const shape = columnsOf(capacities, mayStayEmpty, rows);
    this.rows = rows;
    this.columns = shape.columns;
    this.capacity = shape.capacity;
    this.mayStayEmpty = shape.mayStayEmpty;
    this.wordsInRow = Math.ceil(shape.columns / WORD);
    this.ofRow = new Int32Array(rows * this.wordsInRow);
  }

  add(row: number, column: number): void {
    const at = row * this.wordsInRow + (column >>> 5);
    this.ofRow[at] = (this.ofRow[at] as number) | (1 << (column & 31));
  }

  degreeOf(column: number): number {
    return this.byColumn().degree[column] as number;
  }

  private byColumn(): TurnedBits {
    if (this.turned === undefined) this.turned = turnOver(this);
    return this.turned;
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

  has(row: number, column: number): boolean {
    const word = this.ofRow[row * this.wordsInRow + (column >>> 5)] as number;
    return ((word >>> (column & 31)) & 1) === 1;
  }

  behindColumn(): number {
    return this.rows;
  }

  previousInColumn(column: number, position: number): number {
    if (position === 0) return -1;
    const { ofColumn, wordsInColumn } = this.byColumn();
    const first = column * wordsInColumn;
    const from = position - 1;
    let at = from >>> 5;
    let bits = (ofColumn[first + at] as number) & (-1 >>> (31 - (from & 31)));
    while (bits === 0) {
      if (--at < 0) return -1;
      bits = ofColumn[first + at] as number;
    }
    return at * WORD + 31 - Math.clz32(bits);
  }

  rowAt(position: number): number {
    return position;
  }
}

interface TurnedBits {
  readonly wordsInColumn: number;
  readonly ofColumn: Int32Array;
  readonly degree: Int32Array;
}

function turnOver({ rows, columns, wordsInRow, ofRow }: BitGraph): TurnedBits {
  const wordsInColumn = Math.ceil(rows / WORD);
  const ofColumn = new Int32Array(columns * wordsInColumn);
  const degree = new Int32Array(columns);
  for (let row = 0; row < rows; row++) {
    const inColumn = row >>> 5;
    const bit = 1 << (row & 31);
    for (let word = 0; word < wordsInRow; word++) {
      for (let bits = ofRow[row * wordsInRow + word] as number; bits !== 0; bits &= bits - 1) {
        const column = word * WORD + 31 - Math.clz32(bits & -bits);
        const at = column * wordsInColumn + inColumn;
        ofColumn[at] = (ofColumn[at] as number) | bit;
        (degree[column] as number)++;
      }
    }
  }
  return { wordsInColumn, ofColumn, degree };
}
