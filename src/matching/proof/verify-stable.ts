import type { StableProblem } from '../assignment/stable-assignment.js';
import type { Verdict } from './verdict.js';

/**
 * Checks that an assignment is possible and stable, by looking at every pair. Stable is all that is claimed: nothing is said to be
 * the largest or the best, so the gaps are 0.
 */
export function verifyStable(problem: StableProblem, partner: Int32Array): Verdict {
  const reasons = feasibilityFaults(problem, partner);
  const blocking = reasons.length > 0 ? 0 : blockingPairs(problem, partner).length;
  if (blocking > 0) reasons.push(`${blocking} pairs would both rather have each other`);
  return { proven: reasons.length === 0, gap: 0, peopleGap: 0, reasons };
}

function feasibilityFaults(
  { mentees, capacities, rowStart, mentor }: StableProblem,
  partner: Int32Array,
): string[] {
  if (partner.length !== mentees) return ['mentors are missing'];
  const faults: string[] = [];
  const left = capacities.slice();
  partner.forEach((own, i) => {
    if (own === -1) return;
    if (!mentor.subarray(rowStart[i], rowStart[i + 1]).includes(own))
      faults.push(`mentee ${i} cannot be paired with mentor ${own}`);
    else if (--(left[own] as number) === -1) faults.push(`mentor ${own} has too many mentees`);
  });
  return faults;
}

/** A candidate pair who would both rather have each other than what they have. */
interface BlockingPair {
  readonly mentee: number;
  readonly mentor: number;
}

/**
 * All blocking pairs of an assignment, by mentee and then in the order of candidates: both score each other higher than
 * what they have, or would fill an empty place. Equal scores do not block. Empty for a stable assignment. O(E).
 */
export function blockingPairs(problem: StableProblem, partner: Int32Array): BlockingPair[] {
  const { mentees, capacities, rowStart, mentor, menteeScore, mentorScore } = problem;
  const own = new Float64Array(mentees).fill(Number.NEGATIVE_INFINITY);
  const used = new Int32Array(capacities.length);
  const least = new Float64Array(capacities.length).fill(Number.POSITIVE_INFINITY);
  eachPair(problem, (i, e) => {
    const j = mentor[e] as number;
    if (partner[i] !== j) return;
    own[i] = menteeScore[e] as number;
    (used[j] as number)++;
    least[j] = Math.min(least[j] as number, mentorScore[e] as number);
  });
  for (let j = 0; j < capacities.length; j++) {
    if ((used[j] as number) < (capacities[j] as number)) least[j] = Number.NEGATIVE_INFINITY;
  }
  const blocking: BlockingPair[] = [];
  eachPair({ mentees, rowStart }, (i, e) => {
    const j = mentor[e] as number;
    if (partner[i] === j || (menteeScore[e] as number) <= (own[i] as number)) return;
    if ((mentorScore[e] as number) > (least[j] as number)) blocking.push({ mentee: i, mentor: j });
  });
  return blocking;
}

function eachPair(
  { mentees, rowStart }: Pick<StableProblem, 'mentees' | 'rowStart'>,
  visit: (mentee: number, pair: number) => void,
): void {
  for (let i = 0; i < mentees; i++) {
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) visit(i, e);
  }
}
