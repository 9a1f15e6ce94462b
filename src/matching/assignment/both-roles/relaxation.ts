import { dualSimplex } from '../linear-program/dual-simplex.js';
import { primalSimplex } from '../linear-program/primal-simplex.js';
import { columnValues, refreshBasis } from '../linear-program/simplex-state.js';
import { addPairs, addPeopleRows, type CoreProgram } from './core-program.js';
import { missingPairs } from './missing-pairs.js';
import { floorOf, type Search } from './search.js';

/** How solving a program of the search ended: below what is of interest, or given up, its prices bound it all the same. */
export type RelaxationEnd = 'optimal' | 'below' | 'stopped';

const TINY = 1e-6;
/** A column whose loss is below this would gain. */
const GAINING = -1e-7;

/** The optimum of the present program over all pairs, nobody being the mentor of their own mentor even in parts. */
export function relax(search: Search): RelaxationEnd {
  const { simplex, core, mostWork, isSettled, read } = search;
  const { mentees, capacities } = core.face.problem;
  for (;;) {
    const end = reoptimize(search);
    if (end === 'stopped' || simplex.work > mostWork) return 'stopped';
    const broken = end === 'optimal' ? bothWays(core, columnValues(simplex)) : [];
    if (broken.length > 0) {
      addPeopleRows(core, broken);
      refreshBasis(simplex);
      continue;
    }
    const missing = missingPairs(core, simplex.price, {
      read,
      isSettled: (mentee) => isSettled[mentee] === 1,
    });
    simplex.work += mentees * capacities.length;
    if (missing.length === 0) return end;
    addPairs(core, missing, search.nudgeOf);
    refreshBasis(simplex);
  }
}

/**
 * From any basis to the optimum: what would gain at its prices is brought down to gain nothing for the time of the dual method, and
 * then enters by the primal method (shifting of costs).
 */
function reoptimize(search: Search): RelaxationEnd {
  const { simplex, mostWork } = search;
  const shifted = shiftGains(search);
  const floor = shifted.length > 0 ? Number.NEGATIVE_INFINITY : floorOf(search);
  const end = dualSimplex(simplex, { floor, work: mostWork });
  if (shifted.length > 0) {
    for (const [column, gain] of shifted) simplex.program.gain[column] = gain;
    refreshBasis(simplex);
  }
  if (end === 'below' || end === 'stopped') return end;
  // Breaches are always possible, so there is always a solution, unless it is one of rounding errors.
  if (end === 'infeasible') return 'stopped';
  return primalSimplex(simplex, { work: mostWork }) === 'optimal' ? 'optimal' : 'stopped';
}

function shiftGains({ simplex }: Search): (readonly [column: number, gain: number])[] {
  const { program, loss, placeOfColumn } = simplex;
  const shifted: (readonly [number, number])[] = [];
  for (let j = 0; j < program.columns; j++) {
    const own = loss[j] as number;
    if (own >= GAINING || program.isClosed[j] === 1 || (placeOfColumn[j] as number) >= 0) continue;
    shifted.push([j, program.gain[j] as number]);
    program.gain[j] = (program.gain[j] as number) + own;
    loss[j] = 0;
  }
  return shifted;
}

/** People whom the program's solution makes each other's mentor, in part or whole, beyond one of the two directions. */
function bothWays({ pairs, peopleRow }: CoreProgram, values: Float64Array): number[] {
  const sums = new Map<number, number>();
  for (const { number, column } of pairs) {
    const value = values[column] as number;
    if (number >= 0 && value > TINY && !peopleRow.has(number))
      sums.set(number, (sums.get(number) ?? 0) + value);
  }
  return [...sums].filter(([, sum]) => sum > 1 + TINY).map(([number]) => number);
}
