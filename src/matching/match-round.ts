import { addToList } from '../domain/add-to-list.js';
import { pairKey } from '../domain/pairings/pairing.js';
import type { Person } from '../domain/people/person.js';
import { millionthsOf } from '../domain/rounds/fit-figures.js';
import {
  type Certificate,
  type LeftOver,
  type ProposedPair,
  type RunResult,
  type ShortOfMentors,
  WHO_COMES_FIRST,
} from '../domain/rounds/run.js';
import { comingFirstUnder } from '../domain/settings/coming-first.js';
import { leftOverReasons } from './answers/left-over-reason.js';
import { losingWords } from './answers/rematch-words.js';
import { changedMentees } from './problem/current-pairs.js';
import { type ExplainedFit, explainFit } from './problem/explain-fit.js';
import { refuseClashes } from './problem/find-clashes.js';
import type { Problem } from './problem/problem.js';
import type { Computing } from './round/computing.js';
import type { MatchingInput } from './round/matching-input.js';
import { mentorsWanted, ordinal } from './round/mentors-wanted.js';
import { orderOfComing } from './round/who-comes-first.js';
import { rematchingOf, replacedBy } from './solving/rematch-run.js';
import { isInOrder } from './solving/solve-in-order.js';
import type { Solution } from './solving/solve-numbers.js';
import { pairsOfRound, solveRound, stageNumber, stagesOf } from './solving/solve-round.js';

/** A run before its caller has added the SHA-256 of `fingerprintText(input)`: hashing is not for a pure layer. */
export type RunWithoutFingerprint = Omit<RunResult, 'fingerprint'>;

/** A run, and the numbers behind it for `--scores` and explanations. */
export interface MatchedRound {
  readonly run: RunWithoutFingerprint;
  readonly solution: Solution;
}

/** The fit of a stage's pairs, with what puts the mentee forward among those who look for a mentor. */
function explaining({ problem }: Solution): (mentee: number, mentor: number) => ExplainedFit {
  const { input, mentees } = problem;
  const order = comingFirstUnder(input.settings).length === 0 ? undefined : orderOfComing(mentees, input);
  return (mentee, mentor) => {
    const { fit, parts } = explainFit(problem, mentee, mentor);
    const words = order?.words(mentee) ?? '';
    if (words === '') return { fit, parts };
    const first = {
      criterion: WHO_COMES_FIRST,
      score: null,
      weight: 0,
      lacking: 0,
      words: `comes first: ${words}`,
    };
    return { fit, parts: [...parts, first] };
  };
}

/** In the order of mentees, the pairs of each together. Pairings that go on are not proposed anew. */
function proposedPairs(solution: Solution): readonly ProposedPair[] {
  const { locked } = solution.problem.input;
  const keys = new Set(locked.map(pairKey));
  const current = new Map(solution.problem.current.map((pair) => [pair.pairing.menteeId, pair]));
  const byMentee = new Map<number, ProposedPair[]>();
  const explainers = new Map(stagesOf(solution).map((stage) => [stage.problem, explaining(stage)]));
  for (const { solution: stage, mentee, mentor, ...pair } of pairsOfRound(solution)) {
    const { menteeId, mentorId, mentorNumber } = pair;
    const explain = explainers.get(stage.problem) ?? explaining(stage);
    const existing = mentorNumber === 1 ? current.get(menteeId) : undefined;
    if (existing?.mentor === mentor) continue;
    const decision = keys.has(pairKey(pair)) ? 'locked' : 'proposed';
    const proposed = {
      menteeId,
      mentorId,
      ...explain(mentee, mentor),
      decision,
      ...(existing === undefined ? {} : { replaces: replacedBy(stage.problem, existing) }),
      ...(mentorNumber === 1 ? {} : { mentorNumber }),
    } as const;
    addToList(byMentee, menteeId, proposed);
  }
  return [...byMentee.values()].flat();
}

function leftOver(solution: Solution): readonly LeftOver[] {
  const { problem, partner } = solution;
  const reasonFor = leftOverReasons(solution);
  const current = new Map(problem.current.map((pair) => [pair.mentee, pair]));
  const left = [...partner.keys()].filter((at) => (partner[at] as number) < 0);
  const unmatched = left.map((at, done) => {
    problem.computing.tell({ doing: 'explaining', done, total: left.length });
    const existing = current.get(at);
    const losing = existing === undefined ? '' : losingWords(problem, existing);
    return { menteeId: (problem.mentees[at] as Person).id, reason: `${losing}${reasonFor(at)}` };
  });
  problem.computing.tell({ doing: 'explaining', done: left.length, total: left.length });
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

/** Places beside those of pairings that may change: these are only free where one does. */
function placesOffered({ mentors, current }: Problem): number {
  return mentors.reduce((sum, { places }) => sum + places, 0 - current.length);
}

/** Pairings that could have changed and go on. */
function goingOn({ problem: { current }, partner }: Solution): number {
  return current.length - changedMentees(current, partner).length;
}

/** Puts the solution of an input into the words and figures of a run. */
function runOf(solution: Solution, input: MatchingInput): RunWithoutFingerprint {
  const { problem, later } = solution;
  const pairs = proposedPairs(solution);
  const total = pairs.reduce((sum, { fit }) => sum + millionthsOf(fit), 0);
  const {
    menteesForEveryMentor: least,
    objective,
    priceOfLeavingOut: price = 0,
    severalMentors,
  } = problem.input.settings;
  const short = later.flatMap(shortOfMentors);
  const comingFirst = comingFirstUnder(problem.input.settings);
  const rematching = rematchingOf(input, solution);
  return {
    objective,
    seed: problem.input.seed,
    menteeCount: problem.mentees.length + problem.setAside.length - goingOn(solution),
    mentorCount: problem.mentors.length,
    placeCount: placesOffered(problem),
    totalFit: total / 1_000_000,
    certificate: certificateOf(solution),
    pairs,
    leftOver: leftOver(solution),
    ...(short.length === 0 ? {} : { short }),
    ...(rematching === undefined ? {} : { rematching }),
    ...(least === undefined ? {} : { menteesForEveryMentor: least }),
    ...(objective === 'fit' && price > 0 ? { priceOfLeavingOut: price } : {}),
    ...(severalMentors === undefined ? {} : { severalMentors }),
    ...(comingFirst.length === 0 ? {} : { whoComesFirst: comingFirst }),
    ...(isInOrder(problem) ? { order: problem.input.settings.order ?? [] } : {}),
  };
}

/**
 * Matches a round: most mentees matched, then the highest total fit, proven; settled pairs first; then, in the same way, the
 * second mentors of those who are to have two, and so on; or all of them at once, where the settings ask for that. The result depends on what
 * is in the input, never on its order. Throws StateError when rules contradict each other.
 */
export function matchRound(input: MatchingInput, computing?: Computing): MatchedRound {
  const solution = solveRound(input, refuseClashes, computing);
  return { run: runOf(solution, input), solution };
}
