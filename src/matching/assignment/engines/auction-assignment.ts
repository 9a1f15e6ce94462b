import { StateError } from '../../../errors.js';
import { type Auction, newAuction, sellPlace } from './auction-state.js';
import { bestRowValues, type FullAssignment, type FullAssignmentProblem } from './full-assignment.js';
import { refinePrices } from './price-refinement.js';
import { sellIdlePlaces } from './sell-idle-places.js';
import { shortestPathAssignment } from './shortest-path-assignment.js';

/** Steps are these times powers of eight: 1/4 and 1/32 of a unit are where whole prices most often prove the assignment. */
const FINE_STEP = 1 / 32;
const RATIO = 8;
/** The first step is at least this share of the range of weights. */
const FIRST_SHARE = 1 / 16;
/** More bids than this for each row and column in one phase: the steps began too fine. */
const BIDS = 50;
const COARSER = 64;
/** More than this even so: the steps are lost in the rounding of very large prices, or the costs are meant to be hard. */
const BIDS_AT_MOST = 1000;
/** From this step on whole prices are looked for, with so many re-examinations of each column: more never paid. */
const REFINED_STEP = 1 / 4;
const VISITS = 3;

/**
 * ε-scaling auction (Bertsekas 1979, 1988; Bertsekas & Castañón 1989 for places alike, 1992 for the reverse auction): rows bid
 * for places, at first in large steps, then in ever smaller ones from the prices reached. Weights become whole multiples of
 * one unit and steps powers of two, so every price is exact; a step below 1 / rows proves the assignment optimal, and most
 * often price refinement proves it long before. Should it take too long, the shortest paths take over. Throws StateError when
 * the rows cannot all be given a column.
 */
export function auctionAssignment(problem: FullAssignmentProblem): FullAssignment {
  const auction = newAuction(problem);
  const first = firstStep(auction.range);
  if (!runPhases(auction, first, BIDS)) {
    auction.price.fill(0);
    if (!runPhases(auction, first * COARSER, BIDS_AT_MOST)) return shortestPathAssignment(problem);
  }
  const { assigned, unit } = auction;
  const price = auction.price.map((units) => units * unit);
  return { assigned, price, rowValue: bestRowValues(problem, price) };
}

/** Phases of ever smaller steps until whole prices prove the assignment. False when one of them takes too many bids. */
function runPhases(auction: Auction, first: number, bidsEach: number): boolean {
  const limit = bidsEach * (auction.rows + auction.columns) + 1000;
  for (let step = first; ; step /= RATIO) {
    if (!sellAllPlaces(auction, step, limit) || !sellIdlePlaces(auction, step, limit)) return false;
    const isExact = step * (auction.rows + 1) < 1;
    if (isExact) return refinePrices(auction, Number.POSITIVE_INFINITY);
    if (step <= REFINED_STEP && refinePrices(auction, VISITS)) return true;
  }
}

function firstStep(range: number): number {
  let step = FINE_STEP;
  while (step < range * FIRST_SHARE) step *= RATIO;
  return step;
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
