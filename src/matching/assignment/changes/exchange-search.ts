import { rowsByColumn } from '../canonical/tight-graph.js';
import { hasPlaceLeft, lossOf, lossOutside, type OpenAssignment } from './open-assignment.js';

/** Where the cheapest chain of moves begins, and what it loses altogether. */
export interface Entry {
  readonly node: number;
  readonly loss: number;
}

/**
 * The cheapest chain of moves that ends at `goal` (Dijkstra 1959, from the goal backwards), where beginning at a node costs
 * `entry[node]`. Undefined when none loses less than the limit. Leaves the distances to the goal in `open.distance`: exact up to
 * the loss found, or up to the limit.
 */
export function cheapestChain(
  open: OpenAssignment,
  goal: number,
  entry: Float64Array,
  limit = Number.POSITIVE_INFINITY,
): Entry | undefined {
  const { distance, heap } = open;
  distance.fill(Number.POSITIVE_INFINITY);
  heap.clear();
  distance[goal] = 0;
  heap.lower(goal, 0);
  let best = -1;
  let loss = limit;
  for (let node = heap.take(); node >= 0; node = heap.take()) {
    const length = distance[node] as number;
    if (length >= loss) break;
    if (length + (entry[node] as number) < loss) {
      loss = length + (entry[node] as number);
      best = node;
    }
    if (node === open.outside) offerWaysOut(open, length);
    else offerWaysTo(open, node, length);
  }
  return best < 0 ? undefined : { node: best, loss };
}

/** Who could move to this mentor, from where; or the place freed there stays empty. */
function offerWaysTo(open: OpenAssignment, mentor: number, length: number): void {
  const { mentorStart, mentee, mirrored, node, settled, own, distance, place, outside } = open;
  const base = length + (place[mentor] as number);
  if (open.keepsFull[mentor] === 0) offer(open, outside, { length: base, mover: -1, next: mentor });
  const end = mentorStart[mentor + 1] as number;
  for (let k = mentorStart[mentor] as number; k < end; k++) {
    const i = mentee[k] as number;
    const from = node[i] as number;
    const offered = base + (own[i] as number) - (mirrored[k] as number);
    if (offered >= (distance[from] as number) || settled[i] === 1) continue;
    offer(open, from, { length: offered, mover: i, next: mentor });
  }
}

/** Who could be left out; and mentors with an empty place need nobody to leave. */
function offerWaysOut(open: OpenAssignment, length: number): void {
  const { outside, node, settled } = open;
  for (let j = 0; j < outside; j++)
    if (hasPlaceLeft(open, j)) offer(open, j, { length, mover: -1, next: outside });
  for (let i = 0; i < node.length; i++) {
    if (settled[i] === 1 || node[i] === outside) continue;
    offer(open, node[i] as number, { length: length + lossOutside(open, i), mover: i, next: outside });
  }
}

function offer(
  open: OpenAssignment,
  node: number,
  way: { length: number; mover: number; next: number },
): void {
  if (way.length >= (open.distance[node] as number)) return;
  open.distance[node] = way.length;
  open.mover[node] = way.mover;
  open.next[node] = way.next;
  open.heap.lower(node, way.length);
}

/**
 * All distances from a node: `open.next` then holds the node before, and `open.mover` who comes from there (−1: nobody, an
 * empty place).
 */
export function allChainsFrom(open: OpenAssignment, start: number): void {
  const { distance, heap, outside, node, settled } = open;
  const menteesAt = rowsByColumn(node, outside + 1);
  distance.fill(Number.POSITIVE_INFINITY);
  heap.clear();
  distance[start] = 0;
  heap.lower(start, 0);
  for (let from = heap.take(); from >= 0; from = heap.take()) {
    const length = distance[from] as number;
    if (from === outside) offerEmptyPlaces(open, length);
    else if (hasPlaceLeft(open, from)) offer(open, outside, { length, mover: -1, next: from });
    for (const mentee of menteesAt.row.subarray(menteesAt.start[from], menteesAt.start[from + 1])) {
      if (settled[mentee] === 0) offerMoves(open, mentee, { from, length });
    }
  }
}

function offerEmptyPlaces(open: OpenAssignment, length: number): void {
  for (let j = 0; j < open.outside; j++) {
    if (open.keepsFull[j] === 1) continue;
    offer(open, j, { length: length + (open.place[j] as number), mover: -1, next: open.outside });
  }
}

function offerMoves(
  open: OpenAssignment,
  mentee: number,
  { from, length }: { from: number; length: number },
): void {
  const { problem, distance, outside } = open;
  for (let e = problem.rowStart[mentee] as number; e < (problem.rowStart[mentee + 1] as number); e++) {
    const to = problem.mentor[e] as number;
    const offered = length + lossOf(open, mentee, e);
    if (offered < (distance[to] as number)) offer(open, to, { length: offered, mover: mentee, next: from });
  }
  if (from === outside) return;
  offer(open, outside, { length: length + lossOutside(open, mentee), mover: mentee, next: from });
}
