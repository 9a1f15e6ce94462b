import type { SparseAssignmentProblem } from '../assignment-problem.js';
import { NodeHeap } from '../engines/node-heap.js';
import { lineStarts } from '../line-starts.js';

/** What a further mentor of a mentee is worth besides the pair's weight, as one number: people and fit combined. */
export interface FurtherWorth {
  readonly mentee: number;
  readonly worth: number;
}

/** An optimum: which of the listed pairs are made, and the values that belong to it. */
export interface SeveralOptimum {
  /** 1 for pairs that are made. */
  readonly isMade: Uint8Array;
  /** Value of a place at each mentor. */
  readonly place: Float64Array;
  /** What the pairs of a mentee leave after the value of the place: those made at least this, those not made at most. */
  readonly own: Float64Array;
}

interface Paths extends SeveralOptimum {
  readonly problem: SparseAssignmentProblem;
  readonly menteeOf: Int32Array;
  /** What the further mentors that a mentee has been given are worth, in order. */
  readonly given: number[][];
  /** The pairs made with each mentor: `pair[firstSlot[j]]` onwards, `used[j]` of them; and the slot of each pair. */
  readonly firstSlot: Int32Array;
  readonly used: Int32Array;
  readonly pair: Int32Array;
  readonly slotOf: Int32Array;
  /** Mentors, and behind them the mentees: distance, the pair over which each was reached, those touched. */
  readonly distance: Float64Array;
  readonly reachedOver: Int32Array;
  readonly touched: Int32Array;
  readonly heap: NodeHeap;
  touchedCount: number;
  /** Where the shortest chain found so far ends (−1: nowhere yet), and its length. */
  end: number;
  length: number;
}

/**
 * The best way to give mentees several mentors, each pair at most once (a minimum-cost flow in which pairs have capacity one;
 * successive shortest paths with potentials: Edmonds & Karp 1972, Tomizawa 1971). `further` lists what is looked for, the most important
 * first; each is met by the chain of moves that loses least, if that is less than it is worth. O(further · E log(n + m)), and
 * in practice far less, since no search goes farther than the nearest end.
 */
export function severalByPaths(
  problem: SparseAssignmentProblem,
  further: readonly FurtherWorth[],
): SeveralOptimum {
  const paths = startPaths(problem);
  const isKnown = new Uint8Array(problem.mentees);
  for (const { mentee, worth } of further) {
    if (isKnown[mentee] === 0) paths.own[mentee] = bestLeft(paths, mentee);
    isKnown[mentee] = 1;
    if (Number.isFinite(paths.own[mentee])) meetOne(paths, mentee, worth);
  }
  return paths;
}

function startPaths(problem: SparseAssignmentProblem): Paths {
  const { mentees, capacities, rowStart, mentor } = problem;
  const degrees = lineStarts(mentor, capacities.length);
  const firstSlot = new Int32Array(capacities.length + 1);
  capacities.forEach((places, j) => {
    const degree = (degrees[j + 1] as number) - (degrees[j] as number);
    firstSlot[j + 1] = (firstSlot[j] as number) + Math.min(places, degree);
  });
  const menteeOf = new Int32Array(mentor.length);
  for (let i = 0; i < mentees; i++) menteeOf.fill(i, rowStart[i], rowStart[i + 1]);
  const nodes = capacities.length + mentees;
  return {
    problem,
    menteeOf,
    isMade: new Uint8Array(mentor.length),
    place: new Float64Array(capacities.length),
    own: new Float64Array(mentees),
    given: Array.from({ length: mentees }, () => []),
    firstSlot,
    used: new Int32Array(capacities.length),
    pair: new Int32Array(firstSlot[capacities.length] as number),
    slotOf: new Int32Array(mentor.length),
    distance: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    reachedOver: new Int32Array(nodes),
    touched: new Int32Array(nodes),
    heap: new NodeHeap(nodes),
    touchedCount: 0,
    end: -1,
    length: 0,
  };
}

/** The most that any pair of a mentee leaves after the value of the place; −Infinity without any. */
function bestLeft({ problem, place, firstSlot }: Paths, mentee: number): number {
  const { rowStart, mentor, weight } = problem;
  let best = Number.NEGATIVE_INFINITY;
  for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
    const j = mentor[e] as number;
    if (firstSlot[j] !== firstSlot[j + 1])
      best = Math.max(best, (weight[e] as number) - (place[j] as number));
  }
  return best;
}

/** Gives a mentee one more mentor if the best chain of moves loses no more than that is worth; values follow either way. */
function meetOne(paths: Paths, mentee: number, worth: number): void {
  const gain = (paths.own[mentee] as number) + worth;
  if (gain < 0) return;
  const { distance, touched, own, place, problem } = paths;
  const mentors = problem.capacities.length;
  search(paths, mentee, gain);
  const { end, touchedCount } = paths;
  const length = end < 0 ? gain : paths.length;
  for (let k = 0; k < touchedCount; k++) {
    const node = touched[k] as number;
    const rise = length - (distance[node] as number);
    distance[node] = Number.POSITIVE_INFINITY;
    if (rise <= 0) continue;
    if (node < mentors) place[node] = (place[node] as number) + rise;
    else own[node - mentors] = (own[node - mentors] as number) - rise;
  }
  own[mentee] = (own[mentee] as number) - length;
  if (end < 0) return;
  makeMoves(paths, mentee);
  paths.given[mentee]?.push(worth);
}

