import type {
  LinearObjective,
  Optimum,
  RowsAssignmentProblem,
  SparseAssignmentProblem,
} from '../assignment-problem.js';
import { pairValue } from '../assignment-problem.js';
import { type OpenAssignment, openAssignment } from '../changes/open-assignment.js';
import { combineDuals } from '../combined-duals.js';
import { nothingListed, PairLists, withMorePairs } from './pair-lists.js';
import { markListed, pickCheapest, valuesOf } from './row-candidates.js';
import { TopList } from './top-list.js';

/** So many pairs of each mentee are opened, those that lose least, if they lose less than this share of the largest fit. */
const OPENED_FOR_MENTEE = 200;
const NEAR = 1 / 8;

/**
 * Opens the optimum of a problem of which one row at a time is in memory. Gives for a mentee (−1: for nobody) the open
 * assignment with all pairs of that mentee, and of the others those that lose least; it knows up to which loss they are all there.
 */
export function openRows(
  problem: RowsAssignmentProblem,
  objective: LinearObjective,
  result: Optimum,
): (mentee: number) => OpenAssignment {
  let opened: Opened | undefined;
  return (mentee) => {
    opened ??= pairsThatLoseLeast(problem, objective, result);
    const { lists, exactUpTo } = opened;
    const all = mentee < 0 ? lists : withAllPairsOf(problem, lists, mentee);
    return openAssignment(all, objective, result, { exactUpTo, largest: problem.largest });
  };
}

interface Opened {
  readonly lists: SparseAssignmentProblem;
  /** Every pair that is not listed loses at least this. */
  readonly exactUpTo: number;
}

function pairsThatLoseLeast(
  problem: RowsAssignmentProblem,
  objective: LinearObjective,
  { partner, duals }: Optimum,
): Opened {
  const { mentees, capacities, largest, rowOf, tell } = problem;
  const { own, place } = valuesOf(problem, combineDuals(duals, pairValue(problem, objective), largest));
  const collected = new PairLists(mentees);
  const listed = new Int32Array(capacities.length).fill(-1);
  const least = new TopList(OPENED_FOR_MENTEE);
  let exactUpTo = Math.floor(largest * NEAR);
  for (let i = 0; i < mentees; i++) {
    const row = rowOf(i);
    const mentor = partner[i] as number;
    // Their own pair is there even where more lose nothing than are opened.
    if (mentor >= 0) {
      listed[mentor] = i;
      collected.add(mentor, row[mentor] as number);
    }
    least.clear(Math.floor(largest * NEAR));
    pickCheapest(row, { mentee: i, own: own[i] as number, place, listed }, least);
    for (let k = 0; k < least.size; k++)
      collected.add(least.item[k] as number, row[least.item[k] as number] as number);
    exactUpTo = Math.min(exactUpTo, least.limit);
    collected.endRow(i);
    tell({ doing: 'opening', done: i + 1, total: mentees });
  }
  return { lists: withMorePairs(nothingListed(mentees, capacities), collected), exactUpTo };
}

function withAllPairsOf(
  { mentees, capacities, rowOf }: RowsAssignmentProblem,
  lists: SparseAssignmentProblem,
  mentee: number,
): SparseAssignmentProblem {
  const more = new PairLists(mentees);
  const listed = new Int32Array(capacities.length).fill(-1);
  markListed(listed, mentee, lists.mentor.subarray(lists.rowStart[mentee], lists.rowStart[mentee + 1]));
  for (let i = 0; i < mentees; i++) {
    if (i === mentee) {
      rowOf(i).forEach((weight, mentor) => {
        if (weight >= 0 && listed[mentor] !== mentee) more.add(mentor, weight);
      });
    }
    more.endRow(i);
  }
  return withMorePairs(lists, more);
}
