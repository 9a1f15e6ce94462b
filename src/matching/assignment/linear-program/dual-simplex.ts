import {
  enterBasis,
  isFixed,
  isWorn,
  LEVEL_TOLERANCE,
  objectiveOf,
  PIVOT_TOLERANCE,
  refreshBasis,
  type Simplex,
  scatterColumn,
} from './simplex-state.js';
import { TableauRow } from './tableau-row.js';

/** How a simplex method came to its end. */
export type Outcome = 'optimal' | 'infeasible' | 'below' | 'stopped';

/** When to stop early. */
export interface Limits {
  /** As soon as the objective, which only falls, is below this: `below`. */
  readonly floor: number;
  /** As soon as the work done exceeds this: `stopped`. */
  readonly work: number;
}

/** Losses may be below 0 by this much for rounding. */
const LOSS_TOLERANCE = 1e-9;
const NONE = Number.MIN_SAFE_INTEGER;

/** A pivot in the making: the row, the direction in which its variable leaves (1: up), and where. */
interface Leaving {
  readonly row: TableauRow;
  readonly up: number;
  readonly place: number;
}

/**
 * The dual simplex method (Lemke 1954), rows chosen by steepest edge (Forrest & Goldfarb 1992), columns by the ratio test of
 * Harris (1973): from a basis in which no variable would gain to one in which all levels are feasible. At `below` and `stopped`
 * the prices bound the optimum all the same; at `infeasible` there is no solution.
 */
export function dualSimplex(simplex: Simplex, limits: Limits): Outcome {
  let row = new TableauRow(simplex.program.rows, simplex.program.columns);
  for (;;) {
    if (isWorn(simplex)) refreshBasis(simplex);
    if (simplex.work > limits.work) return 'stopped';
    const place = worstPlace(simplex);
    if (place < 0) {
      if (simplex.inverse.age === 0) return 'optimal';
      refreshBasis(simplex);
      continue;
    }
    if (objectiveOf(simplex) < limits.floor) return 'below';
    if (!row.fits(simplex)) row = new TableauRow(simplex.program.rows, simplex.program.columns);
    row.compute(simplex, place);
    const leaving = { row, place, up: (simplex.level[place] as number) < 0 ? 1 : -1 };
    const entering = chooseEntering(simplex, leaving);
    if (entering !== NONE) pivot(simplex, leaving, entering);
    else if (simplex.inverse.age > 0) refreshBasis(simplex);
    else return 'infeasible';
  }
}

/** The place whose variable is farthest outside its bounds, measured along the edge that leads away; −1 when none is. */
function worstPlace(simplex: Simplex): number {
  const { level, basic, steepness } = simplex;
  let worst = -1;
  let most = 0;
  for (let r = 0; r < level.length; r++) {
    const value = level[r] as number;
    if (value >= -LEVEL_TOLERANCE && (value <= LEVEL_TOLERANCE || !isFixed(simplex, basic[r] as number)))
      continue;
    const merit = (value * value) / (steepness[r] as number);
    if (merit <= most) continue;
    most = merit;
    worst = r;
  }
  return worst;
}

/** Whose loss is used up first as the leaving variable goes to its bound; among those nearly first, the largest pivot. */
function chooseEntering(simplex: Simplex, leaving: Leaving): number {
  const most = Math.min(shortestOfColumns(simplex, leaving), shortestOfSlacks(simplex, leaving));
  const { row, up } = leaving;
  let best = NONE;
  let largest = PIVOT_TOLERANCE;
  for (let k = 0; k < row.columnCount; k++) {
    const j = row.columns[k] as number;
    const a = -up * (row.entry[j] as number);
    if (a <= largest || (simplex.loss[j] as number) > most * a) continue;
    largest = a;
    best = j;
  }
  for (let k = 0; k < row.rowCount; k++) {
    const r = row.rows[k] as number;
    const a = -up * (row.ofInverse[r] as number);
    if (a <= largest || (simplex.price[r] as number) > most * a || !mayEnter(simplex, r)) continue;
    largest = a;
    best = -1 - r;
  }
  return best;
}

/** Whether the slack of a row may enter the basis. */
function mayEnter({ program, placeOfSlack }: Simplex, row: number): boolean {
  return program.isEquality[row] === 0 && (placeOfSlack[row] as number) < 0;
}

function shortestOfColumns({ loss }: Simplex, { row, up }: Leaving): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < row.columnCount; k++) {
    const j = row.columns[k] as number;
    const a = -up * (row.entry[j] as number);
    if (a > PIVOT_TOLERANCE) shortest = Math.min(shortest, ((loss[j] as number) + LOSS_TOLERANCE) / a);
  }
  return shortest;
}

function shortestOfSlacks(simplex: Simplex, { row, up }: Leaving): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < row.rowCount; k++) {
    const r = row.rows[k] as number;
    const a = -up * (row.ofInverse[r] as number);
    if (a > PIVOT_TOLERANCE && mayEnter(simplex, r))
      shortest = Math.min(shortest, ((simplex.price[r] as number) + LOSS_TOLERANCE) / a);
  }
  return shortest;
}

function pivot(simplex: Simplex, { row, up, place }: Leaving, entering: number): void {
  const { inverse, basic, level, loss, price, program } = simplex;
  const column = new Float64Array(program.rows);
  scatterColumn(simplex, entering, column);
  inverse.transform(column);
  const own = entering >= 0 ? (loss[entering] as number) : (price[-1 - entering] as number);
  const ratio = Math.max(0, own) / (-up * (column[place] as number));
  for (let k = 0; k < row.columnCount; k++) {
    const j = row.columns[k] as number;
    loss[j] = (loss[j] as number) + ratio * up * (row.entry[j] as number);
  }
  for (let k = 0; k < row.rowCount; k++) {
    const r = row.rows[k] as number;
    price[r] = (price[r] as number) + ratio * up * (row.ofInverse[r] as number);
  }
  updateSteepness(simplex, { row, place, column });
  const leaving = basic[place] as number;
  if (leaving >= 0) loss[leaving] = up * ratio;
  if (entering >= 0) loss[entering] = 0;
  const step = (level[place] as number) / (column[place] as number);
  for (let r = 0; r < column.length; r++)
    if (column[r] !== 0) level[r] = (level[r] as number) - step * (column[r] as number);
  level[place] = step;
  enterBasis(simplex, { place, entering, column });
}

function updateSteepness(
  { inverse, steepness }: Simplex,
  { row, place, column }: { row: TableauRow; place: number; column: Float64Array },
): void {
  let own = 0;
  for (let k = 0; k < row.rowCount; k++) own += (row.ofInverse[row.rows[k] as number] as number) ** 2;
  const along = row.ofInverse.slice();
  inverse.transform(along);
  const pivotEntry = column[place] as number;
  for (let r = 0; r < column.length; r++) {
    if (column[r] === 0 || r === place) continue;
    const share = (column[r] as number) / pivotEntry;
    const next = (steepness[r] as number) - 2 * share * (along[r] as number) + share * share * own;
    steepness[r] = Math.max(next, share * share, 1e-4);
  }
  steepness[place] = Math.max(own / (pivotEntry * pivotEntry), 1e-4);
}
