import { addToList } from '../../domain/add-to-list.js';
import { compareText } from '../../domain/text/compare-text.js';
import { type Pair, peopleBehind } from './people-behind.js';

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

/** Words said of one pairing. */
export interface SaidOfPairing {
  readonly values: readonly string[];
  readonly pairing: Pair;
}

/**
 * Words people chose themselves (topics, reasons), counted once per pairing, whatever the case: those said of at least `smallestGroup`
 * pairings of as many people on either side, the most frequent first; rarer ones can point to a person and stay unnamed.
 */
export function frequentValues(said: readonly SaidOfPairing[], smallestGroup: number): FrequentValues {
  const pairings = new Map<string, Pair[]>();
  for (const { values, pairing } of said) {
    const distinct = new Set(
      values.map((value) => value.trim().toLowerCase()).filter((value) => value !== ''),
    );
    for (const value of distinct) addToList(pairings, value, pairing);
  }
  const frequent = [...pairings]
    .filter(([, pairs]) => peopleBehind(pairs) >= smallestGroup)
    .map(([value, { length }]) => ({ value, count: length }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
  return { frequent, unnamed: pairings.size - frequent.length };
}
