import {
  type AssignmentResult,
  type CoverageObjective,
  type Duals,
  type LinearObjective,
  largestWeight,
} from '../assignment-problem.js';
import { weightOf } from '../pair-weight.js';
import { rowReader } from '../row-reader.js';
import { solveAssignment } from '../solve-assignment.js';
import { branchAndCut, type SearchResult } from './branch-and-cut.js';
import {
  type BothRoles,
  type Face,
  faceOfAll,
  faceOfMostPeople,
  type LeftOutBudget,
  type OpenPair,
  peopleOf,
} from './face.js';
import type { BothRolesProof, PeopleStage } from './face-proof.js';
import { firstPairs } from './first-pairs.js';

/** An assignment in which no two people are each other's mentor, and what proves it the best, or by how much it may be missed. */
export interface BothRolesResult {
  /** The mentor of each mentee, or −1 when left out. */
  readonly partner: Int32Array;
  readonly matched: number;
  readonly total: number;
  readonly proof: BothRolesProof;
}

/** The search for the best is given up after so much work: about half a minute. */
const MOST_WORK = 1_500_000_000;

/**
 * The best assignment under an objective in which no two people are each other's mentor, with what proves it: also by how
 * much at most the best is missed when the search is given up. `relaxed` is the optimum of the same problem in which they may be.
 * Deterministic, but not canonical among equals (see canonicalOptimum).
 */
export function solveBothRoles(
  both: BothRoles,
  objective: LinearObjective,
  {
    relaxed = solveAssignment(both.problem, objective),
    mostWork = MOST_WORK,
  }: { relaxed?: AssignmentResult; mostWork?: number } = {},
): BothRolesResult {
  const { duals } = relaxed;
  const face = faceOfMostPeople(both, objective, relaxed);
  const asMany = searchFace(face, { relaxed, mostWork, others: [] });
  if (asMany.best !== undefined || objective.kind === 'fit') {
    const { menteeHigh, mentorHigh } = duals;
    return resultOf(both, {
      partner: asMany.best?.partner ?? new Int32Array(both.problem.mentees).fill(-1),
      proof: { kind: 'as many', menteeHigh, mentorHigh, best: asMany.proof },
    });
  }
  const { stages, budgets, known } = mostPeople(both, objective, { relaxed, mostWork });
  const reward = new Float64Array(both.problem.mentees);
  const rest = faceOfAll(both, { share: 1, reward, budgets });
  const { best, proof } = searchFace(rest, { relaxed, mostWork, others: [known] });
  return resultOf(both, {
    partner: best?.partner ?? known,
    proof: { kind: 'fewer', stages, best: proof },
  });
}

function resultOf(
  both: BothRoles,
  { partner, proof }: Pick<BothRolesResult, 'partner' | 'proof'>,
): BothRolesResult {
  let [matched, total] = [0, 0];
  partner.forEach((mentor, mentee) => {
    if (mentor < 0) return;
    matched++;
    total += weightOf(both.problem, mentee, mentor);
  });
  return { partner, matched, total, proof };
}

interface SearchOptions {
  readonly relaxed: Pick<AssignmentResult, 'partner' | 'duals'>;
  readonly mostWork: number;
  /** Solutions that are known; the first of them is one of this face. */
  readonly others: readonly Int32Array[];
}

function searchFace(face: Face, { relaxed, mostWork, others }: SearchOptions): SearchResult {
  const read = rowReader(face.problem);
  const { partner, duals } = relaxed;
  const largest = largestWeight(face.problem);
  const reward = face.reward.reduce((most, own) => Math.max(most, own), 0);
  const { mentees } = face.problem;
  const ofFace = {
    menteeLow: lowOf(duals, face),
    mentorLow: duals.mentorLow,
    partners: [partner, ...others],
  };
  const [known] = others;
  return branchAndCut(face, {
    read,
    pairs: firstPairs(face, read, ofFace),
    partner,
    known: known && { partner: known, worth: worthOn(face, known) },
    dearest: (face.share * largest + reward + 1) * (mentees + 1),
    nudgeOf: nudgeFor(face, largest),
    mostWork,
  });
}

/** The values of mentees without what they bring with any mentor. */
function lowOf({ menteeLow }: Duals, { reward, share }: Face): Float64Array {
  return menteeLow.map((low, i) => low - share * (reward[i] as number));
}

function worthOn({ problem, share, reward }: Face, partner: Int32Array): number {
  return partner.reduce(
    (sum, mentor, mentee) =>
      mentor < 0 ? sum : sum + share * weightOf(problem, mentee, mentor) + (reward[mentee] as number),
    0,
  );
}

/**
 * What is added to the gains of pairs so that no two are quite alike: a tenth of the unit at most for all mentees together. Where the
 * fit does not count, the better fit is preferred.
 */
function nudgeFor(face: Face, largest: number): (pair: OpenPair) => number {
  const { problem, unit, share } = face;
  const most = (0.1 * unit) / (problem.mentees + 1);
  if (share === 1) return ({ mentee, mentor }) => most * scattered(mentee, mentor);
  return ({ mentee, mentor }) =>
    most * ((0.5 * weightOf(problem, mentee, mentor)) / (largest + 1) + 0.5 * scattered(mentee, mentor));
}

/** A number from 0 to 1 that looks drawn by lot, and is always the same for the same two. */
function scattered(mentee: number, mentor: number): number {
  let hash = Math.imul(mentee + 1, 73_856_093) ^ Math.imul(mentor + 1, 19_349_663);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * The most people of all, then of each class of the waiting list in turn, where fewer can be matched than if people could be each
 * other's mentor. A class that is matched in full needs no search.
 */
function mostPeople(
  both: BothRoles,
  objective: CoverageObjective,
  options: Omit<SearchOptions, 'others'>,
): { stages: PeopleStage[]; budgets: LeftOutBudget[]; known: Int32Array } {
  const { mentees } = both.problem;
  const stages: PeopleStage[] = [];
  const budgets: LeftOutBudget[] = [];
  let known = withoutBothWays(both, options.relaxed.partner);
  for (const isOf of countedInTurn(objective, mentees)) {
    const leftOut = (partner: Int32Array) =>
      partner.reduce((sum, mentor, i) => (mentor < 0 ? sum + (isOf[i] as number) : sum), 0);
    if (leftOut(known) > 0) {
      const face = faceOfAll(both, { share: 0, reward: Float64Array.from(isOf), budgets });
      const { best, proof } = searchFace(face, { ...options, others: [known] });
      known = best?.partner ?? known;
      stages.push({ isOf, proof });
    }
    budgets.push({ isOf, most: leftOut(known) });
  }
  return { stages, budgets, known };
}

/** An assignment without the second of two pairs that make people each other's mentor. */
function withoutBothWays(both: BothRoles, partner: Int32Array): Int32Array {
  const seen = new Set<number>();
  return partner.map((mentor, mentee) => {
    const number = mentor < 0 ? -1 : peopleOf(both, mentee, mentor);
    if (number >= 0 && seen.has(number)) return -1;
    seen.add(number);
    return mentor;
  });
}

/** Everybody, then each class of the waiting list but the last, which what is left decides. */
function countedInTurn({ priority }: CoverageObjective, mentees: number): Uint8Array[] {
  const classes = [...new Set(priority)].sort((a, b) => a - b).slice(0, -1);
  const ofClass = (value: number) =>
    Uint8Array.from({ length: mentees }, (_, i) => (priority?.[i] === value ? 1 : 0));
  return [new Uint8Array(mentees).fill(1), ...classes.map(ofClass)];
}
