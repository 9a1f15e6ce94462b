import type {
  AssignmentProblem,
  AssignmentResult,
  Certificate,
  Duals,
  LinearObjective,
  PairValue,
} from './assignment-problem.js';
import { pairValue } from './assignment-problem.js';
import { fullRow } from './full-row.js';

/** A solution as it is put before the verifier. */
export type Claim = Pick<AssignmentResult, 'partner' | 'matched' | 'total' | 'duals'>;

/**
 * Checks, from the problem alone and by exact whole-number arithmetic, that a solution is the best there is. It shares
 * with what found the solution nothing but the definition of the problem.
 *
 * The proof (weak duality of linear programming; von Neumann 1947, here over pairs of numbers in dictionary order). A pair
 * (i, j) is worth W(i, j) = (high of i, reward + weight of i and j), first the people and then the fit; being left out is worth
 * (0, 0). Suppose every mentee i has a value U(i) ≥ (0, 0), and one place at mentor j a value V(j) ≥ (0, 0), with
 * U(i) + V(j) ≥ W(i, j) for every possible pair. Then no assignment is worth more than ΣU(i) + Σ places(j) · V(j): add up the
 * inequality over its pairs. If the solution's pairs hold with equality, whoever is left out has U = (0, 0), and mentors
 * with a place left have V = (0, 0), then the solution is worth exactly that sum, and so is the best.
 *
 * The gap returned is the sum of what those equalities are missed by.
 */
export function verifyCertificate(
  problem: AssignmentProblem,
  objective: LinearObjective,
  claim: Claim,
): Certificate {
  const value = pairValue(problem, objective);
  const own = ownWeights(problem, claim.partner);
  const reasons = [...feasibilityFaults(problem, claim, own), ...signFaults(claim.duals)];
  const violated = reasons.length > 0 ? 0 : countViolatedPairs(problem, value, claim.duals);
  if (violated > 0)
    reasons.push(`${violated} possible pairs are worth more than the values of their two people`);
  const [peopleGap, gap] = reasons.length > 0 ? [0, 0] : missedEqualities(problem, value, { ...claim, own });
  if (peopleGap !== 0 || gap !== 0) {
    reasons.push(`the bound exceeds the solution by ${peopleGap} people (by class) and ${gap} of fit`);
  }
  return { proven: reasons.length === 0, gap, peopleGap, reasons };
}

/** The weight of each mentee's own pair: 0 when left out, −1 when the pair is not possible. */
function ownWeights(problem: AssignmentProblem, partner: Int32Array): Float64Array {
  const { mentees, capacities } = problem;
  const own = new Float64Array(mentees);
  for (let i = 0; i < mentees; i++) {
    const j = partner[i] ?? -1;
    if (j === -1) continue;
    own[i] = -1;
    if (problem.kind === 'dense') own[i] = problem.matrix[i * capacities.length + j] ?? -1;
    else if (problem.kind === 'rows') own[i] = j < capacities.length ? problem.weightAt(i, j) : -1;
    else {
      for (let e = problem.rowStart[i] as number; e < (problem.rowStart[i + 1] as number); e++) {
        if (problem.mentor[e] === j) own[i] = problem.weight[e] as number;
      }
    }
  }
  return own;
}

function feasibilityFaults(problem: AssignmentProblem, claim: Claim, own: Float64Array): string[] {
  const { mentees, capacities } = problem;
  const { partner, matched, total, duals } = claim;
  const { menteeHigh, menteeLow, mentorHigh, mentorLow } = duals;
  const faults: string[] = [];
  if ([partner, menteeHigh, menteeLow].some((values) => values.length !== mentees))
    faults.push('values per mentee are missing');
  if ([mentorHigh, mentorLow].some((values) => values.length !== capacities.length))
    faults.push('values per mentor are missing');
  if (faults.length > 0) return faults;
  const used = new Int32Array(capacities.length);
  let people = 0;
  let sum = 0;
  for (let i = 0; i < mentees; i++) {
    const j = partner[i] as number;
    if (j === -1) continue;
    if (j < 0 || j >= capacities.length || (own[i] as number) < 0)
      faults.push(`mentee ${i} cannot be paired with mentor ${j}`);
    else (used[j] as number)++;
    people++;
    sum += own[i] as number;
  }
  capacities.forEach((places, j) => {
    if ((used[j] as number) > places) faults.push(`mentor ${j} has ${used[j]} mentees for ${places} places`);
  });
  if (people !== matched) faults.push(`${people} mentees are matched, not ${matched}`);
  if (sum !== total) faults.push(`the total is ${sum}, not ${total}`);
  return faults;
}

