import type { LeftOver, ProposedPair, RunResult } from '../domain/run.js';
import type { Computing } from './computing.js';
import { explainFit } from './explain-fit.js';
import { refuseClashes } from './find-clashes.js';
import { leftOverReasons } from './left-over-reason.js';
import type { MatchingInput } from './matching-input.js';
import { buildProblem, type Problem } from './problem.js';
import type { Solution } from './solve-numbers.js';
import { solveProblem } from './solve-problem.js';

/** A run before its caller has added the SHA-256 of `fingerprintText(input)`: hashing is not for a pure layer. */
export type RunWithoutFingerprint = Omit<RunResult, 'fingerprint'>;

/** A run, and the numbers behind it for `--scores` and explanations. */
export interface MatchedRound {
  readonly run: RunWithoutFingerprint;
  readonly solution: Solution;
}

function proposedPairs({ problem, partner }: Solution): readonly ProposedPair[] {
  const locked = new Set(problem.input.locked.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  return problem.mentees.flatMap((mentee, at) => {
    const mentorAt = partner[at] ?? -1;
    const mentor = problem.mentors[mentorAt];
    if (mentor === undefined) return [];
    const menteeId = mentee.id;
    const mentorId = mentor.person.id;
    const decision = locked.has(`${menteeId} ${mentorId}`) ? 'locked' : 'proposed';
    return [{ menteeId, mentorId, ...explainFit(problem, at, mentorAt), decision } as const];
  });
}

function leftOver(solution: Solution): readonly LeftOver[] {
  const { problem, partner } = solution;
  const reasonFor = leftOverReasons(solution);
  const unmatched = problem.mentees.flatMap((mentee, at) =>
    (partner[at] ?? -1) < 0 ? [{ menteeId: mentee.id, reason: reasonFor(at) }] : [],
  );
  return [...unmatched, ...problem.setAside];
}

function placesOffered(problem: Problem): number {
  return problem.mentors.reduce((sum, { places }) => sum + places, 0);
}

/** Puts a solution into the words and figures of a run. */
export function runOf(solution: Solution): RunWithoutFingerprint {
  const { problem, certificate, total } = solution;
  return {
    objective: problem.input.settings.objective,
    seed: problem.input.seed,
    menteeCount: problem.mentees.length + problem.setAside.length,
    mentorCount: problem.mentors.length,
    placeCount: placesOffered(problem),
    totalFit: total / 1_000_000,
    certificate,
    pairs: proposedPairs(solution),
    leftOver: leftOver(solution),
  };
}

/**
 * Matches a round: most mentees matched, then the highest total fit, proven; settled pairs first. The result depends on what
 * is in the input, never on its order. Throws StateError when rules contradict each other.
 */
export function matchRound(input: MatchingInput, computing?: Computing): MatchedRound {
  const problem = buildProblem(input, [], computing);
  refuseClashes(problem);
  const solution = solveProblem(problem);
  return { run: runOf(solution), solution };
}
