import { buildProblem, type Problem } from '../problem/problem.js';
import type { OneWay } from '../rules/directions.js';
import { isBetterSolution } from './solution-order.js';
import { type Solution, solveNumbers } from './solve-numbers.js';

/**
 * The search for directions gives up its proof after so many pairs, all problems solved together, or so many problems; so many
 * pairs are kept for questions.
 */
const MOST_PAIRS = 10_000_000;
const LEAST_PROBLEMS = 24;
/** Each of them takes minutes in a round whose scores do not fit in memory. */
const LEAST_LARGE_PROBLEMS = 6;

/** Two people who came out as each other's mentor: the direction that fits better, and the other. */
interface Mutual {
  readonly better: OneWay;
  readonly worse: OneWay;
}

/** Those who come out as each other's mentor. */
export function mutualPairs({ problem, partner }: Solution): readonly Mutual[] {
  const { mentees, mentors, scores } = problem;
  const menteeAt = new Map(mentees.map((person, at) => [person.id, at]));
  const scoreOf = (mentee: number) => scores.at(mentee, partner[mentee] ?? 0);
  return mentees.flatMap((mentee, at): Mutual[] => {
    const mentor = mentors[partner[at] ?? -1]?.person;
    const back = mentor === undefined ? undefined : menteeAt.get(mentor.id);
    if (mentor === undefined || back === undefined || back < at) return [];
    if (mentors[partner[back] ?? -1]?.person.id !== mentee.id) return [];
    const there = { menteeId: mentee.id, mentorId: mentor.id };
    const thither = { menteeId: mentor.id, mentorId: mentee.id };
    return [
      scoreOf(at) >= scoreOf(back) ? { better: there, worse: thither } : { better: thither, worse: there },
    ];
  });
}

/** Every way to settle the pairs, parted so that none is in two parts: all the better way, or the first exception is … */
function branches(base: readonly OneWay[], mutual: readonly Mutual[]): readonly (readonly OneWay[])[] {
  const better = mutual.map((pair) => pair.better);
  const exceptions = mutual.map(({ worse }, at) => [...base, ...better.slice(0, at), worse]);
  return [...exceptions, [...base, ...better]];
}

function mostProblems(problem: Problem): number {
  const least = problem.scores.matrix === null ? LEAST_LARGE_PROBLEMS : LEAST_PROBLEMS;
  return Math.max(least, Math.floor(MOST_PAIRS / pairCount(problem)));
}

/**
 * The optimum in which nobody is the mentor of their own mentor, which an assignment cannot say: branch and bound (Land & Doig
 * 1960) over the direction of those who come out as each other's mentor, the better direction first. Nearly always the
 * first solution has no such pair, or the second is as good. Where the search is given up, the certificate says so, and by how much
 * fit the solution may miss the optimum.
 */
export function solveProblem(problem: Problem): Solution {
  const most = mostProblems(problem);
  const first = solveNumbers(problem);
  let best: Solution | undefined;
  const closed: Solution[] = [];
  const open = [...branches(problem.oneWay, mutualPairs(first))];
  if (open.length === 1) return first;
  for (let solved = 1; open.length > 0 && (solved < most || best === undefined); solved++) {
    const solution = solveNumbers(buildProblem(problem.input, open.pop(), problem.computing));
    const isBetter = best === undefined || isBetterSolution(solution, best);
    const mutual = isBetter ? mutualPairs(solution) : [];
    if (mutual.length > 0) open.push(...branches(solution.problem.oneWay, mutual));
    else closed.push(solution);
    if (isBetter && mutual.length === 0) best = solution;
  }
  if (best === undefined) return first;
  if (open.length > 0) return isBetterSolution(first, best) ? unproven(best, { bound: first, most }) : best;
  const found = best;
  const isKept = closed.length * pairCount(problem) <= MOST_PAIRS;
  return isKept ? { ...found, others: closed.filter((each) => each !== found) } : found;
}

function pairCount({ mentees, mentors }: Problem): number {
  return Math.max(1, mentees.length * mentors.length);
}

function unproven(best: Solution, { bound, most }: { bound: Solution; most: number }): Solution {
  const reason = `only ${most} of the ways to settle who mentors whom, among people who could be each other's mentor, were tried`;
  const gap = Math.max(0, bound.outcome.total - best.outcome.total);
  return { ...best, certificate: { proven: false, gap, reasons: [reason] } };
}
