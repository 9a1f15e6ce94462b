import {
  type AssignmentProblem,
  type Duals,
  type LinearObjective,
  pairValue,
} from '../assignment-problem.js';
import { rowReader } from '../row-reader.js';

/** An assignment problem in which some mentors are mentees too. No two people may be each other's mentor. */
export interface BothRoles {
  readonly problem: AssignmentProblem;
  /** The mentee who is the same person as each mentor, −1 for somebody who is no mentee. A person may be several mentors. */
  readonly menteeOf: Int32Array;
}

/**
 * The assignments among which the best is looked for, and what they are worth, in numbers alone. A pair (i, j) is open when
 * `menteeHigh[i] + mentorHigh[j]` is `high[i]`, a mentee may be left out when `menteeHigh[i]` is 0, and mentors with
 * `mentorHigh` above 0 must be full. With the values that prove the largest number of people of a problem, these are exactly the
 * assignments with that number (complementary slackness); with zeros, all.
 */
export interface Face extends BothRoles {
  readonly high: Int32Array;
  readonly menteeHigh: Int32Array;
  readonly mentorHigh: Int32Array;
  /** A pair brings this share of its weight (0 or 1), and what its mentee brings with any mentor. */
  readonly share: number;
  readonly reward: Float64Array;
  /** What any assignment of the face is worth is a multiple of this. */
  readonly unit: number;
  /** What limits further who is left out. */
  readonly budgets: readonly LeftOutBudget[];
}

/** Of some mentees, marked with 1, at most so many may be left out. */
export interface LeftOutBudget {
  readonly isOf: Uint8Array;
  readonly most: number;
}

/** The assignments with as many people, by class, as there could be if people could be each other's mentor. */
export function faceOfMostPeople(
  both: BothRoles,
  objective: LinearObjective,
  { duals }: { readonly duals: Pick<Duals, 'menteeHigh' | 'mentorHigh'> },
): Face {
  const { high, reward } = pairValue(both.problem, objective);
  const { menteeHigh, mentorHigh } = duals;
  const worth = { share: 1, reward: new Float64Array(high.length).fill(reward), budgets: [] };
  return withUnit({ ...both, ...worth, high, menteeHigh, mentorHigh });
}

/** All assignments. Mentors without places are open to nobody. */
export function faceOfAll(both: BothRoles, worth: Pick<Face, 'share' | 'reward' | 'budgets'>): Face {
  const { mentees, capacities } = both.problem;
  return withUnit({
    ...both,
    ...worth,
    high: new Int32Array(mentees),
    menteeHigh: new Int32Array(mentees),
    mentorHigh: capacities.map((places) => (places === 0 ? 1 : 0)),
  });
}

/** The greatest common divisor of what the open pairs bring. */
function withUnit(face: Omit<Face, 'unit'>): Face {
  const { problem, share, reward } = face;
  const read = rowReader(problem);
  let unit = 0;
  for (let mentee = 0; mentee < problem.mentees && unit !== 1; mentee++) {
    const row = read(mentee);
    for (let mentor = 0; mentor < row.length && unit !== 1; mentor++) {
      if ((row[mentor] as number) < 0 || !isOpenPair(face, mentee, mentor)) continue;
      let rest = share * (row[mentor] as number) + (reward[mentee] as number);
      while (rest !== 0) [unit, rest] = [rest, unit % rest];
    }
  }
  return { ...face, unit: Math.max(1, unit) };
}

/** Whether a pair with a weight of 0 or more is among those of the face. */
export function isOpenPair(
  { high, menteeHigh, mentorHigh }: Pick<Face, 'high' | 'menteeHigh' | 'mentorHigh'>,
  mentee: number,
  mentor: number,
): boolean {
  return (menteeHigh[mentee] as number) + (mentorHigh[mentor] as number) === high[mentee];
}

/** Whether a mentee may be left out. */
export function mayBeLeftOut({ menteeHigh }: Face, mentee: number): boolean {
  return menteeHigh[mentee] === 0;
}

/** Whether all places of a mentor must be taken. */
export function mustBeFull({ mentorHigh, problem }: Face, mentor: number): boolean {
  return (problem.capacities[mentor] as number) > 0 && (mentorHigh[mentor] as number) > 0;
}

/** The number of the two people whom a mentee and a mentor are, the same in either order; −1 when the mentor is no mentee. */
export function peopleOf({ problem, menteeOf }: BothRoles, mentee: number, mentor: number): number {
  const other = menteeOf[mentor] as number;
  if (other < 0 || other === mentee) return -1;
  return other < mentee ? other * problem.mentees + mentee : mentee * problem.mentees + other;
}

/** A pair of a face: the number of its two people (see peopleOf), and what it brings. */
export interface OpenPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly number: number;
  readonly gain: number;
}

/** A pair of a face with its number and gain. */
export function openPair(
  face: Face,
  { mentee, mentor, weight }: { mentee: number; mentor: number; weight: number },
): OpenPair {
  const gain = face.share * weight + (face.reward[mentee] as number);
  return { mentee, mentor, gain, number: peopleOf(face, mentee, mentor) };
}

/** Who has whom (−1: nobody), and what the face makes of it. */
export interface FaceSolution {
  readonly partner: Int32Array;
  readonly worth: number;
}

/** Whether an assignment of open pairs within the capacities keeps the conditions of a face, "not both" among them. */
export function isOnFace(face: Face, partner: Int32Array): boolean {
  const { problem, budgets } = face;
  const places = problem.capacities.slice();
  const taken = new Set<number>();
  for (const [mentee, mentor] of partner.entries()) {
    if (mentor < 0) {
      if (!mayBeLeftOut(face, mentee)) return false;
      continue;
    }
    const number = peopleOf(face, mentee, mentor);
    if (taken.has(number)) return false;
    if (number >= 0) taken.add(number);
    (places[mentor] as number)--;
  }
  const isKept = ({ isOf, most }: LeftOutBudget) =>
    partner.reduce((sum, mentor, mentee) => (mentor < 0 ? sum + (isOf[mentee] as number) : sum), 0) <= most;
  return budgets.every(isKept) && places.every((left, mentor) => left === 0 || !mustBeFull(face, mentor));
}
