import type { LinearObjective } from '../assignment/assignment-problem.js';
import type { BothRoles, Face } from '../assignment/both-roles/face.js';
import { weightsOf } from './read-weights.js';
import { worthOfPairs } from './worth-of-pairs.js';

/**
 * The assignments that values of people leave: those in which every pair is worth exactly the people of its two values, nobody with a value
 * is left out, and mentors with a value are full. If the values prove a number of people, all assignments with that number are
 * among them (complementary slackness). Worth: the weights, and what the objective adds to each pair.
 */
export function faceOfValues(
  both: BothRoles,
  objective: LinearObjective,
  values: Pick<Face, 'menteeHigh' | 'mentorHigh'>,
): Face {
  const { mentees } = both.problem;
  const { people, fit } = worthOfPairs(mentees, objective);
  const { menteeHigh, mentorHigh } = values;
  const reward = new Float64Array(mentees).fill(fit);
  return withStep({ ...both, menteeHigh, mentorHigh, high: people, share: 1, reward, budgets: [] });
}

/** All assignments. */
export function faceOfEverything(both: BothRoles, worth: Pick<Face, 'share' | 'reward' | 'budgets'>): Face {
  const { mentees, capacities } = both.problem;
  const nothing = { high: new Int32Array(mentees), menteeHigh: new Int32Array(mentees) };
  // Nobody can have a mentor without places: such a pair is closed.
  const mentorHigh = Int32Array.from(capacities, (places) => (places > 0 ? 0 : 1));
  return withStep({ ...both, ...worth, ...nothing, mentorHigh });
}

/** Whatever an assignment is worth is a multiple of the greatest common divisor of what its pairs are. */
function withStep(face: Omit<Face, 'unit'>): Face {
  const { problem, share, reward } = face;
  const weights = weightsOf(problem);
  let step = 0;
  for (let mentee = 0; mentee < problem.mentees && step !== 1; mentee++) {
    for (const [mentor, weight] of weights(mentee).entries())
      if (weight >= 0 && isOpen(face, mentee, mentor))
        step = commonDivisor(step, share * weight + (reward[mentee] as number));
  }
  return { ...face, unit: Math.max(1, step) };
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

/** Whether a face has a pair, if the pair is possible at all. */
export function isOpen(
  { high, menteeHigh, mentorHigh }: Pick<Face, 'high' | 'menteeHigh' | 'mentorHigh'>,
  mentee: number,
  mentor: number,
): boolean {
  return high[mentee] === (menteeHigh[mentee] as number) + (mentorHigh[mentor] as number);
}

/** The number under which a proof has two people, the same for either order; −1 where the mentor is no other mentee. */
export function numberOfPeople({ problem, menteeOf }: BothRoles, mentee: number, mentor: number): number {
  const other = menteeOf[mentor] as number;
  if (other < 0 || other === mentee) return -1;
  return Math.min(mentee, other) * problem.mentees + Math.max(mentee, other);
}
