import type { LinearObjective } from '../../../src/matching/assignment/assignment-problem.js';
import type { Grid } from './example-problems.js';

export interface BestAssignment {
  readonly partner: number[];
  readonly matched: number;
  readonly total: number;
}

/**
 * Tries every assignment of a small grid, mentors in ascending order and being left out last, and keeps the first of the
 * best: so it is the lexicographically smallest.
 */
export function bestByTrial(grid: Grid, objective: LinearObjective): BestAssignment {
  let best: BestAssignment = { partner: [], matched: -1, total: 0 };
  for (const candidate of assignments(grid)) {
    if (best.matched < 0 || compare(objective, candidate, best) > 0) best = candidate;
  }
  return best;
}

/** Every assignment within the capacities, in lexicographic order (left out last). */
export function assignments(grid: Grid): BestAssignment[] {
  const found: BestAssignment[] = [];
  const places = [...grid.places];
  const partner: number[] = [];
  const extend = (mentee: number, matched: number, total: number): void => {
    if (mentee === grid.fits.length) {
      found.push({ partner: [...partner], matched, total });
      return;
    }
    grid.fits[mentee]?.forEach((fit, j) => {
      const left = places[j] ?? 0;
      if (fit < 0 || left === 0) return;
      places[j] = left - 1;
      partner.push(j);
      extend(mentee + 1, matched + 1, total + fit);
      partner.pop();
      places[j] = left;
    });
    partner.push(-1);
    extend(mentee + 1, matched, total);
    partner.pop();
  };
  extend(0, 0, 0);
  return found;
}

/** Whether one assignment of a grid is better than another. */
export function isBetter(objective: LinearObjective, one: BestAssignment, other: BestAssignment): boolean {
  return compare(objective, one, other) > 0;
}

function compare(objective: LinearObjective, a: BestAssignment, b: BestAssignment): number {
  if (objective.kind === 'fit') {
    return a.total - b.total + objective.pricePerPersonLeftOut * (a.matched - b.matched);
  }
  if (a.matched !== b.matched) return a.matched - b.matched;
  const { priority } = objective;
  for (const value of [...new Set(priority)].sort((x, y) => x - y)) {
    const count = (one: BestAssignment) =>
      one.partner.filter((j, i) => j >= 0 && priority?.[i] === value).length;
    if (count(a) !== count(b)) return count(a) - count(b);
  }
  return a.total - b.total;
}
