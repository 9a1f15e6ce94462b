import { NodeHeap } from './node-heap.js';

/** A solution under way: who sits where at what prices. Rows and columns as in FullAssignmentProblem. */
export interface Seating {
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly weight: Int32Array | Float64Array;
  /** Column of each row, −1 while it has none; and the weight of that edge. */
  readonly assigned: Int32Array;
  readonly ownWeight: Float64Array;
  readonly price: Float64Array;
  /** The rows in each column: `occupant[firstSlot[j]]` onwards, `used[j]` of them. */
  readonly firstSlot: Int32Array;
  readonly used: Int32Array;
  readonly occupant: Int32Array;
}

/** A seating and the tree of the search in progress. */
export interface PathSearch extends Seating {
  readonly slotOf: Int32Array;
  /** Shortest distance of each column, the row it was reached from and by which edge, and the columns touched and settled. */
  readonly distance: Float64Array;
  readonly reachedBy: Int32Array;
  readonly reachedOver: Int32Array;
  readonly touched: Int32Array;
  readonly settled: Int32Array;
  readonly heap: NodeHeap;
  touchedCount: number;
  /** The nearest column found so far that has a place left (−1: none), and its distance: nothing farther is of use. */
  end: number;
  length: number;
}

/** Makes ready for searches; columns that change their occupants by themselves afterwards need a new one. */
export function newPathSearch(seating: Seating): PathSearch {
  const { assigned, price, firstSlot, used, occupant } = seating;
  const columns = price.length;
  const slotOf = new Int32Array(assigned.length);
  for (let j = 0; j < columns; j++) {
    const first = firstSlot[j] as number;
    for (let slot = first; slot < first + (used[j] as number); slot++)
      slotOf[occupant[slot] as number] = slot;
  }
  return {
    ...seating,
    slotOf,
    distance: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    reachedBy: new Int32Array(columns),
    reachedOver: new Int32Array(columns),
    touched: new Int32Array(columns),
    settled: new Int32Array(columns),
    heap: new NodeHeap(columns),
    touchedCount: 0,
    end: -1,
    length: Number.POSITIVE_INFINITY,
  };
}

/** Whether a column has a place left. */
export function hasPlace({ firstSlot, used }: Pick<Seating, 'firstSlot' | 'used'>, column: number): boolean {
  return (firstSlot[column] as number) + (used[column] as number) < (firstSlot[column + 1] as number);
}

/**
 * One search: from a row without a column, along the cheapest chain of moves, to a column with a place left (Dijkstra 1959),
 * and the moves along it. Says whether there was such a chain.
 */
export function augmentFrom(search: PathSearch, root: number): boolean {
  const { price, distance, touched, settled, heap } = search;
  search.touchedCount = 0;
  search.end = -1;
  search.length = Number.POSITIVE_INFINITY;
  relax(search, root, 0);
  let settledCount = 0;
  for (let node = heap.take(); node >= 0; node = heap.take()) {
    if ((distance[node] as number) >= search.length) break;
    settled[settledCount++] = node;
    relaxOccupants(search, node);
  }
  const { end, length, touchedCount } = search;
  for (let k = 0; end >= 0 && k < settledCount; k++) {
    const j = settled[k] as number;
    price[j] = (price[j] as number) + length - (distance[j] as number);
  }
  for (let k = 0; k < touchedCount; k++) distance[touched[k] as number] = Number.POSITIVE_INFINITY;
  heap.clear();
  if (end >= 0) shiftAlongPath(search, root);
  return end >= 0;
}

/** Its own edge is tight: what a row holds is its weight less the price of the column. */
function relaxOccupants(search: PathSearch, column: number): void {
  const { distance, price, firstSlot, used, occupant, ownWeight } = search;
  const base = (distance[column] as number) - (price[column] as number);
  const first = firstSlot[column] as number;
  const end = first + (used[column] as number);
  for (let slot = first; slot < end; slot++) {
    const row = occupant[slot] as number;
    relax(search, row, base + (ownWeight[row] as number));
  }
}

/** Offers every column of the row the distance over it. */
function relax(search: PathSearch, row: number, base: number): void {
  const { rowStart, column, weight, price, distance, reachedBy, reachedOver, heap } = search;
  let { length } = search;
  const end = rowStart[row + 1] as number;
  for (let e = rowStart[row] as number; e < end; e++) {
    const j = column[e] as number;
    const offered = base + (price[j] as number) - (weight[e] as number);
    if (offered >= length || offered >= (distance[j] as number)) continue;
    if (distance[j] === Number.POSITIVE_INFINITY) search.touched[search.touchedCount++] = j;
    distance[j] = offered;
    reachedBy[j] = row;
    reachedOver[j] = e;
    if (hasPlace(search, j)) {
      search.end = j;
      search.length = length = offered;
    } else heap.lower(j, offered);
  }
}

/** Gives a row a place: the moves of a chain go from its end to its root. */
export function seat(search: PathSearch, row: number, { edge, slot }: { edge: number; slot: number }): void {
  search.assigned[row] = search.column[edge] as number;
  search.ownWeight[row] = search.weight[edge] as number;
  search.occupant[slot] = row;
  search.slotOf[row] = slot;
}

function shiftAlongPath(search: PathSearch, root: number): void {
  const { assigned, slotOf, reachedBy, reachedOver, firstSlot, used, end } = search;
  let column = end;
  let slot = (firstSlot[end] as number) + (used[end] as number);
  (used[end] as number)++;
  for (;;) {
    const row = reachedBy[column] as number;
    const from = assigned[row] as number;
    const fromSlot = slotOf[row] as number;
    seat(search, row, { edge: reachedOver[column] as number, slot });
    if (row === root) return;
    column = from;
    slot = fromSlot;
  }
}
