import { lineStarts } from '../line-starts.js';
import type { Auction, EdgesByColumn } from './auction-state.js';

/** The prices at which rows would leave where they are, and what is still to be sold. */
interface Sale {
  readonly auction: Auction;
  readonly columns: EdgesByColumn;
  readonly slotOf: Int32Array;
  /** What each row gets where it is: its weight less the price. */
  readonly value: Float64Array;
  readonly idle: number[];
}

/**
 * The reverse auction (Bertsekas & Castañón 1992): a column that has places left although it asks a price lowers it until
 * a row prefers it or the price is 0. Needed because prices are kept from phase to phase. False when it takes more steps than
 * allowed.
 */
export function sellIdlePlaces(auction: Auction, step: number, limit: number): boolean {
  const idle: number[] = [];
  for (let j = auction.columns - 1; j >= 0; j--) if (isIdle(auction, j)) idle.push(j);
  if (idle.length === 0) return true;
  const sale = startSale(auction, idle);
  let steps = 0;
  for (let j = idle.pop(); j !== undefined; j = idle.pop()) {
    while (isIdle(auction, j)) {
      if (++steps > limit) return false;
      lowerPrice(sale, j, step);
    }
  }
  return true;
}

function isIdle({ used, firstSlot, price }: Auction, column: number): boolean {
  if ((price[column] as number) <= 0) return false;
  return (used[column] as number) < (firstSlot[column + 1] as number) - (firstSlot[column] as number);
}

function startSale(auction: Auction, idle: number[]): Sale {
  const { rows, columns, assigned, ownWeight, price, firstSlot, used, occupant } = auction;
  const slotOf = new Int32Array(rows);
  for (let j = 0; j < columns; j++) {
    const first = firstSlot[j] as number;
    for (let slot = first; slot < first + (used[j] as number); slot++)
      slotOf[occupant[slot] as number] = slot;
  }
  const value = new Float64Array(rows);
  for (let i = 0; i < rows; i++)
    value[i] = (ownWeight[i] as number) - (price[assigned[i] as number] as number);
  auction.byColumn ??= edgesByColumn(auction);
  return { auction, columns: auction.byColumn, slotOf, value, idle };
}

function edgesByColumn({ rows, columns, rowStart, column, weight }: Auction): EdgesByColumn {
  const start = lineStarts(column, columns);
  const next = start.slice();
  const row = new Int32Array(column.length);
  const weights = new Float64Array(column.length);
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
      const at = (next[column[e] as number] as number)++;
      row[at] = i;
      weights[at] = weight[e] as number;
    }
  }
  return { start, row, weight: weights };
}

/** The column asks what its second best row would pay, and the best row comes; or the price falls to 0 and nobody does. */
function lowerPrice(sale: Sale, column: number, step: number): void {
  const { auction, columns, value } = sale;
  const { assigned, price } = auction;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  let edge = -1;
  for (let e = columns.start[column] as number; e < (columns.start[column + 1] as number); e++) {
    const row = columns.row[e] as number;
    const offer = (columns.weight[e] as number) - (value[row] as number);
    if (offer <= second || assigned[row] === column) continue;
    if (offer > best) {
      second = best;
      best = offer;
      edge = e;
    } else second = offer;
  }
  const comes = best >= step;
  const asked = comes ? Math.max(0, second - step) : 0;
  raiseValues(sale, column, asked);
  price[column] = asked;
  if (comes) moveRow(sale, columns.row[edge] as number, { column, weight: columns.weight[edge] as number });
}

function raiseValues({ auction, value }: Sale, column: number, asked: number): void {
  const { firstSlot, used, occupant, ownWeight } = auction;
  const first = firstSlot[column] as number;
  for (let slot = first; slot < first + (used[column] as number); slot++) {
    const row = occupant[slot] as number;
    value[row] = (ownWeight[row] as number) - asked;
  }
}

function moveRow(sale: Sale, row: number, to: { column: number; weight: number }): void {
  const { auction, slotOf, value, idle } = sale;
  const { assigned, used, firstSlot, occupant, price, ownWeight } = auction;
  const from = assigned[row] as number;
  const last = (firstSlot[from] as number) + --(used[from] as number);
  const moved = occupant[last] as number;
  occupant[slotOf[row] as number] = moved;
  slotOf[moved] = slotOf[row] as number;
  if ((price[from] as number) > 0) idle.push(from);
  const slot = (firstSlot[to.column] as number) + (used[to.column] as number)++;
  occupant[slot] = row;
  slotOf[row] = slot;
  assigned[row] = to.column;
  ownWeight[row] = to.weight;
  value[row] = to.weight - (price[to.column] as number);
}
