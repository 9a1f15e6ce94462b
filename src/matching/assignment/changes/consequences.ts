import { cheapestChain } from './exchange-search.js';
import {
  hasPlaceLeft,
  lossOf,
  lossOutside,
  type OpenAssignment,
  pairIndex,
  setWeight,
} from './open-assignment.js';

/** What is asked of every objective. */
export type SingleChange =
  /** This pair must be made. */
  | { readonly kind: 'lock'; readonly mentee: number; readonly mentor: number }
  /** This pair must not be made. */
  | { readonly kind: 'veto'; readonly mentee: number; readonly mentor: number }
  /** The mentor offers one place more. */
  | { readonly kind: 'place'; readonly mentor: number };

/** One mentee's move; −1 stands for being left out (or gone, or not there yet). */
export interface Move {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
}

/** What a change does to the best assignment. */
export interface Consequence {
  /** How many more mentees are matched, and by how much the total fit grows; below 0 when they fall. */
  readonly matched: number;
  readonly total: number;
  /** A best way to get there from the present assignment. */
  readonly moves: readonly Move[];
}

const NOTHING: Consequence = { matched: 0, total: 0, moves: [] };

/** A change as a search: chains of moves end at the goal, and begin where the entry is finite. */
interface Question {
  readonly goal: number;
  readonly entry: Float64Array;
  /** The mentee whom the change itself moves, to where the chain begins; −1 when there is none. */
  readonly subject: number;
  /** What the change gains at the present values; the chain's loss goes off it. */
  readonly gain: number;
}

/**
 * What a change does, exactly: the same matched and total as solving the changed problem again, found along one shortest path
 * (a shortest augmenting path in the residual network; Ahuja, Magnanti & Orlin 1993, section 9.11). Undefined when the change
 * is not possible, or when a shorter path may lead through pairs that are not listed. The assignment stays as it is.
 */
export function consequenceOf(open: OpenAssignment, change: SingleChange): Consequence | undefined {
  if (isIdle(open, change)) return NOTHING;
  const question = questionOf(open, change);
  const entry = question && cheapestChain(open, question.goal, question.entry);
  if (question === undefined || entry === undefined) return undefined;
  // The pair that is insisted on is no matter of choice: only the chain behind it might have been shorter.
  const given = change.kind === 'lock' ? (question.entry[change.mentor] as number) : 0;
  if (entry.loss - given > open.exactUpTo) return undefined;
  return consequence(open, movesFrom(open, question, entry.node), question.gain - entry.loss);
}

/**
 * Lowers the weight of a mentee's own pair and keeps the assignment optimal. Gives the mentees who moved: nobody when the pair
 * stays in the optimum all the same. `open.distance` then tells which nodes can reach the pair's mentor at a loss below `by`.
 */
export function lowerOwnPair(open: OpenAssignment, mentee: number, by: number): readonly Move[] {
  const goal = open.node[mentee] as number;
  const entry = new Float64Array(open.outside + 1).fill(Number.POSITIVE_INFINITY);
  enterElsewhere(open, mentee, entry);
  const found = cheapestChain(open, goal, entry, by);
  const moves = found === undefined ? [] : movesFrom(open, { goal, subject: mentee }, found.node);
  const pair = pairIndex(open, mentee, goal);
  setWeight(open, pair, (open.weight[pair] as number) - by);
  shiftValues(open, found?.loss ?? by);
  for (const move of moves) makeMove(open, move);
  adoptValue(open, mentee);
  return moves;
}

/** Settles a mentee where the open assignment has them, whatever that is worth: only a release may then move them. */
export function settleAsPaired(open: OpenAssignment, mentee: number): void {
  adoptValue(open, mentee);
  open.settled[mentee] = 1;
}

/**
 * The most that another mentor for one settled mentee brings, all others settled staying where they are; nothing where staying
 * is as good. Being left out is no choice. What other mentors bring may be a gain at the present values, so all entries are
 * raised by the largest: then none is below 0, and the shortest path is found as ever. The assignment stays as it is.
 */
export function consequenceOfRelease(open: OpenAssignment, mentee: number): Consequence {
  const goal = open.node[mentee] as number;
  const entry = new Float64Array(open.outside + 1).fill(Number.POSITIVE_INFINITY);
  enterElsewhere(open, mentee, entry);
  entry[open.outside] = Number.POSITIVE_INFINITY;
  const least = entry.reduce((smaller, loss) => Math.min(smaller, loss));
  if (least >= 0) return NOTHING;
  for (let node = 0; node < entry.length; node++) (entry[node] as number) -= least;
  const found = cheapestChain(open, goal, entry, 0 - least);
  if (found === undefined) return NOTHING;
  const moves = movesFrom(open, { goal, subject: mentee }, found.node);
  return consequence(open, moves, 0 - least - found.loss);
}

