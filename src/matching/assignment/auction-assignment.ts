import { StateError } from '../../errors.js';
import { type Auction, newAuction, sellPlace } from './auction-state.js';
import { bestRowValues, type FullAssignment, type FullAssignmentProblem } from './full-assignment.js';
import { refinePrices } from './price-refinement.js';
import { sellIdlePlaces } from './reverse-auction.js';

const FIRST_SHARE = 1 / 16;
const STEP = 8;
/** More bids than this for each row in one phase: the steps began too fine. */
const BIDS_PER_ROW = 100;
const COARSER = 64;
/** More re-examinations than this for each column: proving the prices costs more than a finer phase. */
const REFINEMENT = 8;

/**
 * ε-scaling auction (Bertsekas 1979, 1988; Bertsekas & Castañón 1989 for places alike, 1992 for the reverse auction): rows bid
 * for places, at first in large steps, then in ever smaller ones from the prices reached. Weights become whole multiples of
 * one unit and steps powers of two, so every price is exact; a step below 1 / rows proves the assignment optimal, and most
 * often price refinement proves it long before. Throws StateError when the rows cannot all be given a column.
 */
export function auctionAssignment(problem: FullAssignmentProblem): FullAssignment {
  const auction = newAuction(problem);
  const first = powerOfTwoBelow(Math.max(1, auction.range * FIRST_SHARE));
  let step = first;
  let limit = BIDS_PER_ROW * problem.rows + 1000;
  for (;;) {
    if (sellAllPlaces(auction, step, limit)) {
      sellIdlePlaces(auction, step);
      const isExact = step * (problem.rows + 1) < 1;
      if (
        isExact
          ? refinePrices(auction, Number.POSITIVE_INFINITY)
          : step < 0.2 && refinePrices(auction, REFINEMENT)
      )
        break;
      if (isExact) throw new StateError('The auction did not come to an exact end.');
      step /= STEP;
    } else {
      step = first * COARSER;
      limit = Number.POSITIVE_INFINITY;
      auction.price.fill(0);
    }
  }
  const { assigned, unit } = auction;
  const price = auction.price.map((units) => units * unit);
  return { assigned, price, rowValue: bestRowValues(problem, price) };
}

function powerOfTwoBelow(value: number): number {
  return 2 ** Math.floor(Math.log2(value));
}

/** One phase of bidding, from the prices of the phase before. False when it takes more bids than allowed. */
function sellAllPlaces(auction: Auction, step: number, limit: number): boolean {
  const { assigned, used, queue, rows } = auction;
  assigned.fill(-1);
  used.fill(0);
  for (let i = 0; i < rows; i++) queue[i] = i;
  let head = 0;
  let waiting = rows;
  for (let bids = 0; waiting > 0; bids++) {
    if (bids > limit) return false;
    const row = queue[head] as number;
    head = head + 1 === rows ? 0 : head + 1;
    waiting--;
    const evicted = bid(auction, row, step);
    if (evicted < 0) continue;
    const tail = head + waiting;
    queue[tail < rows ? tail : tail - rows] = evicted;
    waiting++;
  }
  return true;
}

/** A row bids for a place in its best column, as much as makes its second best as good; gives the row that lost its place. */
function bid(auction: Auction, row: number, step: number): number {
  const { price, column, weight, rowStart } = auction;
  const end = rowStart[row + 1] as number;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  let edge = -1;
  for (let e = rowStart[row] as number; e < end; e++) {
    const value = (weight[e] as number) - (price[column[e] as number] as number);
    if (value <= second) continue;
    if (value > best) {
      second = best;
      best = value;
      edge = e;
    } else second = value;
  }
  if (edge < 0) throw new StateError(`Row ${row} has no column.`);
  const wanted = column[edge] as number;
  const margin = second === Number.NEGATIVE_INFINITY ? auction.range : best - second;
  auction.ownWeight[row] = weight[edge] as number;
  auction.paid[row] = (price[wanted] as number) + margin + step;
  return sellPlace(auction, row, wanted);
}
