import type {
  AssignmentProblem,
  AssignmentResult,
  Duals,
  LinearObjective,
  SparseAssignmentProblem,
} from '../assignment/assignment-problem.js';
import { ExactSum } from './exact-sum.js';
import { type WeightsOf, weightOfPair, weightsOf } from './read-weights.js';
import type { Verdict } from './verdict.js';
import { objectiveFaults, type WorthOfPairs, worthOfPairs } from './worth-of-pairs.js';

/**
 * Checks, from the problem alone and by exact whole-number arithmetic, that a solution is the best there is. It shares
 * with what found the solution nothing but types: what the objective means, it works out itself.
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
  claim: AssignmentResult,
): Verdict {
  const value = worthOfPairs(problem.mentees, objective);
  const own = ownWeights(problem, claim.partner);
  const reasons = [
    ...objectiveFaults(problem.mentees, objective),
    ...feasibilityFaults(problem, claim, own),
    ...signFaults(claim.duals),
  ];
  const violated = reasons.length > 0 ? 0 : countViolatedPairs(problem, value, claim.duals);
  if (violated > 0)
    reasons.push(`${violated} possible pairs are worth more than the values of their two people`);
  if (reasons.length > 0) return { proven: false, gap: 0, peopleGap: 0, reasons };
  const [people, fit] = missedEqualities(problem, value, { ...claim, own });
  const [peopleGap, gap] = [people.value, fit.value];
  if (!people.isExact || !fit.isExact) reasons.push('a sum is not exact');
  if (peopleGap !== 0 || gap !== 0)
    reasons.push(`the bound exceeds the solution by ${peopleGap} people (by class) and ${gap} of fit`);
  return { proven: reasons.length === 0, gap, peopleGap, reasons };
}

/** The weight of each mentee's own pair: −1 when left out, or when the pair is not possible. */
function ownWeights(problem: AssignmentProblem, partner: Int32Array): Float64Array {
  return Float64Array.from({ length: problem.mentees }, (_, i) => weightOfPair(problem, i, partner[i] ?? -1));
}

function feasibilityFaults(problem: AssignmentProblem, claim: AssignmentResult, own: Float64Array): string[] {
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
    if ((own[i] as number) < 0) faults.push(`mentee ${i} cannot be paired with mentor ${j}`);
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

function countViolatedPairs(problem: AssignmentProblem, value: WorthOfPairs, duals: Duals): number {
  const violatedIn =
    problem.kind === 'sparse' ? violatedInLists(problem, duals) : violatedInRows(weightsOf(problem), duals);
  let violated = 0;
  for (let i = 0; i < problem.mentees; i++) {
    const people = (value.people[i] as number) - (duals.menteeHigh[i] as number);
    const fit = value.fit - (duals.menteeLow[i] as number);
    violated += violatedIn(i, { people, fit });
    if (problem.kind === 'rows') problem.tell({ doing: 'proving', done: i + 1, total: problem.mentees });
  }
  return violated;
}

/** What a place must be worth at least, for a pair of weight 0. */
interface Least {
  readonly people: number;
  readonly fit: number;
}

type CountViolated = (mentee: number, least: Least) => number;

function violatedInLists(
  { rowStart, mentor, weight }: SparseAssignmentProblem,
  { mentorHigh, mentorLow }: Duals,
): CountViolated {
  return (i, { people, fit }) => {
    let violated = 0;
    for (let e = rowStart[i] as number; e < (rowStart[i + 1] as number); e++) {
      const j = mentor[e] as number;
      const own = mentorHigh[j] as number;
      if (own > people) continue;
      if (own < people || (mentorLow[j] as number) < fit + (weight[e] as number)) violated++;
    }
    return violated;
  };
}

function violatedInRows(rowOf: WeightsOf, { mentorHigh, mentorLow }: Duals): CountViolated {
  return (i, { people, fit }) => {
    const row = rowOf(i);
    let violated = 0;
    for (let j = 0; j < row.length; j++) {
      const weight = row[j] as number;
      const own = mentorHigh[j] as number;
      if (weight < 0 || own > people) continue;
      if (own < people || (mentorLow[j] as number) < fit + weight) violated++;
    }
    return violated;
  };
}

/** By how much the equalities of the proof are missed, in people and in fit; both 0 when they hold. */
function missedEqualities(
  { mentees, capacities }: AssignmentProblem,
  value: WorthOfPairs,
  { partner, duals, own }: AssignmentResult & { own: Float64Array },
): [people: ExactSum, fit: ExactSum] {
  const places = capacities.slice();
  const [people, fit] = [new ExactSum(), new ExactSum()];
  for (let i = 0; i < mentees; i++) {
    const j = partner[i] as number;
    people.add(duals.menteeHigh[i] as number);
    fit.add(duals.menteeLow[i] as number);
    if (j < 0) continue;
    places[j] = (places[j] as number) - 1;
    people.add((duals.mentorHigh[j] as number) - (value.people[i] as number));
    fit.add((duals.mentorLow[j] as number) - value.fit - (own[i] as number));
  }
  places.forEach((left, j) => {
    people.add(left * (duals.mentorHigh[j] as number));
    fit.add(left * (duals.mentorLow[j] as number));
  });
  return [people, fit];
}
