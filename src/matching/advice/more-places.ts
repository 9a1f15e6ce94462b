import { fullName } from '../../domain/person.js';
import { exactChanges } from '../exact-changes.js';
import type { Solution } from '../solve-numbers.js';
import { type Advice, gainWords } from './advice.js';

/** Exact values are asked for so many mentors. */
const MOST_MENTORS = 8;

/** Mentors by what one more place of theirs could be worth at most: their dual values, people first (never shown as such). */
function mostPromising({ result, problem }: Solution): readonly number[] {
  const { mentorHigh, mentorLow } = result.duals;
  const value = (list: Int32Array | Float64Array, at: number) => list[at] ?? 0;
  return [...problem.mentors.keys()]
    .filter(
      (at) =>
        problem.mentors[at]?.person.status === 'active' && value(mentorHigh, at) + value(mentorLow, at) > 0,
    )
    .sort(
      (a, b) =>
        value(mentorHigh, b) - value(mentorHigh, a) || value(mentorLow, b) - value(mentorLow, a) || a - b,
    )
    .slice(0, MOST_MENTORS);
}

/** What one more place would bring at the mentors where it could help most. */
export function morePlaces(solution: Solution): readonly Advice[] {
  const changes = exactChanges(solution);
  return mostPromising(solution).flatMap((at): Advice[] => {
    const mentor = solution.problem.mentors[at];
    if (mentor === undefined) return [];
    const { matched, total } = changes.addPlace(at);
    const gain = { matched, totalFit: total / 1_000_000 };
    const words = `One more place with ${fullName(mentor.person)} (${mentor.capacity + 1} instead of ${mentor.capacity}): ${gainWords(gain)}.`;
    return [{ kind: 'place', words, ...gain }];
  });
}
