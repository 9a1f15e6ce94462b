import { type Consequence, chainFrom, consequence, type Move } from './consequences.js';
import { allChains, allChainsFrom, cheapestChain } from './exchange-search.js';
import { hasPlaceLeft, lossOf, type OpenAssignment } from './open-assignment.js';

/** What insisting on one mentor would do to the best assignment; undefined when it is not possible. */
export interface Alternative {
  readonly mentor: number;
  readonly consequence: Consequence | undefined;
}

/** For every candidate of a mentee, in their order, what locking that pair would do: one search for all of them. */
export function alternativesFor(open: OpenAssignment, mentee: number): Alternative[] {
  const { problem, outside, distance, settled } = open;
  const present = open.node[mentee] as number;
  allChains(open, present);
  const candidates = problem.mentor.subarray(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
  return Array.from(candidates, (mentor, k): Alternative => {
    const pair = (problem.rowStart[mentee] as number) + k;
    if (mentor === present) return { mentor, consequence: { matched: 0, total: 0, moves: [] } };
    const isOpen = settled[mentee] === 0 && open.weight[pair] !== Number.NEGATIVE_INFINITY;
    if (!isOpen || distance[mentor] === Number.POSITIVE_INFINITY) return { mentor, consequence: undefined };
    const own: Move = { mentee, from: present === outside ? -1 : present, to: mentor };
    const moves = [own, ...chainFrom(open, mentor, present)];
    const loss = lossOf(open, mentee, pair) + (distance[mentor] as number);
    return { mentor, consequence: consequence(open, moves, 0 - loss) };
  });
}

/** For every mentor, what one more place there would do: one search for all of them. */
export function worthOfOneMorePlace(open: OpenAssignment): Consequence[] {
  const { outside, mover, next } = open;
  allChainsFrom(open, outside);
  const named = (node: number) => (node === outside ? -1 : node);
  return Array.from({ length: outside }, (_, mentor) => {
    const moves: Move[] = [];
    if (hasPlaceLeft(open, mentor)) return consequence(open, moves, 0);
    for (let node = mentor; node !== outside; node = next[node] as number) {
      const mentee = mover[node] as number;
      if (mentee >= 0) moves.push({ mentee, from: named(next[node] as number), to: node });
    }
    const gain = (open.place[mentor] as number) - (open.distance[mentor] as number);
    return consequence(open, moves.reverse(), gain);
  });
}

/** A mentee who might join. */
export interface Arrival {
  readonly mentors: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** Their class as `high` in PairValue: 1 without a waiting list. */
  readonly high?: number;
}

/** What the arrival of a mentee would do. In the moves the newcomer has the next free index. */
export function consequenceOfArrival(
  open: OpenAssignment,
  { mentors, weights, high = 1 }: Arrival,
): Consequence {
  const { outside, place, problem } = open;
  const worth = open.worthOfClass(high);
  const gains = Array.from(
    mentors,
    (mentor, k) => worth + (weights[k] as number) - (place[mentor] as number),
  );
  const own = Math.max(0, ...gains);
  const entry = new Float64Array(outside + 1).fill(Number.POSITIVE_INFINITY);
  entry[outside] = own;
  gains.forEach((gain, k) => {
    entry[mentors[k] as number] = own - gain;
  });
  const start = cheapestChain(open, outside, entry);
  if (start === undefined || start.node === outside) return { matched: 0, total: 0, moves: [] };
  const mentee = problem.mentees;
  const others = consequence(open, chainFrom(open, start.node, outside), own - start.loss - worth);
  const moves = [{ mentee, from: -1, to: start.node }, ...others.moves];
  return { matched: others.matched + 1, total: others.total, moves };
}
