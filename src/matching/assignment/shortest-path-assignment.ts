import { StateError } from '../../errors.js';
import {
  bestRowValues,
  type FullAssignment,
  type FullAssignmentProblem,
  slotsByColumn,
} from './full-assignment.js';
import { NodeHeap } from './node-heap.js';

/** The growing solution and the tree of the search in progress. */
interface Search {
  readonly problem: FullAssignmentProblem;
  /** Column of each row, −1 while it has none; and the weight of that edge. */
  readonly assigned: Int32Array;
  readonly ownWeight: Float64Array;
  readonly price: Float64Array;
  /** The rows in each column: `occupant[firstSlot[j]]` onwards, `used[j]` of them. */
  readonly firstSlot: Int32Array;
  readonly used: Int32Array;
  readonly occupant: Int32Array;
  readonly slotOf: Int32Array;
  /** The search: shortest distance of each column, the row it was reached from and by which edge, and the columns touched. */
  readonly distance: Float64Array;
  readonly reachedBy: Int32Array;
  readonly reachedOver: Int32Array;
  readonly touched: Int32Array;
  readonly settled: Int32Array;
  readonly heap: NodeHeap;
}

/**
 * Successive shortest augmenting paths (Edmonds & Karp 1972; Tomizawa 1971; Jonker & Volgenant 1987 for the greedy start),
 * with columns of any capacity and a heap (Dijkstra). O(rows · E log columns). The best engine for small problems, and the
 * independent cross-check of the auction. Throws StateError when the rows cannot all be given a column.
 */
export function shortestPathAssignment(problem: FullAssignmentProblem): FullAssignment {
  const search = startSearch(problem);
  takeFreeFavourites(search);
  for (let row = 0; row < problem.rows; row++) {
    if ((search.assigned[row] as number) < 0) augmentFrom(search, row);
  }
  const { assigned, price } = search;
  return { assigned, price, rowValue: bestRowValues(problem, price) };
}

function startSearch(problem: FullAssignmentProblem): Search {
  const { rows, columns } = problem;
  const firstSlot = slotsByColumn(problem);
  return {
    problem,
    assigned: new Int32Array(rows).fill(-1),
    ownWeight: new Float64Array(rows),
    price: new Float64Array(columns),
    firstSlot,
    used: new Int32Array(columns),
    occupant: new Int32Array(firstSlot[columns] as number),
    slotOf: new Int32Array(rows),
    distance: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    reachedBy: new Int32Array(columns),
    reachedOver: new Int32Array(columns),
    touched: new Int32Array(columns),
    settled: new Int32Array(columns),
    heap: new NodeHeap(columns),
  };
}

function hasPlace(search: Search, column: number): boolean {
  const { firstSlot, used } = search;
  return (firstSlot[column] as number) + (used[column] as number) < (firstSlot[column + 1] as number);
}

/** While all prices are 0, a row may simply take a place in its best column. */
function takeFreeFavourites(search: Search): void {
  const { rows, rowStart, column, weight } = search.problem;
  for (let row = 0; row < rows; row++) {
    let best = -1;
    for (let e = rowStart[row] as number; e < (rowStart[row + 1] as number); e++) {
      const better = best < 0 || (weight[e] as number) > (weight[best] as number);
      const tied = !better && (weight[e] as number) === (weight[best] as number);
      if (better || (tied && !hasPlace(search, column[best] as number))) best = e;
    }
    if (best >= 0 && hasPlace(search, column[best] as number)) {
      const j = column[best] as number;
      seat(search, { row, edge: best, slot: (search.firstSlot[j] as number) + (search.used[j] as number) });
      (search.used[j] as number)++;
    }
  }
}

function seat(search: Search, { row, edge, slot }: { row: number; edge: number; slot: number }): void {
  search.assigned[row] = search.problem.column[edge] as number;
  search.ownWeight[row] = search.problem.weight[edge] as number;
  search.occupant[slot] = row;
  search.slotOf[row] = slot;
}

/** One search: from a row without a column, along the cheapest chain of moves, to a column with a place left. */
function augmentFrom(search: Search, root: number): void {
  const { price, distance, heap, occupant, firstSlot, used, ownWeight, touched, settled } = search;
  let reached = relax(search, { row: root, base: 0, touchedCount: 0 });
  let settledCount = 0;
  let end = heap.take();
  while (end >= 0 && !hasPlace(search, end)) {
    settled[settledCount++] = end;
    const first = firstSlot[end] as number;
    for (let slot = first; slot < first + (used[end] as number); slot++) {
      const row = occupant[slot] as number;
      // Its own edge is tight: what the row holds is its weight less the price of the column.
      const base = (distance[end] as number) + (ownWeight[row] as number) - (price[end] as number);
      reached = relax(search, { row, base, touchedCount: reached });
    }
    end = heap.take();
  }
  if (end < 0) throw new StateError(`Row ${root} cannot be given a column together with the rows before it.`);
  const length = distance[end] as number;
  for (let k = 0; k < settledCount; k++) {
    const j = settled[k] as number;
    price[j] = (price[j] as number) + length - (distance[j] as number);
  }
  for (let k = 0; k < reached; k++) distance[touched[k] as number] = Number.POSITIVE_INFINITY;
  heap.clear();
  shiftAlongPath(search, { root, end });
}

/** Offers every column of the row the distance over it; gives the number of columns touched so far. */
function relax(search: Search, step: { row: number; base: number; touchedCount: number }): number {
  const { problem, price, distance, reachedBy, reachedOver, touched, heap } = search;
  const { rowStart, column, weight } = problem;
  const { row, base } = step;
  let count = step.touchedCount;
  for (let e = rowStart[row] as number; e < (rowStart[row + 1] as number); e++) {
    const j = column[e] as number;
    const offered = base + (price[j] as number) - (weight[e] as number);
    const present = distance[j] as number;
    if (offered >= present) continue;
    if (present === Number.POSITIVE_INFINITY) touched[count++] = j;
    distance[j] = offered;
    reachedBy[j] = row;
    reachedOver[j] = e;
    heap.lower(j, offered);
  }
  return count;
}

function shiftAlongPath(search: Search, { root, end }: { root: number; end: number }): void {
  const { assigned, slotOf, reachedBy, reachedOver, firstSlot, used } = search;
  let column = end;
  let slot = (firstSlot[end] as number) + (used[end] as number);
  (used[end] as number)++;
  for (;;) {
    const row = reachedBy[column] as number;
    const from = assigned[row] as number;
    const fromSlot = slotOf[row] as number;
    seat(search, { row, edge: reachedOver[column] as number, slot });
    if (row === root) return;
    column = from;
    slot = fromSlot;
  }
}
