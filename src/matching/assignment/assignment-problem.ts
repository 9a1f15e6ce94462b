import { StateError } from '../../errors.js';
import type { TellStep } from './row-step.js';

/**
 * Who may be paired with whom, and how well: nothing but numbers. The order of the indices is the documented order of the
 * programme (the caller sorts by a stable key), because ties are broken by it. The order of a mentee's candidates is free;
 * each may occur once.
 */
export interface SparseAssignmentProblem {
  readonly kind: 'sparse';
  /** Number of mentees. */
  readonly mentees: number;
  /** Places each mentor offers; 0 = none. Its length is the number of mentors. */
  readonly capacities: Int32Array;
  /** Where each mentee's candidates begin in `mentor` and `weight`; length `mentees + 1`. */
  readonly rowStart: Int32Array;
  /** Candidate mentor indices, mentee after mentee. */
  readonly mentor: Int32Array;
  /** Fit of each candidate pair: a whole number ≥ 0 (millionths, or any multiple up to 2^40). */
  readonly weight: Int32Array | Float64Array;
}

/** The same as a full matrix, for problems in which most pairs are possible. */
export interface DenseAssignmentProblem {
  readonly kind: 'dense';
  /** Number of mentees. */
  readonly mentees: number;
  /** Places each mentor offers; 0 = none. Its length is the number of mentors. */
  readonly capacities: Int32Array;
  /** Fit of mentee i with mentor j at `i × mentors + j`: a whole number ≥ 0, or −1 when the pair is not possible. */
  readonly matrix: Int32Array;
}

/** A full matrix of which only one row at a time is in memory, made when it is asked for: for more pairs than memory holds. */
export interface RowsAssignmentProblem {
  readonly kind: 'rows';
  /** Number of mentees. */
  readonly mentees: number;
  /** Places each mentor offers; 0 = none. Its length is the number of mentors. */
  readonly capacities: Int32Array;
  /** The mentee's fit with every mentor, below 0 when the pair is not possible. Read it before the next call. */
  readonly rowOf: (mentee: number) => Int32Array;
  /** The same for one pair. */
  readonly weightAt: (mentee: number, mentor: number) => number;
  /** No fit is larger. */
  readonly largest: number;
  /** How many of the best pairs of each mentee are listed to begin with. */
  readonly listedFirst: number;
  readonly tell: TellStep;
}

export type AssignmentProblem = SparseAssignmentProblem | DenseAssignmentProblem | RowsAssignmentProblem;

/** Most mentees matched; among those the waiting list in order of class; then the largest total fit. */
export interface CoverageObjective {
  readonly kind: 'coverage';
  /** Class of each mentee: the smaller number comes first. Without it all are alike. */
  readonly priority?: Int32Array;
}

/** The largest total fit, less a price for everybody left out. */
export interface FitObjective {
  readonly kind: 'fit';
  /** What leaving one mentee out costs, in the unit of the weights: a whole number ≥ 0. */
  readonly pricePerPersonLeftOut: number;
}

/** Objectives that one set of dual values proves. */
export type LinearObjective = CoverageObjective | FitObjective;

/**
 * Dual values of every mentee and of one place at every mentor, each a pair (high, low) compared by its first part first:
 * high counts people (weighted by class), low counts fit. What they prove is said in `verifyCertificate`.
 * They are not unique: never show one as a price.
 */
export interface Duals {
  readonly menteeHigh: Int32Array;
  readonly menteeLow: Float64Array;
  readonly mentorHigh: Int32Array;
  readonly mentorLow: Float64Array;
}

/** An optimal assignment, and the values that prove it. */
export interface AssignmentResult {
  /** The mentor of each mentee, or −1 when left out. */
  readonly partner: Int32Array;
  /** How many mentees have a mentor. */
  readonly matched: number;
  /** Sum of the fits of the pairs made. */
  readonly total: number;
  readonly duals: Duals;
}

/** An optimal solution as an engine leaves it: one of perhaps many, not yet checked. */
export type Optimum = Pick<AssignmentResult, 'partner' | 'duals'>;

