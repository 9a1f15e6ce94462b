import { compareText } from '../../text/compare-text.js';
import type { AgreementIndex } from './agreement-index.js';
import type { ComparableName } from './comparable-name.js';

/** Groups up to this size are compared all with all. */
const SMALL_BLOCK = 50;

/** How many followers, by name, each member of a larger group is compared with. */
const WINDOW = 10;

/**
 * Positions of the pairs worth a look, each once, the smaller position first: those who share a value, or nearly. Where many
 * share it, only names alike enough to stand beside each other in the alphabet, by family or by given name, could still
 * count (the sorted neighbourhood of Hernández and Stolfo 1995, "The merge/purge problem for large databases"); so the
 * number of pairs grows with the people, not with their square.
 */
export function* candidatePairs(
  names: readonly ComparableName[],
  indexes: readonly AgreementIndex[],
): Generator<readonly [number, number]> {
  const count = names.length;
  const places = [byFamily, byGiven].map((key) => alphabeticalPlaces(names.map(key)));
  const found: number[] = [];
  const add = (a: number, b: number) => void found.push(a < b ? a * count + b : b * count + a);
  for (const index of indexes) {
    for (const block of index.blocks()) {
      if (block.length <= SMALL_BLOCK) addNeighbours(block, block.length, add);
      else {
        for (const place of places) {
          const inOrder = block.toSorted((a, b) => (place[a] as number) - (place[b] as number));
          addNeighbours(inOrder, WINDOW, add);
        }
      }
    }
  }
  // Sorted, not a Set: a Set ends at 16 million.
  let last = -1;
  for (const pair of Float64Array.from(found).sort()) {
    if (pair !== last) yield [Math.floor(pair / count), pair % count];
    last = pair;
  }
}

function addNeighbours(block: readonly number[], window: number, add: (a: number, b: number) => void): void {
  for (let at = 0; at < block.length; at++) {
    const end = Math.min(block.length - 1, at + window);
    for (let next = at + 1; next <= end; next++) add(block[at] as number, block[next] as number);
  }
}

const byFamily = ({ given, family }: ComparableName) => `${family.joined} ${given.joined}`;
const byGiven = ({ given, family }: ComparableName) => `${given.joined} ${family.joined}`;

/** Where each stands when all are put in order; equals stand in the order of their positions. */
function alphabeticalPlaces(keys: readonly string[]): Int32Array {
  const places = new Int32Array(keys.length);
  const inOrder = keys.map((key, position) => ({ key, position }));
  inOrder.sort((a, b) => compareText(a.key, b.key));
  inOrder.forEach(({ position }, place) => {
    places[position] = place;
  });
  return places;
}
