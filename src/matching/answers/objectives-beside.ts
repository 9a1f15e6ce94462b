import { OBJECTIVES, type Objective, type SeveralMentors } from '../../domain/settings/matching-settings.js';
import { whyUnweighable } from '../problem/current-pairs.js';
import type { MatchingInput } from '../round/matching-input.js';
import { mostMentorsWanted } from '../round/mentors-wanted.js';
import { whyNotTogether } from '../solving/search-together.js';
import { whyNotJointly } from '../solving/solve-jointly.js';
import type { Solution } from '../solving/solve-numbers.js';
import { menteesMoved, solveRound } from '../solving/solve-round.js';
import { type SolutionFigures, solutionFigures } from './solution-figures.js';

/** What another objective would come to with the same people, rules and weights. */
export interface ObjectiveFigures {
  readonly objective: Objective;
  /** How several mentors are given; absent where nobody is to have several, or by the objective only in stages. */
  readonly severalMentors?: SeveralMentors;
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
    const other = { ...input, settings: { ...settings, objective } };
    return whyUnweighable(other) === undefined && whyNotTogether(other) === undefined;
  });
}

/** How far each of the other objectives would be: one full solve each, after which `onSolved` is told how many are done. */
export function otherObjectives(
  solution: Solution,
  onSolved: (done: number) => void = () => undefined,
): readonly ObjectiveFigures[] {
  const { input } = solution.problem;
  const { objective: own } = input.settings;
  const ways = [...otherWayOfSeveral(input), ...objectivesBeside(input).map((objective) => ({ objective }))];
  return ways.map(({ objective, severalMentors = wayOfSeveral(input, objective) }: Way, at) => {
    const settings = { ...input.settings, objective, ...(severalMentors && { severalMentors }) };
    const other = solveRound({ ...input, settings });
    onSolved(at + 1);
    const figures = solutionFigures(other, 'wishes');
    const several = severalMentors && objective === own ? { severalMentors } : {};
    return { objective, ...several, figures, moved: menteesMoved(solution, other) };
  });
}

/** An objective, and how several mentors are given under it. */
interface Way {
  readonly objective: Objective;
  readonly severalMentors?: SeveralMentors;
}

/** How several mentors are given under an objective: as the settings say, where that goes together. */
function wayOfSeveral(input: MatchingInput, objective: Objective): SeveralMentors | undefined {
  const changed = { ...input, settings: { ...input.settings, objective } };
  if (input.settings.severalMentors !== 'joint') return undefined;
  return whyNotJointly(changed) === undefined ? 'joint' : 'stages';
}

/** The other way to give several mentors under the same objective; none where nobody is to have several, or it cannot be had. */
export function otherWayOfSeveral(input: MatchingInput): readonly Way[] {
  if (mostMentorsWanted(input) === 1 || whyNotJointly(input) !== undefined) return [];
  const { objective, severalMentors = 'stages' } = input.settings;
  return [{ objective, severalMentors: severalMentors === 'joint' ? 'stages' : 'joint' }];
}
