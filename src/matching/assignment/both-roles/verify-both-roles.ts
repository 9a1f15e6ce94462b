import { type Certificate, type LinearObjective, pairValue } from '../assignment-problem.js';
import { weightOf } from '../pair-weight.js';
import { rowReader } from '../row-reader.js';
import { boundOfFace } from './bound-of-face.js';
import { type BothRoles, faceOfAll, faceOfMostPeople, type LeftOutBudget, peopleOf } from './face.js';
import type { FaceProof } from './face-proof.js';

/** Shows that of the mentees marked no more can be matched, of those marked in the stages before just as many being. */
export interface PeopleStage {
  readonly isOf: Uint8Array;
  readonly proof: FaceProof;
}

/**
 * What is put before the verifier. `as many`: as many people are matched as if they could be each other's mentor, which values
 * of people show; of the assignments with that many, none is better. `fewer`: no assignment matches more, nor more of the classes of
 * the waiting list in turn; of those with that many, none is better.
 */
export type BothRolesProof =
  | {
      readonly kind: 'as many';
      readonly menteeHigh: Int32Array;
      readonly mentorHigh: Int32Array;
      readonly best: FaceProof;
    }
  | { readonly kind: 'fewer'; readonly stages: readonly PeopleStage[]; readonly best: FaceProof };

/** A solution as it is put before the verifier. */
export interface BothRolesClaim {
  readonly partner: Int32Array;
  readonly matched: number;
  readonly total: number;
  readonly proof: BothRolesProof;
}

/**
 * Checks, from the problem alone and in whole numbers, that an assignment makes nobody the mentor of their own mentor, and that none
 * that does so is better, or by how much at most. It shares nothing with the search but the definition of the problem and of
 * its faces; the argument is that of boundOfFace.
 */
export function verifyBothRoles(
  both: BothRoles,
  objective: LinearObjective,
  claim: BothRolesClaim,
): Certificate {
  const faults = feasibilityFaults(both, claim);
  if (faults.length > 0) return { proven: false, gap: 0, peopleGap: 0, reasons: faults };
  return claim.proof.kind === 'as many'
    ? verifyAsMany(both, objective, { ...claim, proof: claim.proof })
    : verifyFewer(both, objective, { ...claim, proof: claim.proof });
}

function feasibilityFaults(both: BothRoles, { partner, matched, total }: BothRolesClaim): string[] {
  const { problem } = both;
  if (partner.length !== problem.mentees) return ['mentors are missing'];
  const faults: string[] = [];
  const left = problem.capacities.slice();
  const seen = new Set<number>();
  let [people, sum] = [0, 0];
  partner.forEach((mentor, mentee) => {
    if (mentor === -1) return;
    const weight = mentor >= 0 && mentor < left.length ? weightOf(problem, mentee, mentor) : -1;
    if (weight < 0) faults.push(`mentee ${mentee} cannot be paired with mentor ${mentor}`);
    if (weight < 0) return;
    if (--(left[mentor] as number) === -1) faults.push(`mentor ${mentor} has too many mentees`);
    const number = peopleOf(both, mentee, mentor);
    if (number >= 0 && seen.has(number)) faults.push(`mentee ${mentee} is the mentor of their own mentor`);
    seen.add(number);
    people++;
    sum += weight;
  });
  if (people !== matched) faults.push(`${people} mentees are matched, not ${matched}`);
  if (sum !== total) faults.push(`the total is ${sum}, not ${total}`);
  return faults;
}

type ClaimOf<Kind extends BothRolesProof['kind']> = Omit<BothRolesClaim, 'proof'> & {
  readonly proof: Extract<BothRolesProof, { kind: Kind }>;
};

function verifyAsMany(both: BothRoles, objective: LinearObjective, claim: ClaimOf<'as many'>): Certificate {
  const { menteeHigh, mentorHigh, best } = claim.proof;
  const { high, reward } = pairValue(both.problem, objective);
  const faults = uncoveredPeople(both, high, claim.proof);
  const most =
    menteeHigh.reduce((sum, own) => sum + own, 0) +
    both.problem.capacities.reduce((sum, places, j) => sum + places * (mentorHigh[j] as number), 0);
  const people = claim.partner.reduce((sum, mentor, i) => (mentor < 0 ? sum : sum + (high[i] as number)), 0);
  const face = faceOfMostPeople(both, objective, { duals: { menteeHigh, mentorHigh } });
  const worth = claim.total + reward * claim.matched;
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
  const read = rowReader(problem);
  for (let i = 0; i < problem.mentees; i++) {
    const least = (high[i] as number) - (menteeHigh[i] as number);
    const row = read(i);
    for (let j = 0; j < row.length; j++)
      if ((row[j] as number) >= 0 && (mentorHigh[j] as number) < least)
        faults.push(`the pair of mentee ${i} and mentor ${j} is worth more than their values`);
  }
  return faults;
}

function verifyFewer(both: BothRoles, objective: LinearObjective, claim: ClaimOf<'fewer'>): Certificate {
  const { partner, proof, total } = claim;
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
      const face = faceOfAll(both, { share: 0, reward: Float64Array.from(isOf), budgets });
      const bound = boundOfFace(face, stage.proof, matched);
      faults.push(...bound.faults);
      peopleGap += Math.max(0, bound.bound - matched);
    }
    budgets.push({ isOf, most });
  }
  const face = faceOfAll(both, { share: 1, reward: new Float64Array(both.problem.mentees), budgets });
  return certificateFrom({ face: boundOfFace(face, proof.best, total), worth: total, peopleGap, faults });
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
}): Certificate {
  const reasons = [...faults, ...face.faults];
  const gap = reasons.length > 0 ? 0 : Math.max(0, face.bound - worth);
  if (reasons.length === 0 && (gap > 0 || peopleGap !== 0))
    reasons.push(`the bound exceeds the solution by ${peopleGap} people (by class) and ${gap} of fit`);
  return { proven: reasons.length === 0, gap, peopleGap, reasons };
}

/** Everybody, then each class of the waiting list but the last, which what is left decides; nobody where only fit counts. */
export function countedInTurn(objective: LinearObjective, mentees: number): Uint8Array[] {
  if (objective.kind === 'fit') return [];
  const { priority } = objective;
  const classes = [...new Set(priority)].sort((a, b) => a - b).slice(0, -1);
  const ofClass = (value: number) =>
    Uint8Array.from({ length: mentees }, (_, i) => (priority?.[i] === value ? 1 : 0));
  return [new Uint8Array(mentees).fill(1), ...classes.map(ofClass)];
}
