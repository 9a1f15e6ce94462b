import { fullName } from '../../../domain/people/person.js';
import { openAssignment } from '../../assignment/open-assignment.js';
import { solveAssignment } from '../../assignment/solve-assignment.js';
import { worthOfOneMorePlace } from '../../assignment/worth-of-places.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { coverageObjective } from '../../solving/solve-objective.js';
import { exactChanges } from '../exact-changes.js';
import { type Advice, gainWords } from './advice.js';

/** So many mentors are told of. */
const MOST_MENTORS = 8;

/** Mentors by what one more place of theirs is worth, people first: one search for all. */
function mostPromising(solution: Solution): readonly number[] {
  const { problem, numbers } = solution;
  const objective = coverageObjective(problem);
  const open =
    solution.openNumbers() ??
    openAssignment(numbers.sparse(), objective, solveAssignment(numbers.problem, objective));
  const worth = worthOfOneMorePlace(open);
  const matched = (at: number) => worth[at]?.matched ?? 0;
  const total = (at: number) => worth[at]?.total ?? 0;
  return [...problem.mentors.keys()]
    .filter((at) => problem.mentors[at]?.person.status === 'active' && (matched(at) > 0 || total(at) > 0))
    .sort((a, b) => matched(b) - matched(a) || total(b) - total(a) || a - b)
    .slice(0, MOST_MENTORS);
}

/** What one more place would bring at the mentors where it could help most. */
export function morePlaces(solution: Solution): readonly Advice[] {
  const changes = exactChanges(solution);
  return mostPromising(solution).flatMap((at): Advice[] => {
    const mentor = solution.problem.mentors[at];
    if (mentor === undefined) return [];
    const { matched, total } = changes.addPlace(at);
    if (matched <= 0 && total <= 0) return [];
    const gain = { matched, totalFit: total / 1_000_000 };
    const words = `One more place with ${fullName(mentor.person)} (${mentor.capacity + 1} instead of ${mentor.capacity}): ${gainWords(gain)}.`;
    return [{ kind: 'place', words, ...gain, pairs: null }];
  });
}
