import { StateError } from '../../errors.js';
import type {
  DenseAssignmentProblem,
  Optimum,
  PairValue,
  SparseAssignmentProblem,
} from './assignment-problem.js';
import { type CombinedDuals, combineDuals } from './combined-duals.js';
import { TopList } from './top-list.js';

/** Best candidates of each mentee to begin with, and how many are looked at beforehand to know about how good those are. */
const FIRST_FOR_MENTEE = 24;
const SAMPLE = 256;
/** How many of any kind go with them, so that the first dual values mean something for mentors whom nobody likes best. */
const FIRST_OF_ANY_KIND = 8;
/** How many a mentee may gain in one round, and how near to useful they must be: a share of the largest fit. */
const MORE_IN_ONE_ROUND = 64;
const NEAR = 1 / 64;

/**
 * Solves a matrix by candidate lists (column generation; Dantzig & Wolfe 1960): the best few pairs of everybody are solved
 * as a sparse problem, then all pairs are held against its dual values. Those worth more than the values of their two people
 * join the lists, until there are none: then the values prove the solution for the whole matrix. Needs hardly more memory than
 * the matrix.
 */
export function solveByCandidates(
  problem: DenseAssignmentProblem,
  { value, largest }: { value: PairValue; largest: number },
  solveSparse: (problem: SparseAssignmentProblem) => Optimum,
): Optimum {
  let lists = firstCandidates(problem);
  // The values move from round to round: pairs that are nearly worth more often are in the next.
  const near = Math.floor(largest * NEAR);
  for (let round = 0; round <= problem.matrix.length; round++) {
    const optimum = solveSparse(lists);
    const more = pairsWorthMore(problem, combineDuals(optimum.duals, value, largest), near);
    if (more === undefined) return optimum;
    lists = withMore(problem, lists, more);
  }
  throw new StateError('The candidate lists did not come to an end.');
}

/** Mentors for each mentee, some perhaps twice. */
interface Lists {
  readonly rowStart: Int32Array;
  readonly mentor: Int32Array;
}

function firstCandidates(problem: DenseAssignmentProblem): SparseAssignmentProblem {
  const { mentees, capacities, matrix } = problem;
  const mentors = capacities.length;
  const best = new TopList(FIRST_FOR_MENTEE);
  const sample = new TopList(FIRST_FOR_MENTEE);
  const collected = new ListBuilder(mentees);
  const step = coprimeStep(mentors);
  const sampled = Math.min(SAMPLE, mentors);
  for (let i = 0; i < mentees; i++) {
    // What is not among the best of a sample is not among the best: so sorted rows do not change the list at every entry.
    sample.clear(1);
    for (let t = 0, j = i % mentors; t < sampled; t++, j = (j + step) % mentors) {
      const key = -(matrix[i * mentors + j] as number);
      if (key < sample.limit && (capacities[j] as number) > 0) sample.put(j, key);
    }
    best.clear(sample.size < FIRST_FOR_MENTEE ? 1 : sample.limit + 1);
    // Every row begins elsewhere, so that of equal pairs not all take the same.
    const middle = (i * 31) % mentors;
    const row = { matrix, capacities, start: i * mentors };
    collectBest(row, best, middle, mentors);
    collectBest(row, best, 0, middle);
    collected.add(i, best);
    for (let k = 0, j = i % mentors; k < FIRST_OF_ANY_KIND; k++, j = (j + step) % mentors) {
      if ((matrix[i * mentors + j] as number) >= 0) collected.push(i, j);
    }
  }
  const nothing = {
    rowStart: new Int32Array(mentees + 1),
    mentor: new Int32Array(),
    weight: new Int32Array(),
  };
  return withMore(problem, { kind: 'sparse', mentees, capacities, ...nothing }, collected.build());
}

function collectBest(
  { matrix, capacities, start }: { matrix: Int32Array; capacities: Int32Array; start: number },
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

/** A step that visits every index once, in no likely order. */
function coprimeStep(count: number): number {
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  let step = Math.max(1, Math.floor(count * 0.618));
  while (shared(step, count) !== 1) step++;
  return step;
}

/** The pairs that the dual values do not cover, or only just; undefined when all are covered. */
function pairsWorthMore(
  { mentees, capacities, matrix }: DenseAssignmentProblem,
  { mentee, mentor }: CombinedDuals,
  near: number,
): Lists | undefined {
  const mentors = capacities.length;
  const collected = new ListBuilder(mentees);
  const most = new TopList(MORE_IN_ONE_ROUND);
  let isCovered = true;
  for (let i = 0; i < mentees; i++) {
    most.clear(near);
    const row = { matrix, start: i * mentors, own: mentee[i] as number };
    // Every row begins elsewhere, so that of equal pairs not all take the same.
    const middle = (i * 31) % mentors;
    const worst = priceRow(row, mentor, most, middle, mentors);
    if (Math.min(worst, priceRow(row, mentor, most, 0, middle)) < 0) isCovered = false;
    if (most.size > 0) collected.add(i, most);
  }
  return isCovered ? undefined : collected.build();
}

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

/** Collects pairs and sorts them by mentee. */
class ListBuilder {
  private readonly mentees: number;
  private row = new Int32Array(1024);
  private mentor = new Int32Array(1024);
  private count = 0;

  constructor(mentees: number) {
    this.mentees = mentees;
  }

  add(mentee: number, list: TopList): void {
    for (let k = 0; k < list.size; k++) this.push(mentee, list.item[k] as number);
  }

  build(): Lists {
    const rowStart = new Int32Array(this.mentees + 1);
    for (let k = 0; k < this.count; k++) (rowStart[(this.row[k] as number) + 1] as number)++;
    for (let i = 0; i < this.mentees; i++) (rowStart[i + 1] as number) += rowStart[i] as number;
    const next = rowStart.slice();
    const mentor = new Int32Array(this.count);
    for (let k = 0; k < this.count; k++) {
      mentor[(next[this.row[k] as number] as number)++] = this.mentor[k] as number;
    }
    return { rowStart, mentor };
  }

  push(mentee: number, mentor: number): void {
    if (this.count === this.row.length) {
      this.row = grown(this.row);
      this.mentor = grown(this.mentor);
    }
    this.row[this.count] = mentee;
    this.mentor[this.count++] = mentor;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Adds pairs to the lists, each once, with its weight from the matrix. */
function withMore(
  { mentees, capacities, matrix }: DenseAssignmentProblem,
  old: SparseAssignmentProblem,
  more: Lists,
): SparseAssignmentProblem {
  const mentors = capacities.length;
  const room = old.mentor.length + more.mentor.length;
  const mentor = new Int32Array(room);
  const weight = new Int32Array(room);
  const rowStart = new Int32Array(mentees + 1);
  const seen = new Int32Array(mentors).fill(-1);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    for (let e = old.rowStart[i] as number; e < (old.rowStart[i + 1] as number); e++) {
      const j = old.mentor[e] as number;
      seen[j] = i;
      mentor[count] = j;
      weight[count++] = old.weight[e] as number;
    }
    for (let k = more.rowStart[i] as number; k < (more.rowStart[i + 1] as number); k++) {
      const j = more.mentor[k] as number;
      if (seen[j] === i) continue;
      seen[j] = i;
      mentor[count] = j;
      weight[count++] = matrix[i * mentors + j] as number;
    }
    rowStart[i + 1] = count;
  }
  return {
    kind: 'sparse',
    mentees,
    capacities,
    rowStart,
    mentor: mentor.subarray(0, count),
    weight: weight.subarray(0, count),
  };
}
