import { type MatchingSettings, OBJECTIVES, type Objective } from '../domain/settings.js';
import { canWeighChanges } from './rematching.js';
import { type SolutionFigures, solutionFigures } from './solution-figures.js';
import type { Solution } from './solve-numbers.js';
import { menteesMoved, solveRound } from './solve-round.js';

/** What another objective would come to with the same people, rules and weights. */
export interface ObjectiveFigures {
  readonly objective: Objective;
  readonly figures: SolutionFigures;
  /** Mentees who would have another mentor, or get or lose one. */
  readonly moved: number;
}

/** The objectives there are beside that of the settings; stability does not go together with a minimum load. */
export function objectivesBeside({ objective, menteesForEveryMentor = 0 }: MatchingSettings): Objective[] {
  return OBJECTIVES.filter((each) => each !== objective && !(each === 'stable' && menteesForEveryMentor > 0));
}

/** How far each of the other objectives would be: one full solve each, after which `onSolved` is told how many are done. */
export function otherObjectives(
  solution: Solution,
  onSolved: (done: number) => void = () => undefined,
): readonly ObjectiveFigures[] {
  const { input } = solution.problem;
  const others = objectivesBeside(input.settings).filter(
    (objective) => input.rematching === undefined || canWeighChanges(objective),
  );
  return others.map((objective, at) => {
    const other = solveRound({ ...input, settings: { ...input.settings, objective } });
    onSolved(at + 1);
    return { objective, figures: solutionFigures(other), moved: menteesMoved(solution, other) };
  });
}
