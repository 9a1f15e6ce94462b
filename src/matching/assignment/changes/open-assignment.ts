import {
  type LinearObjective,
  largestWeight,
  type Optimum,
  pairValue,
  type SparseAssignmentProblem,
} from '../assignment-problem.js';
import { combineDuals } from '../combined-duals.js';
import { NodeHeap } from '../engines/node-heap.js';
import { lineStarts } from '../line-starts.js';

/**
 * An optimal assignment kept open for questions and changes. Nodes are the mentors, and behind them one, `outside`, for being
 * left out and for places that stay empty. An arc a → b stands for somebody who could move from a to b; its length is what that
 * loses at the present values, never below 0. So the best answer to a change is a shortest path.
 */
export interface OpenAssignment {
  readonly problem: SparseAssignmentProblem;
  readonly outside: number;
  /** Every possible pair that is not listed loses at least this at the first values: Infinity when all are listed. */
  readonly exactUpTo: number;
  /** Weight of each candidate pair; −Infinity once it is vetoed. */
  readonly weight: Float64Array;
  /** The node of each mentee, and how many mentees and places each mentor has. */
  readonly node: Int32Array;
  readonly used: Int32Array;
  readonly places: Int32Array;
  /** 1 for a mentor none of whose places may become empty. */
  readonly keepsFull: Uint8Array;
  /** 1 for a mentee who may not move any more: locked, or gone. */
  readonly settled: Uint8Array;
  /** What a pair of a mentee is worth besides its weight; a person counts more than any fit. */
  readonly worth: Float64Array;
  readonly person: number;
  /** Values of the mentees (less their worth) and of a place at each mentor: the loss of a pair is own + place − weight. */
  readonly own: Float64Array;
  readonly place: Float64Array;
  /** The candidate pairs of each mentor once more, in the order in which searches read them; `mirror[pair]` is where. */
  readonly mentorStart: Int32Array;
  readonly mentee: Int32Array;
  readonly mirrored: Float64Array;
  readonly mirror: Int32Array;
  /** The search: length of the way to the goal, the mentee who moves first (−1: an empty place), and the node after. */
  readonly distance: Float64Array;
  readonly mover: Int32Array;
  readonly next: Int32Array;
  readonly heap: NodeHeap;
}

/** What is known of the pairs of a problem that are not listed. */
export interface NotListed {
  /** Each of them loses at least this. */
  readonly exactUpTo: number;
  /** No weight is larger. */
  readonly largest: number;
}

/** Opens a solution for questions. O(E); `result` must be the optimum of the same problem and objective. */
export function openAssignment(
  problem: SparseAssignmentProblem,
  objective: LinearObjective,
  result: Optimum,
  { exactUpTo, largest }: NotListed = {
    exactUpTo: Number.POSITIVE_INFINITY,
    largest: largestWeight(problem),
  },
): OpenAssignment {
  const { mentees, capacities } = problem;
  const outside = capacities.length;
  const value = pairValue(problem, objective);
  const duals = combineDuals(result.duals, value, largest);
  const node = result.partner.map((j) => (j < 0 ? outside : j));
  const used = new Int32Array(outside + 1);
  for (let i = 0; i < mentees; i++) (used[node[i] as number] as number)++;
  const place = new Float64Array(outside + 1);
  place.set(duals.mentor);
  return {
    problem,
    outside,
    exactUpTo,
    weight: Float64Array.from(problem.weight),
    node,
    used,
    places: capacities.slice(),
    keepsFull: new Uint8Array(outside),
    settled: new Uint8Array(mentees),
    worth: duals.worth,
    person: duals.person,
    own: duals.mentee.slice(),
    place,
    ...pairsByMentor(problem),
    distance: new Float64Array(outside + 1),
    mover: new Int32Array(outside + 1),
    next: new Int32Array(outside + 1),
    heap: new NodeHeap(outside + 1),
  };
}

/** The candidate pairs of each mentor, one after the other; `mirror[pair]` is where each of them stands. */
export function pairsByMentor({ mentees, capacities, rowStart, mentor, weight }: SparseAssignmentProblem) {
  const mentorStart = lineStarts(mentor, capacities.length);
  const next = mentorStart.slice();
  const mentee = new Int32Array(mentor.length);
  const mirrored = new Float64Array(mentor.length);
  const mirror = new Int32Array(mentor.length);
  for (let i = 0; i < mentees; i++) {
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
      const at = (next[mentor[e] as number] as number)++;
      mentee[at] = i;
      mirrored[at] = weight[e] as number;
      mirror[e] = at;
    }
  }
  return { mentorStart, mentee, mirrored, mirror };
}

/** Changes the weight of a pair; −Infinity vetoes it. */
export function setWeight({ weight, mirrored, mirror }: OpenAssignment, pair: number, to: number): void {
  weight[pair] = to;
  mirrored[mirror[pair] as number] = to;
}

/** Index of a candidate pair, −1 when there is none. */
export function pairIndex(
  { problem }: Pick<OpenAssignment, 'problem'>,
  mentee: number,
  mentor: number,
): number {
  const end = problem.rowStart[mentee + 1] as number;
  for (let e = problem.rowStart[mentee] as number; e < end; e++) if (problem.mentor[e] === mentor) return e;
  return -1;
}

/** What a pair loses against the values of its two people; Infinity when it is vetoed. */
export function lossOf(open: OpenAssignment, mentee: number, pair: number): number {
  const place = open.place[open.problem.mentor[pair] as number] as number;
  return (open.own[mentee] as number) + place - (open.weight[pair] as number);
}

/** What being left out loses for a mentee. */
export function lossOutside({ own, worth }: OpenAssignment, mentee: number): number {
  return (own[mentee] as number) + (worth[mentee] as number);
}

/** Whether a mentor has a place left. */
export function hasPlaceLeft({ used, places }: OpenAssignment, mentor: number): boolean {
  return (used[mentor] as number) < (places[mentor] as number);
}
