import type { Limits, Outcome } from './dual-simplex.js';
import {
  enterBasis,
  isFixed,
  isWorn,
  LEVEL_TOLERANCE,
  PIVOT_TOLERANCE,
  refreshBasis,
  type Simplex,
  scatterColumn,
} from './simplex-state.js';
import { TableauRow } from './tableau-row.js';

/** A column enters only if it gains more than this. */
const GAIN_TOLERANCE = 1e-7;

/**
 * The primal simplex method (Dantzig 1951): from a feasible basis to one in which no column would gain. Meant for the few columns
 * that join a program after its optimum is known.
 */
export function primalSimplex(simplex: Simplex, limits: Pick<Limits, 'work'>): Outcome {
  let row = new TableauRow(simplex.program.rows, simplex.program.columns);
  for (;;) {
    if (isWorn(simplex)) refreshBasis(simplex);
    if (simplex.work > limits.work) return 'stopped';
    const entering = bestColumn(simplex);
    if (entering === undefined) {
      if (simplex.inverse.age === 0) return 'optimal';
      refreshBasis(simplex);
      continue;
    }
    const column = new Float64Array(simplex.program.rows);
    scatterColumn(simplex, entering, column);
    simplex.inverse.transform(column);
    const place = firstBlocked(simplex, column);
    if (place < 0) return 'stopped';
    if (!row.fits(simplex)) row = new TableauRow(simplex.program.rows, simplex.program.columns);
    row.compute(simplex, place);
    pivot(simplex, { row, place, entering, column });
  }
}

/** The variable that gains most. */
function bestColumn({ loss, price, program, placeOfColumn, placeOfSlack }: Simplex): number | undefined {
  let best: number | undefined;
  let least = -GAIN_TOLERANCE;
  for (let j = 0; j < loss.length; j++) {
    if ((loss[j] as number) >= least || (placeOfColumn[j] as number) >= 0 || program.isClosed[j] === 1)
      continue;
    least = loss[j] as number;
    best = j;
  }
  for (let r = 0; r < price.length; r++) {
    if ((price[r] as number) >= least || (placeOfSlack[r] as number) >= 0 || program.isEquality[r] === 1)
      continue;
    least = price[r] as number;
    best = -1 - r;
  }
  return best;
}

/** Whose bound is met first as a variable grows along its column; among those nearly first, the largest pivot. */
function firstBlocked(simplex: Simplex, column: Float64Array): number {
  const { level, basic } = simplex;
  const blocks = (r: number): boolean => {
    const entry = column[r] as number;
    return entry > PIVOT_TOLERANCE || (entry < -PIVOT_TOLERANCE && isFixed(simplex, basic[r] as number));
  };
  let most = Number.POSITIVE_INFINITY;
  for (let r = 0; r < column.length; r++) {
    if (!blocks(r)) continue;
    most = Math.min(
      most,
      (Math.max(0, level[r] as number) + LEVEL_TOLERANCE) / Math.abs(column[r] as number),
    );
  }
  let best = -1;
  let largest = 0;
  for (let r = 0; r < column.length; r++) {
    const size = Math.abs(column[r] as number);
    if (size <= largest || !blocks(r) || Math.max(0, level[r] as number) > most * size) continue;
    largest = size;
    best = r;
  }
  return best;
}

interface Pivot {
  readonly row: TableauRow;
  readonly place: number;
  readonly entering: number;
  readonly column: Float64Array;
}

function pivot(simplex: Simplex, { row, place, entering, column }: Pivot): void {
  const { level, basic, price, loss } = simplex;
  const gain = -(entering >= 0 ? (loss[entering] as number) : (price[-1 - entering] as number));
  const share = gain / (column[place] as number);
  const step = Math.max(0, level[place] as number) / (column[place] as number);
  for (let k = 0; k < row.rowCount; k++) {
    const r = row.rows[k] as number;
    price[r] = (price[r] as number) + share * (row.ofInverse[r] as number);
  }
  for (let k = 0; k < row.columnCount; k++) {
    const j = row.columns[k] as number;
    loss[j] = (loss[j] as number) + share * (row.entry[j] as number);
  }
  for (let r = 0; r < column.length; r++)
    if (column[r] !== 0) level[r] = (level[r] as number) - step * (column[r] as number);
  level[place] = Math.max(0, step);
  const leaving = basic[place] as number;
  if (leaving >= 0) loss[leaving] = share;
  if (entering >= 0) loss[entering] = 0;
  simplex.steepness[place] = 1;
  enterBasis(simplex, { place, entering, column });
}
