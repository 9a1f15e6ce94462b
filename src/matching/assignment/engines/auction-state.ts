import { StateError } from '../../../errors.js';
import { type FullAssignmentProblem, slotsByColumn } from './full-assignment.js';

/** The edges once more, column after column. */
export interface EdgesByColumn {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly weight: Float64Array;
}

/** Who holds which place at what price while places are being sold. Weights and prices are counted in `unit`. */
export interface Auction {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly weight: Int32Array | Float64Array;
  /** What one unit of weight is in the problem: all differences of weights within a row are multiples of it. */
  readonly unit: number;
  /** Largest difference of weights within a row, in units. */
  readonly range: number;
  /** Column of each row (−1: none), the weight of that edge, and the price the row pays. */
  readonly assigned: Int32Array;
  readonly ownWeight: Float64Array;
  readonly paid: Float64Array;
  /** Price of a further place in each column: the lowest that is paid when the column is full. */
  readonly price: Float64Array;
  /** The rows in each column, `occupant[firstSlot[j]]` onwards: a heap, the one that pays least first. */
  readonly firstSlot: Int32Array;
  readonly used: Int32Array;
  readonly occupant: Int32Array;
  /** Needed only when places stay empty, and made then. */
  byColumn: EdgesByColumn | undefined;
  /** Rows waiting to bid. */
  readonly queue: Int32Array;
  /** No price of a solvable problem rises above this. */
  readonly highest: number;
}

export function newAuction(problem: FullAssignmentProblem): Auction {
  const { rows, columns, rowStart, column } = problem;
  const { unit, range } = unitAndRange(problem);
  const firstSlot = slotsByColumn(problem);
  return {
    rows,
    columns,
    rowStart,
    column,
    weight: unit === 1 ? problem.weight : inUnits(problem, unit),
    unit,
    range,
    assigned: new Int32Array(rows),
    ownWeight: new Float64Array(rows),
    paid: new Float64Array(rows),
    price: new Float64Array(columns),
    firstSlot,
    used: new Int32Array(columns),
    occupant: new Int32Array(firstSlot[columns] as number),
    byColumn: undefined,
    queue: new Int32Array(rows),
    highest: 64 * (range + 1) * (Math.min(rows, columns) + 2),
  };
}

function unitAndRange({ rows, rowStart, weight }: FullAssignmentProblem): { unit: number; range: number } {
  let unit = 0;
  let range = 0;
  for (let i = 0; i < rows; i++) {
    const first = rowStart[i] as number;
    let least = weight[first] as number;
    let most = least;
    for (let e = first + 1; e < (rowStart[i + 1] as number); e++) {
      const own = weight[e] as number;
      if (unit !== 1) unit = greatestCommonDivisor(unit, Math.abs(own - (weight[first] as number)));
      if (own < least) least = own;
      else if (own > most) most = own;
    }
    if (most - least > range) range = most - least;
  }
  return { unit: Math.max(unit, 1), range: range / Math.max(unit, 1) };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

/** A constant may be taken off every row, because every row gets exactly one column. */
function inUnits({ rows, rowStart, weight }: FullAssignmentProblem, unit: number): Int32Array | Float64Array {
  const scaled = weight.slice();
  for (let i = 0; i < rows; i++) {
    const base = weight[rowStart[i] as number] as number;
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
      scaled[e] = ((weight[e] as number) - base) / unit;
    }
  }
  return scaled;
}

/** Gives a row a place at the price it offers. Returns the row that loses its place by that, or −1. */
export function sellPlace(auction: Auction, row: number, column: number): number {
  const { firstSlot, used, occupant, paid, assigned, price } = auction;
  const first = firstSlot[column] as number;
  const places = (firstSlot[column + 1] as number) - first;
  const taken = used[column] as number;
  assigned[row] = column;
  if (taken < places) {
    siftUp(auction, first, row, taken);
    used[column] = taken + 1;
    if (taken + 1 === places) price[column] = paid[occupant[first] as number] as number;
    return -1;
  }
  const evicted = occupant[first] as number;
  if (places === 1) occupant[first] = row;
  else siftDown(auction, first, row, places);
  price[column] = paid[occupant[first] as number] as number;
  if ((price[column] as number) > auction.highest) {
    throw new StateError(`Row ${row} cannot be given a column together with all other rows.`);
  }
  assigned[evicted] = -1;
  return evicted;
}

function siftUp({ occupant, paid }: Auction, first: number, row: number, start: number): void {
  const own = paid[row] as number;
  let at = start;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = occupant[first + above] as number;
    if ((paid[other] as number) <= own) break;
    occupant[first + at] = other;
    at = above;
  }
  occupant[first + at] = row;
}

function siftDown({ occupant, paid }: Auction, first: number, row: number, size: number): void {
  const own = paid[row] as number;
  let at = 0;
  for (let below = 1; below < size; below = 2 * at + 1) {
    const right = below + 1;
    if (
      right < size &&
      (paid[occupant[first + right] as number] as number) <
        (paid[occupant[first + below] as number] as number)
    ) {
      below = right;
    }
    const other = occupant[first + below] as number;
    if ((paid[other] as number) >= own) break;
    occupant[first + at] = other;
    at = below;
  }
  occupant[first + at] = row;
}