/** Dijkstra 1959 from a mentee over moves, to a free place or to somebody who gives one up, if none is farther than `farthest`. */
function search(paths: Paths, mentee: number, farthest: number): void {
  const { distance, heap, problem } = paths;
  const mentors = problem.capacities.length;
  paths.touchedCount = 0;
  paths.end = -1;
  // All lengths are whole numbers.
  paths.length = farthest + 1;
  leaveFrom(paths, mentee, 0);
  for (let node = heap.take(); node >= 0; node = heap.take()) {
    const at = distance[node] as number;
    if (at >= paths.length) break;
    if (node >= mentors) leaveFrom(paths, node - mentors, at);
    else makeRoomAt(paths, node, { at, start: mentee });
  }
  heap.clear();
}

/** Offers every mentor whom a mentee does not have the distance over them. */
function leaveFrom(paths: Paths, mentee: number, at: number): void {
  const { problem, isMade, own, place, firstSlot, used } = paths;
  const { rowStart, mentor, weight } = problem;
  const base = at + (own[mentee] as number);
  for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
    const j = mentor[e] as number;
    const offered = base + (place[j] as number) - (weight[e] as number);
    if (offered >= paths.length || isMade[e] === 1) continue;
    const room = (firstSlot[j + 1] as number) - (firstSlot[j] as number);
    if (room === 0 || !reach(paths, j, e, offered)) continue;
    if ((used[j] as number) < room) {
      paths.end = j;
      paths.length = offered;
    } else paths.heap.lower(j, offered);
  }
}

/** Whoever has a full mentor may give them up, for another or for nobody. */
function makeRoomAt(paths: Paths, mentor: number, { at, start }: { at: number; start: number }): void {
  const { problem, menteeOf, own, place, given, firstSlot, used, pair } = paths;
  const mentors = problem.capacities.length;
  const first = firstSlot[mentor] as number;
  for (let slot = first; slot < first + (used[mentor] as number); slot++) {
    const e = pair[slot] as number;
    const mentee = menteeOf[e] as number;
    const left = (problem.weight[e] as number) - (place[mentor] as number);
    const offered = at + left - (own[mentee] as number);
    if (mentee === start || offered >= paths.length || !reach(paths, mentors + mentee, e, offered)) continue;
    const dropped = offered + (own[mentee] as number) + (given[mentee]?.at(-1) ?? 0);
    if (dropped < paths.length) {
      paths.end = mentors + mentee;
      paths.length = dropped;
    }
    paths.heap.lower(mentors + mentee, offered);
  }
}

/** Notes that a node is reached over a pair; false when a shorter way is known. */
function reach(paths: Paths, node: number, over: number, offered: number): boolean {
  const { distance, reachedOver, touched } = paths;
  const known = distance[node] as number;
  if (offered >= known) return false;
  if (known === Number.POSITIVE_INFINITY) touched[paths.touchedCount++] = node;
  distance[node] = offered;
  reachedOver[node] = over;
  return true;
}

/** Makes the moves of the chain, from its end to the mentee it began with. */
function makeMoves(paths: Paths, start: number): void {
  const { problem, menteeOf, reachedOver, given, end } = paths;
  const mentors = problem.capacities.length;
  let mentor = end;
  if (end >= mentors) {
    given[end - mentors]?.pop();
    mentor = unmake(paths, reachedOver[end] as number);
  }
  for (;;) {
    const e = reachedOver[mentor] as number;
    make(paths, e);
    const mentee = menteeOf[e] as number;
    if (mentee === start) return;
    mentor = unmake(paths, reachedOver[mentors + mentee] as number);
  }
}

function make({ problem, isMade, firstSlot, used, pair, slotOf }: Paths, e: number): void {
  const mentor = problem.mentor[e] as number;
  const slot = (firstSlot[mentor] as number) + (used[mentor] as number);
  isMade[e] = 1;
  pair[slot] = e;
  slotOf[e] = slot;
  (used[mentor] as number)++;
}

/** Takes a pair apart; gives its mentor. */
function unmake({ problem, isMade, firstSlot, used, pair, slotOf }: Paths, e: number): number {
  const mentor = problem.mentor[e] as number;
  (used[mentor] as number)--;
  const last = pair[(firstSlot[mentor] as number) + (used[mentor] as number)] as number;
  const slot = slotOf[e] as number;
  pair[slot] = last;
  slotOf[last] = slot;
  isMade[e] = 0;
  return mentor;
}
