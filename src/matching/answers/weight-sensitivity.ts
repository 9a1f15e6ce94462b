import { refuseClashes } from '../problem/find-clashes.js';
import type { Problem } from '../problem/problem.js';
import type { MatchingInput } from '../round/matching-input.js';
import { inStages } from '../solving/solve-jointly.js';
import type { Solution } from '../solving/solve-numbers.js';
import { menteesMoved, solveRound } from '../solving/solve-round.js';

/** A criterion's weight multiplied by `factor`, and what that does to the optimum. */
export interface WeightTrial {
  readonly factor: 0 | 0.5 | 2;
  /** Mentees who get another mentor, or get or lose one. */
  readonly moved: number;
  /**
   * What the pairs found so lose against the optimum, measured by the weights as they are: in fit, of first mentors; 0 or more where
   * as many people are matched, and as many places of a minimum load filled.
   */
  readonly loss: number;
}

/** How much a criterion's weight matters to who is paired with whom. */
export interface WeightSensitivity {
  readonly criterion: string;
  readonly weight: number;
  readonly trials: readonly WeightTrial[];
  /** Whether no trial moved anybody: as things stand, the weight makes no difference. */
  readonly isIdle: boolean;
}

const FACTORS = [0, 0.5, 2] as const;

function scaled(input: MatchingInput, name: string, factor: number): MatchingInput {
  const criteria = input.settings.criteria.map((each) =>
    each.name === name ? { ...each, weight: each.weight * factor } : each,
  );
  return { ...input, settings: { ...input.settings, criteria } };
}

/** Sum of the fits of an assignment by a problem's scores, in millionths; pairs it forbids count as 0. */
function totalBy({ scores }: Problem, partner: Int32Array): number {
  return partner.reduce((sum, mentor, mentee) => {
    const score = mentor < 0 ? 0 : scores.at(mentee, mentor);
    return sum + Math.max(0, score);
  }, 0);
}

function trialOf(base: Solution, name: string, factor: WeightTrial['factor']): WeightTrial {
  const other = solveRound(scaled(base.problem.input, name, factor));
  const loss = (totalBy(base.problem, base.partner) - totalBy(base.problem, other.partner)) / 1_000_000;
  return { factor, moved: menteesMoved(base, other), loss };
}

/**
 * How the pairs move as each weight is set to 0, halved and doubled, one at a time: three full solves for each criterion.
 * Throws StateError when rules contradict each other. After each criterion, `onJudged` is told how many are done.
 */
export function weightSensitivity(
  input: MatchingInput,
  onJudged: (done: number) => void = () => undefined,
): readonly WeightSensitivity[] {
  // It is said of first mentors, as if further ones were given after them.
  const base = solveRound(inStages(input), refuseClashes);
  return input.settings.criteria
    .filter(({ weight }) => weight > 0)
    .map(({ name, weight }, at) => {
      const trials = FACTORS.map((factor) => trialOf(base, name, factor));
      onJudged(at + 1);
      return { criterion: name, weight, trials, isIdle: trials.every(({ moved }) => moved === 0) };
    });
}
