import type { Problem } from '../problem/problem.js';

/** A solution of a round as it is handed on: settled pairs included, sums of mentees and of fits in millionths. */
export interface ClaimOfRound {
  readonly partner: Int32Array;
  readonly matched: number;
  readonly total: number;
}

/**
 * What is wrong with a solution in the eyes of the round itself, whatever numbers the solver was given in its place: columns for places to
 * be filled first, stand-ins for caps, weights with a switching cost. Settled pairs must be there, no pair may be forbidden, nobody may
 * have more mentees than places, and the sums must be those of the scores.
 */
export function roundFaults(problem: Problem, { partner, matched, total }: ClaimOfRound): string[] {
  const { mentees, mentors, fixed, reserved, scores } = problem;
  if (partner.length !== mentees.length) return ['mentors are missing'];
  const settled = new Map(fixed.map(({ mentee, mentor }) => [mentee, mentor]));
  const left = mentors.map(({ places }) => places);
  for (const { mentor } of reserved) left[mentor] = (left[mentor] ?? 0) - 1;
  const faults: string[] = [];
  let [people, sum] = [0, 0];
  for (const [mentee, mentor] of partner.entries()) {
    const own = settled.get(mentee);
    if (own !== undefined && own !== mentor) faults.push(`the settled pair of mentee ${mentee} is not there`);
    if (mentor === -1) continue;
    const score = mentor >= 0 && mentor < mentors.length ? scores.at(mentee, mentor) : -1;
    if (score < 0 && own === undefined)
      faults.push(`mentee ${mentee} cannot be paired with mentor ${mentor}`);
    left[mentor] = (left[mentor] ?? 0) - 1;
    people++;
    sum += Math.max(0, score);
  }
  for (const [mentor, places] of left.entries())
    if (places < 0) faults.push(`mentor ${mentor} has ${-places} mentees too many`);
  if (people !== matched) faults.push(`${people} mentees are matched, not ${matched}`);
  if (sum !== total) faults.push(`the total is ${sum}, not ${total}`);
  return faults;
}
