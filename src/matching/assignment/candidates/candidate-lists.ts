import { StateError } from '../../../errors.js';
import type {
  DenseAssignmentProblem,
  LinearObjective,
  Optimum,
  PairValue,
  SparseAssignmentProblem,
} from '../assignment-problem.js';
import { repairedOptimum } from '../changes/repaired-optimum.js';
import { type CombinedDuals, combineDuals } from '../combined-duals.js';
import { CandidateBuilder, joinedLists } from './candidate-builder.js';
import { coprimeStep } from './coprime-step.js';
import { TopList } from './top-list.js';

/** Best candidates of each mentee to begin with, and how many are looked at beforehand to know about how good those are. */
const FIRST_FOR_MENTEE = 24;
const SAMPLE = 128;
/** How many of any kind go with them, so that the first dual values mean something for mentors whom nobody likes best. */
const FIRST_OF_ANY_KIND = 8;
/** How many a mentee may gain in one round, half of it in a large matrix, for memory; and how near to useful, a share of the largest fit. */
const MORE_IN_ONE_ROUND = 64;
const LARGE = 50_000_000;
const NEAR = 1 / 64;
/** A solution is repaired when at most so many mentees, and a share of all, have a pair worth more; otherwise found anew. */
const REPAIRED_AT_MOST = 128;
const REPAIRED_SHARE = 1 / 8;

/**
 * Solves a matrix by candidate lists (column generation; Dantzig & Wolfe 1960): the best few pairs of everybody are solved
 * as a sparse problem, then all pairs are held against its dual values. Those worth more than the values of their two people
 * join the lists, until there are none: then the values prove the solution for the whole matrix. Needs hardly more memory than
 * the matrix.
 */
export function solveByCandidates(
  problem: DenseAssignmentProblem,
  { objective, value, largest }: { objective: LinearObjective; value: PairValue; largest: number },
  solveSparse: (problem: SparseAssignmentProblem) => Optimum,
): Optimum {
  let lists = firstCandidates(problem);
  let optimum = solveSparse(lists);
  // The values move from round to round: pairs that are nearly worth more often are in the next.
  const near = Math.floor(largest * NEAR);
  const most = new TopList(problem.matrix.length < LARGE ? MORE_IN_ONE_ROUND : MORE_IN_ONE_ROUND / 2);
  const collected = new CandidateBuilder(problem, problem.mentees);
  for (let round = 0; round <= problem.matrix.length; round++) {
    const duals = combineDuals(optimum.duals, value, largest);
    collected.clear();
    const uncovered = collectPairsWorthMore({ problem, duals, near, most, collected }, lists);
    if (uncovered.length === 0) return optimum;
    lists = joinedLists(lists, collected.build());
    const isSmall = uncovered.length <= Math.min(REPAIRED_AT_MOST, problem.mentees * REPAIRED_SHARE);
    const repaired = isSmall ? repairedOptimum(lists, { objective, optimum, uncovered }) : undefined;
    optimum = repaired ?? solveSparse(lists);
  }
  throw new StateError('The candidate lists did not come to an end.');
}

function firstCandidates(problem: DenseAssignmentProblem): SparseAssignmentProblem {
  const { mentees, capacities, matrix } = problem;
  const mentors = capacities.length;
  const best = new TopList(FIRST_FOR_MENTEE);
  const sample = new TopList(Math.ceil((FIRST_FOR_MENTEE * SAMPLE) / mentors) + 2);
  const collected = new CandidateBuilder(problem, mentees * (FIRST_FOR_MENTEE + FIRST_OF_ANY_KIND));
  const step = coprimeStep(mentors);
  for (let i = 0; i < mentees; i++) {
    const row = { matrix, capacities, start: i * mentors };
    // What is worse than the best of a sample is not among the best: so sorted rows do not change the list at every entry.
    const limit = mentors < 2 * SAMPLE ? 1 : sampleLimit(row, sample, { from: i % mentors, step });
    best.clear(limit);
    // Every row begins elsewhere, so that of equal pairs not all take the same.
    const middle = (i * 31) % mentors;
    collectBest(row, best, middle, mentors);
    collectBest(row, best, 0, middle);
    for (let k = 0; k < best.size; k++) addPair(collected, matrix, row.start, best.item[k] as number);
    for (let k = 0, j = i % mentors; k < FIRST_OF_ANY_KIND; k++, j = stepOn(j, step, mentors)) {
      addPair(collected, matrix, row.start, j);
    }
    collected.endRow();
  }
  return collected.build();
}

