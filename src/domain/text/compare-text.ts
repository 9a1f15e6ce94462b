/**
 * Which of two texts comes first: by code unit, as SQL orders them and as every machine does alike; days and instants stand so in order of
 * time. Below 0 for the first, above 0 for the second, 0 where they are the same, so that `|| a.id - b.id` may follow.
 */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
