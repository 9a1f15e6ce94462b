/** Two people, by id in whatever order, of whom somebody said that they are two. */
export type DistinctPair = readonly [number, number];

/** Whether two were said to be two people. */
export function areDistinct(pairs: readonly DistinctPair[], one: number, other: number): boolean {
  return pairs.some((pair) => pair.includes(one) && pair.includes(other));
}
