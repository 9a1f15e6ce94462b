import type { Certificate, LeftOver, ProposedPair, RunResult, ShortOfMentors } from '../domain/run.js';
import type { Computing } from './computing.js';
import { explainFit } from './explain-fit.js';
import { refuseClashes } from './find-clashes.js';
import { leftOverReasons } from './left-over-reason.js';
import type { MatchingInput } from './matching-input.js';
import { mentorsWanted, ordinal } from './mentors-wanted.js';
import type { Problem } from './problem.js';
import type { Solution } from './solve-numbers.js';
import { pairsOfRound, solveRound, stageNumber, stagesOf } from './solve-round.js';

/** A run before its caller has added the SHA-256 of `fingerprintText(input)`: hashing is not for a pure layer. */
export type RunWithoutFingerprint = Omit<RunResult, 'fingerprint'>;

/** A run, and the numbers behind it for `--scores` and explanations. */
export interface MatchedRound {
  readonly run: RunWithoutFingerprint;
  readonly solution: Solution;
}

/** In the order of mentees, the pairs of each together. */
function proposedPairs(solution: Solution): readonly ProposedPair[] {
  const { locked } = solution.problem.input;
  const keys = new Set(locked.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  const byMentee = new Map<number, ProposedPair[]>();
  for (const { solution: stage, mentee, mentor, ...pair } of pairsOfRound(solution)) {
    const { menteeId, mentorId, mentorNumber } = pair;
    const decision = keys.has(`${menteeId} ${mentorId}`) ? 'locked' : 'proposed';
    const proposed = { menteeId, mentorId, ...explainFit(stage.problem, mentee, mentor), decision } as const;
    const own = byMentee.get(menteeId) ?? [];
    byMentee.set(menteeId, [...own, mentorNumber === 1 ? proposed : { ...proposed, mentorNumber }]);
  }
  return [...byMentee.values()].flat();
}

function leftOver(solution: Solution): readonly LeftOver[] {
  const { problem, partner } = solution;
  const reasonFor = leftOverReasons(solution);
  const unmatched = problem.mentees.flatMap((mentee, at) =>
    (partner[at] ?? -1) < 0 ? [{ menteeId: mentee.id, reason: reasonFor(at) }] : [],
  );
  return [...unmatched, ...problem.setAside];
}

/** Who has a mentor, and does not get the next one they are to have. */
function shortOfMentors(stage: Solution): readonly ShortOfMentors[] {
  const { problem } = stage;
  const { people, settings } = problem.input;
  const number = stageNumber(problem);
  const personOf = new Map(people.map((person) => [person.id, person]));
  return leftOver(stage).map(({ menteeId, reason }) => {
    const mentee = personOf.get(menteeId);
    const wanted = mentee === undefined ? number : mentorsWanted(mentee, settings);
    const words = `Has ${number - 1} of ${wanted} mentors. For the ${ordinal(number)}: ${reason}`;
    return { menteeId, reason: words, has: number - 1 };
  });
}

/** What is proven of all stages together. */
function certificateOf(solution: Solution): Certificate {
  const stages = stagesOf(solution).map(({ certificate }) => certificate);
  return {
    proven: stages.every(({ proven }) => proven),
    gap: stages.reduce((sum, { gap }) => sum + gap, 0),
    reasons: [...new Set(stages.flatMap(({ reasons }) => reasons))],
  };
}

function placesOffered(problem: Problem): number {
  return problem.mentors.reduce((sum, { places }) => sum + places, 0);
}

/** Puts a solution into the words and figures of a run. */
export function runOf(solution: Solution): RunWithoutFingerprint {
  const { problem, later } = solution;
  const total = stagesOf(solution).reduce((sum, stage) => sum + stage.total, 0);
  const short = later.flatMap(shortOfMentors);
  return {
    objective: problem.input.settings.objective,
    seed: problem.input.seed,
    menteeCount: problem.mentees.length + problem.setAside.length,
    mentorCount: problem.mentors.length,
    placeCount: placesOffered(problem),
    totalFit: total / 1_000_000,
    certificate: certificateOf(solution),
    pairs: proposedPairs(solution),
    leftOver: leftOver(solution),
    ...(short.length === 0 ? {} : { short }),
  };
}

/**
 * Matches a round: most mentees matched, then the highest total fit, proven; settled pairs first; then, in the same way, the
 * second mentors of those who are to have two, and so on. The result depends on what
 * is in the input, never on its order. Throws StateError when rules contradict each other.
 */
export function matchRound(input: MatchingInput, computing?: Computing): MatchedRound {
  const solution = solveRound(input, refuseClashes, computing);
  return { run: runOf(solution), solution };
}
