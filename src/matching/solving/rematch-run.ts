import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import type { ReplacedPairing, RunRematching } from '../../domain/rounds/run.js';
import { type CurrentPair, changedMentees, whyUnweighable } from '../problem/current-pairs.js';
import { explainFit } from '../problem/explain-fit.js';
import { findClashes } from '../problem/find-clashes.js';
import { buildProblem, type Problem } from '../problem/problem.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Solution } from './solve-numbers.js';
import { solveWithOneChange } from './solve-one-change.js';
import { solveProblem } from './solve-problem.js';

/** Solves a problem without clashes, with as many changes of existing pairings as its input allows. */
export function solveRematching(problem: Problem): Solution {
  const refusal = whyUnweighable(problem.input);
  if (refusal !== undefined) throw refusal;
  const { rematching, stage } = problem.input;
  const isOne = rematching?.mayChange === 'one' && stage === undefined;
  return isOne ? solveWithOneChange(problem) : solveProblem(problem);
}

/** What a mentee's new pair takes the place of; for a mentee who has a mentor. */
export function replacedBy(problem: Problem, { mentee, mentor, pairing }: CurrentPair): ReplacedPairing {
  const { fit } = explainFit(problem, mentee, mentor);
  return { pairingId: pairing.id, mentorId: pairing.mentorId, fit };
}

/** Pairings that a lock or a `must` keeps as they are do not come up for change again. */
function stillInQuestion(input: MatchingInput, problem: Problem): readonly number[] {
  const kept = new Set(
    problem.current.flatMap(({ mentee, mentor, pairing }) =>
      problem.fixed.some((pair) => pair.mentee === mentee && pair.mentor === mentor) ? [pairing.id] : [],
    ),
  );
  return (input.rematching?.pairingIds ?? []).filter((id) => !kept.has(id)).sort((a, b) => a - b);
}

/** What a solution gains over the best in which every pairing goes on. */
function gainOver(asToday: Problem, { problem, matched, total }: Solution): RunRematching['gain'] {
  if (findClashes(asToday).length > 0) return null;
  const without = solveProblem(asToday);
  const { current } = problem;
  const before = current.reduce(
    (sum, pair) => sum + millionthsOf(replacedBy(problem, pair).fit),
    without.total,
  );
  return { matched: matched - without.matched - current.length, totalFit: (total - before) / 1_000_000 };
}

/** What changing pairings came to, against the best matching in which all of them go on; undefined where none could change. */
export function rematchingOf(input: MatchingInput, solution: Solution): RunRematching | undefined {
  const { rematching, settings } = input;
  if (rematching === undefined) return undefined;
  const { problem, partner } = solution;
  // Where one pairing may change, the solution is of the problem in which only that one does.
  const all = rematching.mayChange === 'any' ? problem : buildProblem(input);
  return {
    mayChange: rematching.mayChange,
    switchingCost: settings.switchingCost,
    pairingIds: stillInQuestion(input, all),
    goOn: all.current.length - changedMentees(problem.current, partner).length,
    gain: gainOver(buildProblem({ ...input, rematching: { ...rematching, pairingIds: [] } }), solution),
  };
}
