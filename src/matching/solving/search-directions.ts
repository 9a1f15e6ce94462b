import type { Problem } from '../problem/problem.js';
import { bothWaysIn } from './both-ways.js';
import { isBetterSolution } from './solution-order.js';
import { type Solution, solveNumbers } from './solve-numbers.js';
import { waysToSettle } from './ways-to-settle.js';

/**
 * The search for directions gives up its proof after so many pairs, all problems solved together, or so many problems; so many
 * pairs are kept for questions.
 */
const MOST_PAIRS = 10_000_000;
const LEAST_PROBLEMS = 24;
/** Each of them takes minutes in a round whose scores do not fit in memory. */
const LEAST_LARGE_PROBLEMS = 6;

function mostProblems(problem: Problem): number {
  const least = problem.scores.matrix === null ? LEAST_LARGE_PROBLEMS : LEAST_PROBLEMS;
  return Math.max(least, Math.floor(MOST_PAIRS / pairCount(problem)));
}

function pairCount({ mentees, mentors }: Problem): number {
  return Math.max(1, mentees.length * mentors.length);
}

/**
 * The best solution in which nobody is the mentor of their own mentor, for objectives that no sum of fits expresses: branch and bound
 * (Land & Doig 1960) over the direction of those who come out as each other's mentor, the better direction first. Nearly always the
 * second solution is the best. Where the search is given up, the certificate says so. `first` is the solution in which they may be.
 */
export function searchDirections(first: Solution): Solution {
  const { problem } = first;
  const most = mostProblems(problem);
  let best: Solution | undefined;
  const done: Solution[] = [];
  const open = [...waysToSettle(first.closed, bothWaysIn(first))];
  for (let solved = 1; open.length > 0 && (solved < most || best === undefined); solved++) {
    const solution = solveNumbers(problem, open.pop());
    const isBetter = best === undefined || isBetterSolution(solution, best);
    const bothWays = isBetter ? bothWaysIn(solution) : [];
    if (bothWays.length > 0) open.push(...waysToSettle(solution.closed, bothWays));
    else done.push(solution);
    if (isBetter && bothWays.length === 0) best = solution;
  }
  if (best === undefined) return first;
  if (open.length > 0) return isBetterSolution(first, best) ? unproven(best, first, most) : best;
  const found = best;
  const isKept = done.length * pairCount(problem) <= MOST_PAIRS;
  const others = done.filter((each) => each !== found);
  return isKept ? { ...found, others: () => others } : found;
}

function unproven(best: Solution, bound: Solution, most: number): Solution {
  const reason = `only ${most} of the ways to settle who mentors whom, among people who could be each other's mentor, were tried`;
  const gap = Math.max(0, bound.outcome.total - best.outcome.total);
  return { ...best, certificate: { proven: false, gap, reasons: [reason] } };
}

/** With more of them than this the ways to choose are too many to be tried for the sake of questions. */
const FEW = 4;

/** All ways to choose the directions of people who came out as each other's mentor, solved; undefined where these are too many. */
export function waysOfDirections(first: Solution): readonly Solution[] | undefined {
  if (bothWaysIn(first).length > FEW) return undefined;
  const best = searchDirections(first);
  const others = best.certificate.proven ? best.others?.() : undefined;
  return others && [best, ...others];
}