function signFaults({ menteeHigh, menteeLow, mentorHigh, mentorLow }: Duals): string[] {
  const exact = (values: Float64Array) => values.every(Number.isSafeInteger);
  const faults = exact(menteeLow) && exact(mentorLow) ? [] : ['a value is not a whole number'];
  const below = (high: Int32Array, low: Float64Array) =>
    high.some((people, k) => people < 0 || (people === 0 && (low[k] as number) < 0));
  if (below(menteeHigh, menteeLow)) faults.push('a mentee has a value below zero');
  if (below(mentorHigh, mentorLow)) faults.push('a mentor has a value below zero');
  return faults;
}

function countViolatedPairs(problem: AssignmentProblem, value: PairValue, duals: Duals): number {
  let violated = 0;
  for (let i = 0; i < problem.mentees; i++) {
    // What a place must be worth at least, for a pair of weight 0.
    const high = (value.high[i] as number) - (duals.menteeHigh[i] as number);
    const low = value.reward - (duals.menteeLow[i] as number);
    violated +=
      problem.kind === 'sparse'
        ? violatedInSparseRow(problem, { i, high, low }, duals)
        : violatedInFullRow(fullRow(problem, i), { high, low }, duals);
    if (problem.kind === 'rows') problem.tell({ doing: 'proving', done: i + 1, total: problem.mentees });
  }
  return violated;
}

interface Row {
  readonly i: number;
  readonly high: number;
  readonly low: number;
}

type Sparse = Extract<AssignmentProblem, { kind: 'sparse' }>;

function violatedInSparseRow(
  { rowStart, mentor, weight }: Sparse,
  { i, high, low }: Row,
  duals: Duals,
): number {
  const { mentorHigh, mentorLow } = duals;
  let violated = 0;
  for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
    const j = mentor[e] as number;
    const people = mentorHigh[j] as number;
    if (people > high) continue;
    if (people < high || (mentorLow[j] as number) < low + (weight[e] as number)) violated++;
  }
  return violated;
}

function violatedInFullRow(row: Int32Array, { high, low }: Omit<Row, 'i'>, duals: Duals): number {
  const { mentorHigh, mentorLow } = duals;
  let violated = 0;
  for (let j = 0; j < row.length; j++) {
    const weight = row[j] as number;
    const people = mentorHigh[j] as number;
    if (weight < 0 || people > high) continue;
    if (people < high || (mentorLow[j] as number) < low + weight) violated++;
  }
  return violated;
}

/** By how much the equalities of the proof are missed, in people and in fit; both 0 when they hold. */
function missedEqualities(
  { mentees, capacities }: AssignmentProblem,
  value: PairValue,
  { partner, duals, own }: Claim & { own: Float64Array },
): [people: number, fit: number] {
  const places = capacities.slice();
  let people = 0;
  let fit = 0;
  for (let i = 0; i < mentees; i++) {
    const j = partner[i] as number;
    people += duals.menteeHigh[i] as number;
    fit += duals.menteeLow[i] as number;
    if (j < 0) continue;
    (places[j] as number)--;
    people += (duals.mentorHigh[j] as number) - (value.high[i] as number);
    fit += (duals.mentorLow[j] as number) - value.reward - (own[i] as number);
  }
  places.forEach((left, j) => {
    people += left * (duals.mentorHigh[j] as number);
    fit += left * (duals.mentorLow[j] as number);
  });
  return [people, fit];
}
