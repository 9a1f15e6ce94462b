/** What happened or was said, sorted by the pairing it concerns, so that going through every pairing takes one pass. */
export function byPairing<Item extends { readonly pairingId: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const sorted = new Map<number, Item[]>();
  for (const item of items) {
    const ofPairing = sorted.get(item.pairingId);
    if (ofPairing === undefined) sorted.set(item.pairingId, [item]);
    else ofPairing.push(item);
  }
  return sorted;
}
