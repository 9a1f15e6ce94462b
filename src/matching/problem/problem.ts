import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import { TermBook } from '../criteria/terms.js';
import { COMPUTING, type Computing } from '../round/computing.js';
import { type Lineup, lineUp } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';
import { buildRules } from '../rules/build-rules.js';
import type { FixedPair, ReservedPair } from '../rules/directions.js';
import { settledPairs } from '../rules/fixed-pair.js';
import type { PairRule } from '../rules/rule.js';
import { type CurrentPair, currentPairs } from './current-pairs.js';
import { explainFit } from './explain-fit.js';
import { measured } from './round-means.js';
import { scorePair } from './score-pair.js';
import type { Scoring } from './score-rows.js';
import { type Scores, scoresByRow, scoresInMemory, withScores } from './scores.js';
import { weightedCriteria } from './weighted-criteria.js';
import type { WeightedCriterion } from './weighted-criterion.js';

/** What stands already, before anything is computed. */
export interface Standing {
  /** Pairs settled by `must` rules and locks. */
  readonly fixed: readonly FixedPair[];
  /** Settled pairs of later stages, whose places are kept for them. */
  readonly reserved: readonly ReservedPair[];
  /** Existing pairings that may change, their mentees being in the line-up again. */
  readonly current: readonly CurrentPair[];
}

/** What every pair is worth, and what forbids it. */
export interface JudgedPairs {
  readonly criteria: readonly WeightedCriterion[];
  /** In the order in which they speak; the last is the minimum fit. */
  readonly rules: readonly PairRule[];
  readonly scores: Scores;
}

/**
 * A round turned into numbers, with what is needed to put the numbers back into words: who (rows are those who look for a mentor,
 * columns everyone who takes part as a mentor, also those without a free place), what stands, and what every pair is worth.
 */
export interface Problem extends Lineup, Standing, JudgedPairs {
  /** With the means of the round, so that whatever is supposed of it is measured alike. */
  readonly input: MatchingInput;
  readonly computing: Computing;
}

function scoresOf(scoring: Scoring, { mostPairsInMemory, tell }: Computing): Scores {
  const { mentees: total, mentors } = scoring;
  return total * mentors > mostPairsInMemory
    ? scoresByRow(scoring, (mentee, mentor) => scorePair(scoring, mentee, mentor))
    : scoresInMemory(scoring, (done) => tell({ doing: 'scoring', done, total }));
}

/** Turns a round into numbers. */
export function buildProblem(asked: MatchingInput, computing: Computing = COMPUTING): Problem {
  const input = measured(asked);
  const { mentees, mentors, setAside } = lineUp(input);
  const terms = new TermBook(input.settings.synonyms);
  const context = { input, mentees, mentors, terms };
  const { fixed, reserved } = settledPairs(context);
  const rules = buildRules(context, { fixed, reserved });
  const criteria = weightedCriteria(input, { mentees, mentors: mentors.map(({ person }) => person), terms });
  const minimumFit = millionthsOf(input.settings.rules.minimumFit);
  const settled = new Set(fixed.map(({ mentee }) => mentee));
  const scoring = {
    mentees: mentees.length,
    mentors: mentors.length,
    criteria,
    rules,
    minimumFor: (mentee: number) => (settled.has(mentee) ? 0 : minimumFit),
  };
  // In later stages those pairings are among the pairs given.
  const current = input.stage === undefined ? currentPairs({ input, mentees, mentors, rules }) : [];
  const goingOn = current.flatMap(({ mentee, mentor, mayGoOn }) => {
    const { fit } = explainFit({ criteria }, mentee, mentor);
    return mayGoOn ? [{ mentee, mentor, score: millionthsOf(fit) }] : [];
  });
  const scores = withScores(scoresOf(scoring, computing), mentors.length, goingOn);
  return {
    input,
    mentees,
    mentors,
    setAside,
    criteria,
    rules,
    fixed,
    reserved,
    current,
    scores,
    computing,
  };
}

/** The rule that forbids a pair; undefined when it is allowed. */
export function forbiddingRule(
  problem: Pick<JudgedPairs, 'rules' | 'scores'>,
  mentee: number,
  mentor: number,
): PairRule | undefined {
  const score = problem.scores.at(mentee, mentor);
  return score < 0 ? problem.rules[-1 - score] : undefined;
}
