import { isSmall } from './disclosure.js';

/**
 * `hiddenInColumn` says which counts of a list whose total is known are hidden: the small ones, and then, smallest first,
 * as many others as it takes until the hidden ones are at least two, together at least `smallestGroup` people, and more
 * people than groups (else each of them would have to be exactly one). For lists that the coordinator alone sees, who sees the people
 * themselves too; what is handed out is protected by `protectTable`.
 */
export function hiddenInColumn(counts: readonly number[], smallestGroup: number): boolean[] {
  const hidden = counts.map((count) => isSmall(count, smallestGroup));
  while (isExposed(counts, hidden, smallestGroup)) {
    const next = smallestShown(counts.map((count, at) => ({ count, at, isHidden: hidden[at] === true })));
    if (next === undefined) break;
    hidden[next.at] = true;
  }
  return hidden;
}

/** Whether the hidden counts of a line with a known total are too few to protect each other. */
function isExposed(counts: readonly number[], hidden: readonly boolean[], smallestGroup: number): boolean {
  const together = counts.filter((_, at) => hidden[at]);
  if (together.length === 0) return false;
  const sum = together.reduce((total, count) => total + count, 0);
  return together.length === 1 || sum < smallestGroup || sum <= together.length;
}

/** The smallest count not yet hidden, one above zero if there is any; the first of several alike. */
function smallestShown<T extends { count: number; isHidden: boolean }>(cells: readonly T[]): T | undefined {
  const shown = cells.filter(({ isHidden }) => !isHidden);
  const aboveZero = shown.filter(({ count }) => count > 0);
  const candidates = aboveZero.length > 0 ? aboveZero : shown;
  return candidates.reduce<T | undefined>(
    (least, cell) => (least === undefined || cell.count < least.count ? cell : least),
    undefined,
  );
}
