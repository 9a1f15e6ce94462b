import type { LinearObjective } from '../assignment/assignment-problem.js';
import type { BothRoles, LeftOutBudget } from '../assignment/both-roles/face.js';
import type { BothRolesProof } from '../assignment/both-roles/face-proof.js';
import type { BothRolesResult } from '../assignment/both-roles/solve-both-roles.js';
import { boundOfFace } from './bound-of-face.js';
import { faceOfEverything, faceOfValues, numberOfPeople } from './bounded-face.js';
import { weightOfPair, weightsOf } from './read-weights.js';
import type { Verdict } from './verdict.js';
import { objectiveFaults, worthOfPairs } from './worth-of-pairs.js';

/**
 * Checks, from the problem alone and in whole numbers, that an assignment makes nobody the mentor of their own mentor, and that none
 * that does so is better, or by how much at most. It shares nothing with the search but types; the argument is that of boundOfFace.
 */
export function verifyBothRoles(
  both: BothRoles,
  objective: LinearObjective,
  claim: BothRolesResult,
): Verdict {
  const faults = [...objectiveFaults(both.problem.mentees, objective), ...feasibilityFaults(both, claim)];
  if (faults.length > 0) return { proven: false, gap: 0, peopleGap: 0, reasons: faults };
  return claim.proof.kind === 'as many'
    ? verifyAsMany(both, objective, { ...claim, proof: claim.proof })
    : verifyFewer(both, objective, { ...claim, proof: claim.proof });
}

function feasibilityFaults(both: BothRoles, { partner, matched, total }: BothRolesResult): string[] {
  const { problem } = both;
  if (partner.length !== problem.mentees) return ['mentors are missing'];
  const faults: string[] = [];
  const left = problem.capacities.slice();
  const seen = new Set<number>();
  let [people, sum] = [0, 0];
  partner.forEach((mentor, mentee) => {
    if (mentor === -1) return;
    const weight = weightOfPair(problem, mentee, mentor);
    if (weight < 0) faults.push(`mentee ${mentee} cannot be paired with mentor ${mentor}`);
    if (weight < 0) return;
    if (--(left[mentor] as number) === -1) faults.push(`mentor ${mentor} has too many mentees`);
    const number = numberOfPeople(both, mentee, mentor);
    if (number >= 0 && seen.has(number)) faults.push(`mentee ${mentee} is the mentor of their own mentor`);
    seen.add(number);
    people++;
    sum += weight;
  });
  if (people !== matched) faults.push(`${people} mentees are matched, not ${matched}`);
  if (sum !== total) faults.push(`the total is ${sum}, not ${total}`);
  return faults;
}

type ClaimOf<Kind extends BothRolesProof['kind']> = Omit<BothRolesResult, 'proof'> & {
  readonly proof: Extract<BothRolesProof, { kind: Kind }>;
};

function verifyAsMany(both: BothRoles, objective: LinearObjective, claim: ClaimOf<'as many'>): Verdict {
  const { menteeHigh, mentorHigh, best } = claim.proof;
  const worths = worthOfPairs(both.problem.mentees, objective);
  const faults = uncoveredPeople(both, worths.people, claim.proof);
  const most =
    menteeHigh.reduce((sum, own) => sum + own, 0) +
    both.problem.capacities.reduce((sum, places, j) => sum + places * (mentorHigh[j] as number), 0);
  const people = claim.partner.reduce(
    (sum, mentor, i) => (mentor < 0 ? sum : sum + (worths.people[i] as number)),
    0,
  );
  const face = faceOfValues(both, objective, { menteeHigh, mentorHigh });
  const worth = claim.total + worths.fit * claim.matched;
  return certificateFrom({ face: boundOfFace(face, best, worth), worth, peopleGap: most - people, faults });
}

function uncoveredPeople(
  { problem }: BothRoles,
  high: Int32Array,
  { menteeHigh, mentorHigh }: Extract<BothRolesProof, { kind: 'as many' }>,
): string[] {
  if (menteeHigh.length !== problem.mentees || mentorHigh.length !== problem.capacities.length)
    return ['values of people are missing'];
  const faults: string[] = [];
  if (menteeHigh.some((own) => own < 0) || mentorHigh.some((own) => own < 0))
    faults.push('a value is below zero');
  const read = weightsOf(problem);
  for (let i = 0; i < problem.mentees; i++) {
    const least = (high[i] as number) - (menteeHigh[i] as number);
    const row = read(i);
    for (let j = 0; j < row.length; j++)
      if ((row[j] as number) >= 0 && (mentorHigh[j] as number) < least)
        faults.push(`the pair of mentee ${i} and mentor ${j} is worth more than their values`);
  }
  return faults;
}

function verifyFewer(both: BothRoles, objective: LinearObjective, claim: ClaimOf<'fewer'>): Verdict {
  const { partner, proof, total } = claim;
  const { fit } = worthOfPairs(both.problem.mentees, objective);
  const faults: string[] = [];
  const budgets: LeftOutBudget[] = [];
  let peopleGap = 0;
  for (const isOf of countedInTurn(objective, both.problem.mentees)) {
    const count = (counts: (mentor: number) => boolean) =>
      partner.reduce((sum, mentor, i) => (counts(mentor) ? sum + (isOf[i] as number) : sum), 0);
    const most = count((mentor) => mentor < 0);
    const matched = count((mentor) => mentor >= 0);
    const stage = proof.stages.find((each) => each.isOf.every((own, i) => own === isOf[i]));
    if (most > 0 && stage === undefined) faults.push('it is not shown that no more people can be matched');
    if (most > 0 && stage !== undefined) {
      const face = faceOfEverything(both, { share: 0, reward: Float64Array.from(isOf), budgets });
      const bound = boundOfFace(face, stage.proof, matched);
      faults.push(...bound.faults);
      peopleGap += Math.max(0, bound.bound - matched);
    }
    budgets.push({ isOf, most });
  }
  const reward = new Float64Array(both.problem.mentees).fill(fit);
  const worth = total + fit * claim.matched;
  const face = faceOfEverything(both, { share: 1, reward, budgets });
  return certificateFrom({ face: boundOfFace(face, proof.best, worth), worth, peopleGap, faults });
}

function certificateFrom({
  face,
  worth,
  peopleGap,
  faults,
}: {
  readonly face: ReturnType<typeof boundOfFace>;
  readonly worth: number;
  readonly peopleGap: number;
  readonly faults: readonly string[];
}): Verdict {
  const reasons = [...faults, ...face.faults];
  const gap = reasons.length > 0 ? 0 : Math.max(0, face.bound - worth);
  if (reasons.length === 0 && (gap > 0 || peopleGap !== 0))
    reasons.push(`the bound exceeds the solution by ${peopleGap} people (by class) and ${gap} of fit`);
  return { proven: reasons.length === 0, gap, peopleGap, reasons };
}

/** Whose number counts in turn: everybody's, then that of each class of the waiting list but the last, who are the rest; nobody's under `fit`. */
function countedInTurn(objective: LinearObjective, mentees: number): Uint8Array[] {
  if (objective.kind === 'fit') return [];
  const { priority } = objective;
  const everybody = new Uint8Array(mentees).fill(1);
  const inOrder = Int32Array.from(new Set(priority)).sort();
  const ofClass = (own: number) => everybody.map((_, i) => (priority?.[i] === own ? 1 : 0));
  return [everybody, ...Array.from(inOrder.subarray(0, -1), ofClass)];
}