/** Whether the present assignment stays optimal and possible as it is. */
function isIdle(open: OpenAssignment, change: SingleChange): boolean {
  if (change.kind === 'place') return hasPlaceLeft(open, change.mentor);
  const node = open.node[change.mentee];
  return (node === change.mentor) === (change.kind === 'lock');
}

/** Undefined for what nobody can do: a pair that is no candidate, a settled mentee who should move. */
function questionOf(open: OpenAssignment, change: SingleChange): Question | undefined {
  const entry = new Float64Array(open.outside + 1).fill(Number.POSITIVE_INFINITY);
  if (change.kind === 'place') {
    entry[open.outside] = 0;
    return { goal: change.mentor, entry, subject: -1, gain: open.place[change.mentor] as number };
  }
  const subject = change.mentee;
  const goal = open.node[subject] as number;
  if (open.settled[subject] === 1) return undefined;
  if (change.kind === 'veto') enterElsewhere(open, subject, entry);
  else {
    const pair = pairIndex(open, subject, change.mentor);
    if (pair < 0) return undefined;
    entry[change.mentor] = lossOf(open, subject, pair);
  }
  return { goal, entry, subject, gain: 0 };
}

export function enterElsewhere(open: OpenAssignment, mentee: number, entry: Float64Array): void {
  const { rowStart, mentor } = open.problem;
  for (let e = rowStart[mentee] as number; e < (rowStart[mentee + 1] as number); e++) {
    entry[mentor[e] as number] = lossOf(open, mentee, e);
  }
  entry[open.node[mentee] as number] = Number.POSITIVE_INFINITY;
  entry[open.outside] = lossOutside(open, mentee);
}

export function movesFrom(
  open: OpenAssignment,
  { goal, subject }: Pick<Question, 'goal' | 'subject'>,
  start: number,
): Move[] {
  const named = (node: number) => (node === open.outside ? -1 : node);
  const moves: Move[] = [];
  if (subject >= 0) moves.push({ mentee: subject, from: named(goal), to: named(start) });
  return [...moves, ...chainFrom(open, start, goal)];
}

/** The moves of the chain found by the last search, from a node to its goal. */
export function chainFrom(open: OpenAssignment, start: number, goal: number): Move[] {
  const named = (node: number) => (node === open.outside ? -1 : node);
  const moves: Move[] = [];
  for (let node = start; node !== goal; node = open.next[node] as number) {
    const mentee = open.mover[node] as number;
    if (mentee >= 0) moves.push({ mentee, from: named(node), to: named(open.next[node] as number) });
  }
  return moves;
}

/** Parts a change of the objective into people and fit: every mentee who gains or loses a mentor has a known worth. */
export function consequence({ worth }: OpenAssignment, moves: readonly Move[], gain: number): Consequence {
  let matched = 0;
  let total = gain;
  for (const { mentee, from, to } of moves) {
    const change = (to >= 0 ? 1 : 0) - (from >= 0 ? 1 : 0);
    matched += change;
    if (change !== 0) total -= change * (worth[mentee] as number);
  }
  return { matched, total, moves };
}

/** Raises the values by the distances to the goal, as far as the chain is long: it then has no loss, and nothing has a gain. */
export function shiftValues({ distance, place, own, node, outside }: OpenAssignment, loss: number): void {
  const base = Math.min(distance[outside] as number, loss);
  const rise = distance.map((length) => Math.min(length, loss) - base);
  for (let j = 0; j < outside; j++) (place[j] as number) += rise[j] as number;
  for (let i = 0; i < own.length; i++) (own[i] as number) -= rise[node[i] as number] as number;
}

export function makeMove(open: OpenAssignment, { mentee, from, to }: Move): void {
  const { node, used, outside } = open;
  (used[from < 0 ? outside : from] as number)--;
  node[mentee] = to < 0 ? outside : to;
  (used[node[mentee] as number] as number)++;
}

/** The mentee whom the change moved is worth what their new pair leaves after the mentor's value. */
export function adoptValue(open: OpenAssignment, mentee: number): void {
  const node = open.node[mentee] as number;
  if (node === open.outside) open.own[mentee] = -(open.worth[mentee] as number);
  else
    open.own[mentee] = (open.weight[pairIndex(open, mentee, node)] as number) - (open.place[node] as number);
}
