import { OBJECTIVES, type Objective } from '../../domain/settings/matching-settings.js';
import { whyUnweighable } from '../problem/current-pairs.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Solution } from '../solving/solve-numbers.js';
import { menteesMoved, solveRound } from '../solving/solve-round.js';
import { type SolutionFigures, solutionFigures } from './solution-figures.js';

/** What another objective would come to with the same people, rules and weights. */
export interface ObjectiveFigures {
  readonly objective: Objective;
  readonly figures: SolutionFigures;
  /** Mentees who would have another mentor, or get or lose one. */
  readonly moved: number;
}

/**
 * The objectives there are beside that of the settings; stability does not go together with a minimum load, nor some with
 * pairings that may change.
 */
export function objectivesBeside(input: MatchingInput): Objective[] {
  const { settings } = input;
  const { objective: own, menteesForEveryMentor = 0 } = settings;
  return OBJECTIVES.filter((objective) => {
    if (objective === own || (objective === 'stable' && menteesForEveryMentor > 0)) return false;
    return whyUnweighable({ ...input, settings: { ...settings, objective } }) === undefined;
  });
}

/** How far each of the other objectives would be: one full solve each, after which `onSolved` is told how many are done. */
export function otherObjectives(
  solution: Solution,
  onSolved: (done: number) => void = () => undefined,
): readonly ObjectiveFigures[] {
  const { input } = solution.problem;
  return objectivesBeside(input).map((objective, at) => {
    const other = solveRound({ ...input, settings: { ...input.settings, objective } });
    onSolved(at + 1);
    return { objective, figures: solutionFigures(other), moved: menteesMoved(solution, other) };
  });
}
