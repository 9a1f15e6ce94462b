import { type Consequence, consequence, type Move } from './consequences.js';
import { allChainsFrom } from './exchange-search.js';
import { hasPlaceLeft, type OpenAssignment } from './open-assignment.js';

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
