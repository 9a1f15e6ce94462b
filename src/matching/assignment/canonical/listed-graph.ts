import { lineStarts } from '../line-starts.js';
import { columnsOf, type TightGraph } from './tight-graph.js';

/** Items of each line: `item[start[k]]` up to `item[start[k + 1]]`. */
export interface Lines {
  readonly start: Int32Array;
  readonly item: Int32Array;
}

/** Puts a graph together from the columns of each row, in any order; `mayStayEmpty` has an entry for every mentor. */
export function graphOf(capacities: Int32Array, mayStayEmpty: Uint8Array, byRow: Lines): TightGraph {
  const byColumn = turnedOver(byRow, capacities.length + 1);
  return new ListedGraph(capacities, mayStayEmpty, turnedOver(byColumn, byRow.start.length - 1), byColumn);
}

/** A graph as lists: for few edges. */
class ListedGraph implements TightGraph {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: Int32Array;
  readonly mayStayEmpty: Uint8Array;
  private readonly rowStart: Int32Array;
  private readonly column: Int32Array;
  private readonly columnStart: Int32Array;
  private readonly row: Int32Array;

  constructor(capacities: Int32Array, mayStayEmpty: Uint8Array, byRow: Lines, byColumn: Lines) {
    this.rows = byRow.start.length - 1;
    const shape = columnsOf(capacities, mayStayEmpty, this.rows);
    this.columns = shape.columns;
    this.capacity = shape.capacity;
    this.mayStayEmpty = shape.mayStayEmpty;
    this.rowStart = byRow.start;
    this.column = byRow.item;
    this.columnStart = byColumn.start;
    this.row = byColumn.item;
  }

  degreeOf(column: number): number {
    return (this.columnStart[column + 1] as number) - (this.columnStart[column] as number);
  }

  beforeRow(row: number): number {
    return (this.rowStart[row] as number) - 1;
  }

  nextInRow(row: number, position: number): number {
    return position + 1 < (this.rowStart[row + 1] as number) ? position + 1 : -1;
  }

  columnAt(position: number): number {
    return this.column[position] as number;
  }

  has(row: number, column: number): boolean {
    let low = this.rowStart[row] as number;
    let high = this.rowStart[row + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.column[middle] as number;
      if (found === column) return true;
      if (found < column) low = middle + 1;
      else high = middle;
    }
    return false;
  }

  behindColumn(column: number): number {
    return this.columnStart[column + 1] as number;
  }

  previousInColumn(column: number, position: number): number {
    return position > (this.columnStart[column] as number) ? position - 1 : -1;
  }

  rowAt(position: number): number {
    return this.row[position] as number;
  }
}

/** The same edges by their other end, ascending. */
function turnedOver({ start, item }: Lines, ends: number): Lines {
  const turnedStart = lineStarts(item, ends);
  const next = turnedStart.slice();
  const turned = new Int32Array(item.length);
  for (let line = 0; line + 1 < start.length; line++) {
    const end = start[line + 1] as number;
    for (let e = start[line] as number; e < end; e++) turned[(next[item[e] as number] as number)++] = line;
  }
  return { start: turnedStart, item: turned };
}