function addPair(collected: CandidateBuilder, matrix: Int32Array, start: number, mentor: number): void {
  const weight = matrix[start + mentor] as number;
  if (weight >= 0) collected.add(mentor, weight);
}

interface MatrixRow {
  readonly matrix: Int32Array;
  readonly capacities: Int32Array;
  readonly start: number;
}

/** Keys are weights with the sign turned. */
function sampleLimit(
  { matrix, capacities, start }: MatrixRow,
  sample: TopList,
  { from, step }: { from: number; step: number },
): number {
  const mentors = capacities.length;
  sample.clear(1);
  for (let t = 0, j = from; t < SAMPLE; t++, j = stepOn(j, step, mentors)) {
    const key = -(matrix[start + j] as number);
    if (key < sample.limit && (capacities[j] as number) > 0) sample.put(j, key);
  }
  return sample.isFull() ? sample.limit + 1 : 1;
}

function collectBest(
  { matrix, capacities, start }: MatrixRow,
  best: TopList,
  from: number,
  to: number,
): void {
  let limit = best.limit;
  for (let j = from; j < to; j++) {
    const key = -(matrix[start + j] as number);
    if (key >= limit || (capacities[j] as number) === 0) continue;
    best.put(j, key);
    limit = best.limit;
  }
}

function stepOn(index: number, step: number, count: number): number {
  const next = index + step;
  return next < count ? next : next - count;
}

/** Every pair held against dual values, and the candidates that come of it. */
interface Pricing {
  readonly problem: DenseAssignmentProblem;
  readonly duals: CombinedDuals;
  readonly near: number;
  /** The pairs of one mentee that gain most. */
  readonly most: TopList;
  readonly collected: CandidateBuilder;
}

/**
 * Collects the pairs that the dual values do not cover, or only just, and that are not in the lists yet. Gives the mentees with
 * a pair that is not covered: none when the values prove the solution.
 */
function collectPairsWorthMore(pricing: Pricing, lists: SparseAssignmentProblem): number[] {
  const { problem, most, collected, duals } = pricing;
  const { matrix, mentees, capacities } = problem;
  const mentors = capacities.length;
  const uncovered: number[] = [];
  for (let i = 0; i < mentees; i++) {
    const row = { matrix, start: i * mentors, own: duals.mentee[i] as number };
    most.clear(pricing.near);
    // Every row begins elsewhere, so that of equal pairs not all take the same.
    const middle = (i * 31) % mentors;
    const worst = priceRow(row, duals.mentor, most, middle, mentors);
    if (Math.min(worst, priceRow(row, duals.mentor, most, 0, middle)) < 0) uncovered.push(i);
    if (most.size > 0) passOverRow(collected, lists, i);
    for (let k = 0; k < most.size; k++) addPair(collected, matrix, row.start, most.item[k] as number);
    collected.endRow();
  }
  return uncovered;
}

function passOverRow(
  collected: CandidateBuilder,
  { rowStart, mentor }: SparseAssignmentProblem,
  row: number,
): void {
  const end = rowStart[row + 1] as number;
  for (let e = rowStart[row] as number; e < end; e++) collected.passOver(mentor[e] as number);
}

/** Puts the pairs that lose less than the limit on the list; gives the smallest loss, 0 when none is below. */
function priceRow(
  { matrix, start, own }: { matrix: Int32Array; start: number; own: number },
  mentor: Float64Array,
  most: TopList,
  from: number,
  to: number,
): number {
  let worst = 0;
  // The weight that loses just the limit at a mentor whose value is 0: nearly every pair fails this one test.
  let atLimit = own - most.limit;
  for (let j = from; j < to; j++) {
    const weight = matrix[start + j] as number;
    if (weight <= atLimit + (mentor[j] as number) || weight < 0) continue;
    const loss = own + (mentor[j] as number) - weight;
    if (loss < worst) worst = loss;
    most.put(j, loss);
    atLimit = own - most.limit;
  }
  return worst;
}
