import { StateError } from '../../../errors.js';
import {
  checkProblem,
  type LinearObjective,
  pairValue,
  type SparseAssignmentProblem,
} from '../assignment-problem.js';
import { CandidateBuilder, joinedLists } from '../candidates/candidate-builder.js';
import { TopList } from '../candidates/top-list.js';
import { type RowReader, rowReader } from '../row-reader.js';
import { type SeveralOptimum, severalByPaths } from './several-paths.js';
import {
  furtherMentors,
  type PlaceValues,
  type SeveralPartners,
  type SeveralProblem,
} from './several-problem.js';

/** A best way to give mentees several mentors, and the values of places that prove it. */
export interface SeveralResult extends SeveralPartners {
  readonly total: number;
  readonly values: PlaceValues;
}

/** Pairs of each mentee to begin with: so many of the best for each mentor they look for and besides, and so many of any kind. */
const FIRST_FOR_MENTOR = 8;
const FIRST_BESIDES = 16;
const FIRST_OF_ANY_KIND = 8;
/** How many a mentee may gain in one round. */
const MORE_IN_ONE_ROUND = 48;

/**
 * The joint optimum of several mentors for a mentee: most mentees with one mentor (the waiting list in order of class), then most with two,
 * then three …, then the largest total weight; under `fit` the largest total less the price of whoever has none. Only so many
 * pairs of everybody are listed; what the values of the others do not cover joins, until all are covered (column generation). Deterministic, but not canonical among equals. Throws StateError when the numbers of the problem make no sense.
 */
export function solveSeveral(several: SeveralProblem, objective: LinearObjective): SeveralResult {
  const { problem } = several;
  const largest = checkProblem(problem, pairValue(problem, objective));
  const further = furtherMentors(several, objective);
  const reward = further.reduce((most, each) => Math.max(most, each.reward), 0);
  const person = personOf(further.length, largest + reward + 1);
  const highest = further[0]?.high ?? 0;
  if (person * (highest + 2) > 2 ** 52)
    throw new StateError('There are too many classes of the waiting list to be counted exactly.');
  const worths = further.map(({ mentee, high, reward: own }) => ({ mentee, worth: high * person + own }));
  const read = rowReader(problem);
  let lists = firstLists(several, read);
  for (;;) {
    const optimum = severalByPaths(lists, worths);
    const more = pairsWorthMore({ several, lists, read }, optimum);
    if (more === undefined) return resultOf({ lists, optimum, person, highest });
    lists = joinedLists(lists, more);
  }
}

/** More than all that could be gained or lost in weight: a power of two, so that parting people from fit is exact. */
function personOf(mentors: number, largest: number): number {
  return 2 ** Math.ceil(Math.log2(4 * largest * (mentors + 1)));
}

function firstLists({ problem, has, wanted }: SeveralProblem, read: RowReader): SparseAssignmentProblem {
  const { mentees, capacities } = problem;
  const builder = new CandidateBuilder({ mentees, capacities }, mentees * FIRST_BESIDES * 2);
  for (let mentee = 0; mentee < mentees; mentee++) {
    const looksFor = Math.max(0, (wanted[mentee] as number) - (has[mentee] as number));
    const row = read(mentee);
    const best = new TopList(FIRST_BESIDES + FIRST_FOR_MENTOR * looksFor);
    const room = Math.ceil(row.length / FIRST_OF_ANY_KIND);
    for (let j = 0; looksFor > 0 && j < row.length; j++) {
      const weight = row[j] as number;
      if (weight < 0 || capacities[j] === 0) continue;
      if (-weight < best.limit) best.put(j, -weight);
      if ((j + mentee) % room === 0) builder.add(j, weight);
    }
    for (let k = 0; k < best.size; k++) {
      const j = best.item[k] as number;
      builder.add(j, row[j] as number);
    }
    builder.endRow();
  }
  return builder.build();
}

/** The pairs that leave more than the values of a mentee allow, most first; undefined when there are none. */
function pairsWorthMore(
  { several, lists, read }: { several: SeveralProblem; lists: SparseAssignmentProblem; read: RowReader },
  { own, place }: SeveralOptimum,
): SparseAssignmentProblem | undefined {
  const { mentees, capacities, rowStart, mentor } = lists;
  const { has, wanted } = several;
  const builder = new CandidateBuilder(lists, 1024);
  const most = new TopList(MORE_IN_ONE_ROUND);
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = read(mentee);
    most.clear(0);
    const isLooking = (has[mentee] as number) < (wanted[mentee] as number);
    for (let j = 0; isLooking && j < row.length; j++) {
      const loss = (own[mentee] as number) + (place[j] as number) - (row[j] as number);
      if (loss < most.limit && (row[j] as number) >= 0 && capacities[j] !== 0) most.put(j, loss);
    }
    for (let e = rowStart[mentee] as number; most.size > 0 && e < (rowStart[mentee + 1] as number); e++)
      builder.passOver(mentor[e] as number);
    for (let k = 0; k < most.size; k++) {
      const j = most.item[k] as number;
      builder.add(j, row[j] as number);
    }
    builder.endRow();
  }
  const more = builder.build();
  return more.mentor.length === 0 ? undefined : more;
}

interface Solved {
  readonly lists: SparseAssignmentProblem;
  readonly optimum: SeveralOptimum;
  /** What one person counts, and the highest rank of any. */
  readonly person: number;
  readonly highest: number;
}

/** Values of places in people and fit. A mentor without places costs nothing however dear: dearer than any pair. */
function partedValues(
  { capacities }: SparseAssignmentProblem,
  { optimum, person, highest }: Solved,
): PlaceValues {
  const high = Int32Array.from(optimum.place, (value, j) =>
    capacities[j] === 0 ? highest + 1 : Math.round(value / person),
  );
  const low = optimum.place.map((value, j) =>
    capacities[j] === 0 ? 0 : value - (high[j] as number) * person,
  );
  return { high, low };
}

function resultOf(solved: Solved): SeveralResult {
  const { lists, optimum } = solved;
  const { mentees, rowStart } = lists;
  const start = new Int32Array(mentees + 1);
  const mentor: number[] = [];
  let total = 0;
  for (let i = 0; i < mentees; i++) {
    const own: number[] = [];
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
      if (optimum.isMade[e] === 0) continue;
      own.push(lists.mentor[e] as number);
      total += lists.weight[e] as number;
    }
    mentor.push(...own.sort((a, b) => a - b));
    start[i + 1] = mentor.length;
  }
  const values = partedValues(lists, solved);
  return { start, mentor: Int32Array.from(mentor), total, values };
}
