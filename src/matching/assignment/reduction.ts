import type { Duals, LinearObjective, PairValue, SparseAssignmentProblem } from './assignment-problem.js';
import type { FullAssignment, FullAssignmentProblem } from './engines/full-assignment.js';
import { type LargestMatching, largestMatching } from './largest-matching.js';

/** A problem as the engines want it, and what is needed to read their answer. */
export interface Reduction {
  readonly full: FullAssignmentProblem;
  /** Part of each mentee and mentor (see LargestMatching); all 0 for the objective `fit`. */
  readonly split: LargestMatching | undefined;
}

/**
 * Turns an objective into a full assignment: column j is mentor j, and the columns behind the mentors are pools that take
 * whom the objective leaves out. No large constants are needed for "most people first": pairs that no largest matching can
 * use are dropped, which leaves independent parts, and in each part the number left out is known beforehand.
 */
export function reduceProblem(
  problem: SparseAssignmentProblem,
  objective: LinearObjective,
  value: PairValue,
): Reduction {
  if (objective.kind === 'fit') {
    return { full: withPool(problem, objective.pricePerPersonLeftOut), split: undefined };
  }
  const split = largestMatching(problem, value);
  return { full: keepParts(problem, value, split), split };
}

function withPool(problem: SparseAssignmentProblem, price: number): FullAssignmentProblem {
  const { mentees, capacities } = problem;
  const pool = capacities.length;
  const capacity = new Int32Array(pool + 1);
  capacity.set(capacities);
  capacity[pool] = mentees + 1;
  const keep = (_mentee: number, mentor: number) => (capacities[mentor] as number) > 0;
  return edgesKept(problem, { capacity, keep, poolOf: () => pool, poolWeight: -price });
}

function keepParts(
  problem: SparseAssignmentProblem,
  { high }: PairValue,
  split: LargestMatching,
): FullAssignmentProblem {
  const { capacities, mentees } = problem;
  const { menteePart, mentorPart, partner } = split;
  const mentors = capacities.length;
  let parts = 0;
  for (let i = 0; i < mentees; i++) parts = Math.max(parts, menteePart[i] as number);
  if (parts === 0 && capacities.every((places) => places > 0)) return asFull(problem);
  // Pool of part p: column mentors + p − 1, with exactly as many places as there are people too many.
  const capacity = new Int32Array(mentors + parts);
  capacity.set(capacities);
  for (let i = 0; i < mentees; i++) {
    if ((partner[i] as number) < 0) (capacity[mentors + (menteePart[i] as number) - 1] as number)++;
  }
  const keep = (i: number, j: number) => menteePart[i] === mentorPart[j] && (capacities[j] as number) > 0;
  // Only people of the part's own class may be left out: the classes before it are matched in full.
  const poolOf = (i: number) =>
    (menteePart[i] as number) > 0 && menteePart[i] === high[i] ? mentors + (high[i] as number) - 1 : -1;
  return edgesKept(problem, { capacity, keep, poolOf, poolWeight: 0 });
}

function asFull({
  mentees,
  capacities,
  rowStart,
  mentor,
  weight,
}: SparseAssignmentProblem): FullAssignmentProblem {
  return {
    rows: mentees,
    columns: capacities.length,
    capacity: capacities,
    rowStart,
    column: mentor,
    weight,
  };
}

interface Selection {
  readonly capacity: Int32Array;
  readonly keep: (mentee: number, mentor: number) => boolean;
  readonly poolOf: (mentee: number) => number;
  readonly poolWeight: number;
}

function edgesKept(problem: SparseAssignmentProblem, selection: Selection): FullAssignmentProblem {
  const { mentees, rowStart, mentor, weight } = problem;
  const { capacity, keep, poolOf, poolWeight } = selection;
  const starts = new Int32Array(mentees + 1);
  const column = new Int32Array(mentor.length + mentees);
  const kept =
    weight instanceof Int32Array && poolWeight > -(2 ** 31)
      ? new Int32Array(column.length)
      : new Float64Array(column.length);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
      if (!keep(i, mentor[e] as number)) continue;
      column[count] = mentor[e] as number;
      kept[count++] = weight[e] as number;
    }
    const pool = poolOf(i);
    if (pool >= 0) {
      column[count] = pool;
      kept[count++] = poolWeight;
    }
    starts[i + 1] = count;
  }
  return {
    rows: mentees,
    columns: capacity.length,
    capacity,
    rowStart: starts,
    column: column.subarray(0, count),
    weight: kept.subarray(0, count),
  };
}

/** The mentor of each mentee in the engine's answer, −1 for whoever sits in a pool. */
export function partnersOf(solution: FullAssignment, mentors: number): Int32Array {
  return solution.assigned.map((column) => (column < mentors ? column : -1));
}

/**
 * Dual values of the original problem from those of the engine. A mentor of part p is worth one person of class p before any
 * fit, and the price of the part's pool becomes the zero from which its fits are counted.
 */
export function liftDuals(
  { capacities }: { capacities: Int32Array },
  { split, value }: { split: LargestMatching | undefined; value: PairValue },
  solution: FullAssignment,
): Duals {
  const mentees = value.high.length;
  const mentors = capacities.length;
  const menteeHigh = value.high.slice();
  const menteeLow = solution.rowValue.map((own) => own + value.reward);
  const mentorHigh = new Int32Array(mentors);
  const mentorLow = solution.price.slice(0, mentors);
  // A mentor without places costs nothing however dear: dearer than any pair, for the engine never saw their pairs.
  const dearest = 1 + value.high.reduce((most, high) => Math.max(most, high), 0);
  for (let j = 0; j < mentors; j++) if (capacities[j] === 0) mentorHigh[j] = dearest;
  if (split === undefined) return { menteeHigh, menteeLow, mentorHigh, mentorLow };
  const poolPrice = (part: number) => (part === 0 ? 0 : (solution.price[mentors + part - 1] as number));
  for (let i = 0; i < mentees; i++) {
    const part = split.menteePart[i] as number;
    menteeHigh[i] = (menteeHigh[i] as number) - part;
    menteeLow[i] = (menteeLow[i] as number) + poolPrice(part);
  }
  for (let j = 0; j < mentors; j++) {
    const part = split.mentorPart[j] as number;
    if (capacities[j] === 0) continue;
    mentorHigh[j] = part;
    mentorLow[j] = (mentorLow[j] as number) - poolPrice(part);
  }
  return { menteeHigh, menteeLow, mentorHigh, mentorLow };
}
