import type { Problem } from '../problem/problem.js';
import { bothWaysIn } from './both-ways.js';
import { searchDirections } from './search-directions.js';
import { searchTogether } from './search-together.js';
import { isInOrder } from './solve-in-order.js';
import { type PairOfProblem, type Solution, solveNumbers } from './solve-numbers.js';
import { solvePeers } from './solve-peers.js';

/**
 * The optimum in which nobody is the mentor of their own mentor, which an assignment cannot say. Where the ordinary optimum makes
 * somebody so, objectives that dual values prove are solved anew with that condition; for the others, and for criteria in order, directions are tried.
 */
function solveApart(problem: Problem, closed: readonly PairOfProblem[]): Solution {
  const first = solveNumbers(problem, closed);
  if (bothWaysIn(first).length === 0) return first;
  if (isInOrder(problem)) return searchDirections(first);
  const { objective } = problem.input.settings;
  return objective === 'coverage' || objective === 'fit' ? solvePeers(first) : searchDirections(first);
}

/** The optimum of a problem without clashes, in which besides the mentees of one mentor suit each other where the settings ask for that. */
export function solveProblem(problem: Problem): Solution {
  return searchTogether(problem, (closed) => solveApart(problem, closed));
}
