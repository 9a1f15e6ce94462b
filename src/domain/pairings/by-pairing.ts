import { groupedBy } from '../grouped-by.js';
/** What happened or was said, sorted by the pairing it concerns, so that going through every pairing takes one pass. */
export function byPairing<Item extends { readonly pairingId: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  return groupedBy(items, ({ pairingId }) => pairingId);
}
