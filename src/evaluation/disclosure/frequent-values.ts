import { isSmall } from './disclosure.js';

/** How many pairings something was said of. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Values said often enough to show, and how many others there are. */
export interface FrequentValues {
  readonly frequent: readonly ValueCount[];
  /** How many distinct values stay unnamed. */
  readonly unnamed: number;
}

/**
 * Words people chose themselves (topics, reasons), counted once per pairing, whatever the case: those of at least
 * `smallestGroup` pairings, the most frequent first; rarer ones can point to a person and stay unnamed.
 */
export function frequentValues(
  saidByPairing: readonly (readonly string[])[],
  smallestGroup: number,
): FrequentValues {
  const counts = new Map<string, number>();
  for (const said of saidByPairing) {
    const distinct = new Set(said.map((value) => value.trim().toLowerCase()).filter((value) => value !== ''));
    for (const value of distinct) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const frequent = [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => !isSmall(count, smallestGroup))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { frequent, unnamed: counts.size - frequent.length };
}
