import { StateError } from '../../../errors.js';
import { augmentFrom, hasPlace, newPathSearch, type PathSearch, seat } from './augmenting-path.js';
import {
  bestRowValues,
  type FullAssignment,
  type FullAssignmentProblem,
  slotsByColumn,
} from './full-assignment.js';

/**
 * Successive shortest augmenting paths (Edmonds & Karp 1972; Tomizawa 1971; Jonker & Volgenant 1987 for the greedy start),
 * with columns of any capacity and a heap (Dijkstra). O(rows · E log columns). The best engine for small problems, and the
 * independent cross-check of the auction. Throws StateError when the rows cannot all be given a column.
 */
export function shortestPathAssignment(problem: FullAssignmentProblem): FullAssignment {
  const search = startSearch(problem);
  for (let row = 0; row < problem.rows; row++) takeFreeFavourite(search, row);
  for (let row = 0; row < problem.rows; row++) {
    if ((search.assigned[row] as number) >= 0 || augmentFrom(search, row)) continue;
    throw new StateError(`Row ${row} cannot be given a column together with the rows before it.`);
  }
  const { assigned, price } = search;
  return { assigned, price, rowValue: bestRowValues(problem, price) };
}

function startSearch(problem: FullAssignmentProblem): PathSearch {
  const { rows, columns, rowStart, column, weight } = problem;
  const firstSlot = slotsByColumn(problem);
  return newPathSearch({
    rowStart,
    column,
    weight,
    assigned: new Int32Array(rows).fill(-1),
    ownWeight: new Float64Array(rows),
    price: new Float64Array(columns),
    firstSlot,
    used: new Int32Array(columns),
    occupant: new Int32Array(firstSlot[columns] as number),
  });
}

/** While all prices are 0, a row may simply take a place in its best column. */
function takeFreeFavourite(search: PathSearch, row: number): void {
  const { rowStart, column, weight, firstSlot, used } = search;
  const end = rowStart[row + 1] as number;
  let best = -1;
  for (let e = rowStart[row] as number; e < end; e++) {
    const better = best < 0 || (weight[e] as number) > (weight[best] as number);
    const tied = !better && (weight[e] as number) === (weight[best] as number);
    if (better || (tied && !hasPlace(search, column[best] as number))) best = e;
  }
  if (best < 0 || !hasPlace(search, column[best] as number)) return;
  const j = column[best] as number;
  seat(search, row, { edge: best, slot: (firstSlot[j] as number) + (used[j] as number) });
  (used[j] as number)++;
}
