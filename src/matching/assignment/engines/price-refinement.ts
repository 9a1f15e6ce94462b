import type { Auction } from './auction-state.js';

/**
 * Looks for whole prices that prove the present assignment optimal: prices are rounded down, and then raised until no row
 * would rather be elsewhere (the labels of Bellman 1958 and Ford 1956, from near-optimal ones). Keeps them and returns true
 * when it succeeds; false when a column with places left would need a price, or when it takes too long.
 */
export function refinePrices(auction: Auction, visitsPerColumn: number): boolean {
  const { columns, price, firstSlot, used } = auction;
  const label = price.map(Math.floor);
  const queue = new Int32Array(columns + 1);
  const queued = new Uint8Array(columns);
  let tail = 0;
  for (let j = 0; j < columns; j++) {
    const isFull = (firstSlot[j] as number) + (used[j] as number) === (firstSlot[j + 1] as number);
    if (!isFull && (label[j] as number) > 0) return false;
    queue[tail++] = j;
    queued[j] = 1;
  }
  const work: Refinement = { auction, label, queue, queued, head: 0, tail };
  for (let visits = visitsPerColumn * columns + 1000; work.head !== work.tail; visits--) {
    if (visits < 0 || !raiseNeighbours(work)) return false;
  }
  price.set(label);
  return true;
}

interface Refinement {
  readonly auction: Auction;
  readonly label: Float64Array;
  /** A ring: the columns whose price rose since their rows last looked around. */
  readonly queue: Int32Array;
  readonly queued: Uint8Array;
  head: number;
  tail: number;
}

function raiseNeighbours(work: Refinement): boolean {
  const { auction, label, queue, queued } = work;
  const { rowStart, column, weight, firstSlot, used, occupant, ownWeight, columns } = auction;
  const from = queue[work.head] as number;
  work.head = work.head === columns ? 0 : work.head + 1;
  queued[from] = 0;
  const first = firstSlot[from] as number;
  for (let slot = first; slot < first + (used[from] as number); slot++) {
    const row = occupant[slot] as number;
    const base = (label[from] as number) - (ownWeight[row] as number);
    for (let e = rowStart[row] as number; e < (rowStart[row + 1] as number); e++) {
      const j = column[e] as number;
      const needed = base + (weight[e] as number);
      if (needed <= (label[j] as number)) continue;
      if ((firstSlot[j] as number) + (used[j] as number) < (firstSlot[j + 1] as number)) return false;
      label[j] = needed;
      if (queued[j] === 1) continue;
      queued[j] = 1;
      queue[work.tail] = j;
      work.tail = work.tail === columns ? 0 : work.tail + 1;
    }
  }
  return true;
}
