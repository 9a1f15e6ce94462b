import type { Problem } from '../../../src/matching/problem/problem.js';

export type Value = readonly [matched: number, total: number];

const WORST: Value = [Number.NEGATIVE_INFINITY, 0];

/**
 * The best (matched, total in millionths) by trying every assignment that keeps the settled pairs and makes no two people
 * each other's mentor.
 */
export function bestByTrial(problem: Problem): Value {
  const places = problem.mentors.map((each) => each.places);
  return bestFrom(problem, { mentee: 0, places, given: new Map() });
}

interface Trial {
  readonly mentee: number;
  readonly places: readonly number[];
  /** Mentor's id by mentee's id. */
  readonly given: ReadonlyMap<number, number>;
}

function bestFrom(problem: Problem, { mentee, places, given }: Trial): Value {
  const menteeId = problem.mentees[mentee]?.id;
  if (menteeId === undefined) return [0, 0];
  const isSettled = problem.fixed.some((pair) => pair.mentee === mentee);
  let best = isSettled ? WORST : bestFrom(problem, { mentee: mentee + 1, places, given });
  for (const [mentor, left] of places.entries()) {
    const score = problem.scores.at(mentee, mentor);
    const mentorId = problem.mentors[mentor]?.person.id ?? 0;
    if (left === 0 || score < 0 || given.get(mentorId) === menteeId) continue;
    const rest = {
      mentee: mentee + 1,
      places: places.with(mentor, left - 1),
      given: new Map(given).set(menteeId, mentorId),
    };
    const [matched, total] = bestFrom(problem, rest);
    const value: Value = [matched + 1, total + score];
    if (value[0] > best[0] || (value[0] === best[0] && value[1] > best[1])) best = value;
  }
  return best;
}
