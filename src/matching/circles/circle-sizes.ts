/** How many circles there may be, and how many people are then in none. */
export interface CircleCounts {
  /** Every possible number of circles; empty where there are too few people for one. */
  readonly counts: readonly number[];
  readonly leftOver: number;
}

/** The numbers of circles of `least` to `most` in which as few as possible of so many people are left over. */
export function circleCounts(people: number, least: number, most: number): CircleCounts {
  for (let placed = people; placed >= least; placed--) {
    const [from, to] = [Math.ceil(placed / most), Math.floor(placed / least)];
    if (from <= to)
      return {
        counts: Array.from({ length: to - from + 1 }, (_, at) => from + at),
        leftOver: people - placed,
      };
  }
  return { counts: [], leftOver: people };
}

/** The number of circles at which they come nearest to the middle of the sizes asked for; of two equally near, fewer circles. */
export function middleCount(placed: number, counts: readonly number[], middle: number): number {
  const distance = (count: number) => Math.abs(placed / count - middle);
  return counts.reduce((best, count) => (distance(count) < distance(best) ? count : best), counts[0] ?? 0);
}
