import { StateError } from '../../../errors.js';
import type {
  Optimum,
  PairValue,
  RowsAssignmentProblem,
  SparseAssignmentProblem,
} from '../assignment-problem.js';
import { type CombinedDuals, combineDuals } from '../combined-duals.js';
import { coprimeStep } from './coprime-step.js';
import { nothingListed, PairLists, withMorePairs } from './pair-lists.js';
import { TopList } from './top-list.js';
import { UnlistedPairs } from './unlisted-pairs.js';

/** With so many of the best pairs of each mentee goes one of any kind (see candidate-lists.ts). */
const BEST_FOR_ONE_OF_ANY_KIND = 5;
/** How many a mentee may gain in one round, and how near to useful they must be: a share of the largest fit. */
const MORE_IN_ONE_ROUND = 64;
const NEAR = 1 / 64;

/** An optimum over all rows, and what is known of them besides. */
export interface RowsOptimum extends Optimum {
  readonly lists: SparseAssignmentProblem;
  readonly unlisted: UnlistedPairs;
  /** The dual values as single numbers; Infinity for mentors who take nobody. */
  readonly own: Float64Array;
  readonly place: Float64Array;
}

/** What rows are held against. */
interface Prices {
  readonly own: Float64Array;
  readonly place: Float64Array;
  /** Pairs that lose less than this join the lists. */
  readonly near: number;
}

/**
 * Column generation as in candidate-lists.ts where only one row of the matrix is in memory at a time, and making it is what
 * costs. So for every row a bound on its pairs that are not listed is kept; a row is made again only when the bound does not say
 * that the new dual values cover them. In the end the values cover every pair, though most rows were made only once.
 */
export function solveByRows(
  problem: RowsAssignmentProblem,
  value: PairValue,
  solveSparse: (problem: SparseAssignmentProblem) => Optimum,
): RowsOptimum {
  const { mentees, capacities, largest, tell } = problem;
  const unlisted = new UnlistedPairs(mentees);
  const near = Math.floor(largest * NEAR);
  let lists = firstCandidates(problem, unlisted);
  for (let round = 0; round <= mentees * capacities.length; round++) {
    tell({ doing: 'solving', done: 0, total: 1 });
    const optimum = solveSparse(lists);
    tell({ doing: 'solving', done: 1, total: 1 });
    const { own, place } = valuesOf(problem, combineDuals(optimum.duals, value, largest));
    unlisted.begin(place);
    const { isCovered, more } = pairsWorthMore(problem, { lists, unlisted }, { own, place, near });
    lists = withMorePairs(lists, more);
    if (isCovered) return { ...optimum, lists, unlisted, own, place };
  }
  throw new StateError('The candidate lists did not come to an end.');
}

/** Mentors without places take nobody, whatever they are worth. */
export function valuesOf({ capacities }: RowsAssignmentProblem, { mentee, mentor }: CombinedDuals) {
  const place = mentor.map((value, j) => (capacities[j] === 0 ? Number.POSITIVE_INFINITY : value));
  return { own: mentee, place };
}

function firstCandidates(problem: RowsAssignmentProblem, unlisted: UnlistedPairs): SparseAssignmentProblem {
  const { mentees, capacities, rowOf, listedFirst, tell } = problem;
  const mentors = capacities.length;
  const place = Float64Array.from(capacities, (places) => (places === 0 ? Number.POSITIVE_INFINITY : 0));
  const best = new TopList(listedFirst);
  const listed = new Int32Array(mentors).fill(-1);
  const step = coprimeStep(mentors);
  const ofAnyKind = Math.min(mentors, Math.ceil(listedFirst / BEST_FOR_ONE_OF_ANY_KIND));
  const collected = new PairLists(mentees);
  unlisted.begin(place);
  for (let i = 0; i < mentees; i++) {
    const row = rowOf(i);
    best.clear(1);
    pickCheapest(row, { mentee: i, own: 0, place, listed }, best);
    takeInto(collected, row, best);
    unlisted.set(i, best.size < listedFirst ? Number.NEGATIVE_INFINITY : -best.limit);
    markListed(listed, i, best.item.subarray(0, best.size));
    for (let k = 0, j = i % mentors; k < ofAnyKind; k++, j = (j + step) % mentors) {
      if ((row[j] as number) >= 0 && capacities[j] !== 0 && listed[j] !== i)
        collected.add(j, row[j] as number);
    }
    collected.endRow(i);
    tell({ doing: 'listing', done: i + 1, total: mentees });
  }
  return withMorePairs(nothingListed(mentees, capacities), collected);
}

/** Whether the dual values cover every pair; and the pairs they do not cover, or only just, of the rows that were looked at. */
function pairsWorthMore(
  problem: RowsAssignmentProblem,
  { lists, unlisted }: { lists: SparseAssignmentProblem; unlisted: UnlistedPairs },
  { own, place, near }: Prices,
): { readonly isCovered: boolean; readonly more: PairLists } {
  const { mentees, capacities, rowOf, tell } = problem;
  const collected = new PairLists(mentees);
  const most = new TopList(MORE_IN_ONE_ROUND);
  const listed = new Int32Array(capacities.length).fill(-1);
  let isCovered = true;
  for (let i = 0; i < mentees; i++) {
    if ((own[i] as number) - unlisted.atMost(i) < 0) {
      const row = rowOf(i);
      markListed(listed, i, lists.mentor.subarray(lists.rowStart[i], lists.rowStart[i + 1]));
      most.clear(near);
      const least = pickCheapest(row, { mentee: i, own: own[i] as number, place, listed }, most);
      if (least < 0) isCovered = false;
      takeInto(collected, row, most);
      unlisted.set(i, (own[i] as number) - most.limit);
    }
    collected.endRow(i);
    tell({ doing: 'checking', done: i + 1, total: mentees });
  }
  return { isCovered, more: collected };
}

/** Who of a row is looked at: those not listed (`listed` holds the mentee where they are), at what prices. */
export interface RowAtPrices {
  readonly mentee: number;
  readonly own: number;
  readonly place: Float64Array;
  readonly listed: Int32Array;
}

/** Puts the pairs that lose least into the list; gives the smallest loss met below the limit, 0 when none is below 0. */
export function pickCheapest(row: Int32Array, prices: RowAtPrices, into: TopList): number {
  // Every row begins elsewhere, so that of equal pairs not all take the same.
  const middle = row.length === 0 ? 0 : (prices.mentee * 31) % row.length;
  const least = pickBetween(row, prices, { into, from: middle, to: row.length });
  return Math.min(least, pickBetween(row, prices, { into, from: 0, to: middle }));
}

function pickBetween(
  row: Int32Array,
  { mentee, own, place, listed }: RowAtPrices,
  { into, from, to }: { into: TopList; from: number; to: number },
): number {
  let least = 0;
  let atLimit = own - into.limit;
  for (let j = from; j < to; j++) {
    const weight = row[j] as number;
    if (weight <= atLimit + (place[j] as number) || weight < 0 || listed[j] === mentee) continue;
    const loss = own + (place[j] as number) - weight;
    if (loss < least) least = loss;
    into.put(j, loss);
    atLimit = own - into.limit;
  }
  return least;
}

/** Notes which mentors a mentee's list has. */
export function markListed(listed: Int32Array, mentee: number, mentors: Int32Array): void {
  for (let k = 0; k < mentors.length; k++) listed[mentors[k] as number] = mentee;
}

function takeInto(lists: PairLists, row: Int32Array, { item, size }: TopList): void {
  for (let k = 0; k < size; k++) lists.add(item[k] as number, row[item[k] as number] as number);
}