const LARGEST_EXACT_SUM = 2 ** 51;

/**
 * What a linear objective gives for a pair: `high[mentee]` people and `reward + weight` of fit; nothing for leaving out.
 * Classes of the waiting list become small whole numbers, larger for those who come first: the sets of mentees that can be
 * matched together form a matroid, so any weights in that order give the same best sets (Edmonds 1971, the greedy algorithm).
 */
export interface PairValue {
  readonly high: Int32Array;
  readonly reward: number;
}

/** Reads an objective as numbers (see PairValue). Throws StateError when its numbers make no sense for this problem. */
export function pairValue(problem: AssignmentProblem, objective: LinearObjective): PairValue {
  if (objective.kind === 'fit')
    return { high: new Int32Array(problem.mentees), reward: checkedPrice(objective) };
  const { priority } = objective;
  if (priority === undefined) return { high: new Int32Array(problem.mentees).fill(1), reward: 0 };
  if (priority.length !== problem.mentees) {
    throw new StateError(`There are ${priority.length} priorities for ${problem.mentees} mentees.`);
  }
  const classes = [...new Set(priority)].sort((a, b) => b - a);
  const rank = new Map(classes.map((value, index) => [value, index + 1]));
  return { high: priority.map((value) => rank.get(value) ?? 1), reward: 0 };
}

function checkedPrice({ pricePerPersonLeftOut: price }: FitObjective): number {
  if (Number.isSafeInteger(price) && price >= 0) return price;
  throw new StateError(`The price per person left out is ${price}: it must be a whole number, 0 or more.`);
}

/** Largest weight of the problem, 0 when no pair is possible. */
export function largestWeight(problem: AssignmentProblem): number {
  if (problem.kind === 'rows') return problem.largest;
  const weights = problem.kind === 'dense' ? problem.matrix : problem.weight;
  let largest = 0;
  for (let e = 0; e < weights.length; e++)
    if ((weights[e] as number) > largest) largest = weights[e] as number;
  return largest;
}

/**
 * Refuses a problem whose arrays do not fit together, or whose sums could not be exact in a double. Gives the largest weight.
 * Throws StateError.
 */
export function checkProblem(problem: AssignmentProblem, value: PairValue): number {
  const { mentees, capacities } = problem;
  for (const places of capacities) if (places < 0) throw new StateError(`A mentor has ${places} places.`);
  if (problem.kind === 'dense') checkLength('matrix', problem.matrix.length, mentees * capacities.length);
  else if (problem.kind === 'sparse') checkSparse(problem);
  const classes = value.high.reduce((most, high) => Math.max(most, high), 1);
  const largest = largestWeight(problem);
  if ((largest + value.reward + 1) * (mentees + 1) * classes > LARGEST_EXACT_SUM) {
    throw new StateError(
      `Weights up to ${largest} for ${mentees} mentees are too large to be added exactly.`,
      'Use a coarser unit for the weights.',
    );
  }
  return largest;
}

function checkSparse(problem: SparseAssignmentProblem): void {
  const { mentees, capacities, rowStart, mentor, weight } = problem;
  checkLength('rowStart', rowStart.length, mentees + 1);
  checkLength('weight', weight.length, mentor.length);
  checkLength('rowStart, last entry', rowStart[mentees] ?? -1, mentor.length);
  for (let i = 0; i < mentees; i++) {
    if ((rowStart[i] as number) > (rowStart[i + 1] as number))
      throw new StateError(`rowStart falls at mentee ${i}.`);
  }
  for (let e = 0; e < mentor.length; e++) {
    const j = mentor[e] as number;
    const w = weight[e] as number;
    if (j < 0 || j >= capacities.length)
      throw new StateError(`Candidate ${e} names mentor ${j}, who does not exist.`);
    if (w < 0 || !Number.isSafeInteger(w))
      throw new StateError(`Candidate ${e} has weight ${w}: not a whole number ≥ 0.`);
  }
}

function checkLength(name: string, found: number, expected: number): void {
  if (found !== expected) throw new StateError(`The length of ${name} is ${found}; it must be ${expected}.`);
}
