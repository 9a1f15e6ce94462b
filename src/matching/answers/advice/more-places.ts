import { fullName } from '../../../domain/people/person.js';
import { isAtWork } from '../../../domain/people/presence.js';
import { openAssignment } from '../../assignment/changes/open-assignment.js';
import { worthOfOneMorePlace } from '../../assignment/changes/worth-of-places.js';
import { solveAssignment } from '../../assignment/solve-assignment.js';
import type { MentorPlaces } from '../../round/lineup.js';
import { coverageObjective } from '../../solving/linear-objective.js';
import { isInOrder } from '../../solving/solve-in-order.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { exactChanges } from '../exact-changes.js';
import { type Advice, bestOf, type Gain, gainWords, helps, mostTried } from './advice.js';
import { gainOf } from './changed-input.js';

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
  const { onDate } = problem.input;
  const isHere = (at: number) => {
    const person = problem.mentors[at]?.person;
    return person !== undefined && isAtWork(person, onDate);
  };
  return (
    [...problem.mentors.keys()]
      // Where criteria come before fits, a place may be worth something that no fit shows.
      .filter((at) => isHere(at) && (matched(at) > 0 || total(at) > 0 || isInOrder(problem)))
      .sort((a, b) => matched(b) - matched(a) || total(b) - total(a) || a - b)
      .slice(0, mostTried(problem, MOST_MENTORS))
  );
}

/** `One more place with Ann Lee (2 instead of 1): 1 more person matched.` */
function placeAdvice({ person, capacity }: MentorPlaces, gain: Gain): Advice {
  const words = `One more place with ${fullName(person)} (${capacity + 1} instead of ${capacity}): ${gainWords(gain)}.`;
  return { kind: 'place', words, ...gain, pairs: null };
}

/** Mentors who take nobody now: no path leads to them, so each is tried by matching again. */
function firstPlaces(solution: Solution): readonly Advice[] {
  const { problem } = solution;
  const { input } = problem;
  const idle = problem.mentors.filter(
    ({ person, capacity }) => capacity === 0 && isAtWork(person, input.onDate),
  );
  return idle.slice(0, mostTried(problem, MOST_MENTORS)).map((mentor) => {
    const participants = input.participants.map((each) =>
      each.person.id === mentor.person.id ? { ...each, capacity: 1 } : each,
    );
    return placeAdvice(mentor, gainOf({ ...input, participants }, solution));
  });
}

/** What one more place would bring at the mentors where it could help most. */
export function morePlaces(solution: Solution): readonly Advice[] {
  const changes = exactChanges(solution);
  const further = mostPromising(solution).flatMap((at): readonly Advice[] => {
    const mentor = solution.problem.mentors[at];
    if (mentor === undefined || mentor.capacity === 0) return [];
    const { matched, total, inOrder } = changes.addPlace(at);
    const gain = {
      matched,
      totalFit: total / 1_000_000,
      ...(inOrder && { inOrder: inOrder.map((each) => each.total) }),
    };
    return helps(gain) ? [placeAdvice(mentor, gain)] : [];
  });
  return bestOf([...further, ...firstPlaces(solution)], MOST_MENTORS);
}
