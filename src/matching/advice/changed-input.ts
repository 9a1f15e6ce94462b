import type { MatchingInput } from '../matching-input.js';
import { buildProblem } from '../problem.js';
import type { Solution } from '../solve-numbers.js';
import { solveProblem } from '../solve-problem.js';
import type { Advice } from './advice.js';

/** What an input, changed in whatever way, gains over a solution: solved exactly. */
export function gainOf(input: MatchingInput, over: Solution): Pick<Advice, 'matched' | 'totalFit'> {
  const { matched, total } = solveProblem(buildProblem(input));
  return { matched: matched - over.matched, totalFit: (total - over.total) / 1_000_000 };
}
