import type { Certificate } from '../../domain/rounds/run.js';
import { StateError } from '../../errors.js';
import { openRows } from '../assignment/candidates/open-rows.js';
import { type OpenAssignment, openAssignment } from '../assignment/changes/open-assignment.js';
import { asSparse } from '../assignment/solve-assignment.js';
import { switchingWeight, weightOfExisting } from '../problem/current-pairs.js';
import type { Problem } from '../problem/problem.js';
import { withScores } from '../problem/scores.js';
import { roundFaults } from '../proof/round-faults.js';
import type { Numbers } from './round-numbers.js';
import { type Outcome, solveObjective } from './solve-objective.js';

/** A problem solved: who goes to whom, settled pairs included, and the proof. */
export interface Solution {
  readonly problem: Problem;
  /** The solver's numbers: settled mentees have an empty row, their places are taken, and closed pairs are none. */
  readonly numbers: Numbers;
  /**
   * Pairs left out of the numbers so that nobody becomes the mentor of their own mentor, or that mentees of one mentor suit each other. No
   * rule forbids them: the solver found the other direction, or another pair, to be as good or better.
   */
  readonly closed: readonly PairOfProblem[];
  /** What the solver made of them: the same as `partner`, but without the settled pairs; its total is in its own numbers. */
  readonly outcome: Outcome;
  /**
   * The optimum kept open for questions about a mentee, made when first asked for; undefined for objectives without dual
   * values.
   */
  readonly openNumbers: (mentee?: number) => OpenAssignment | undefined;
  /** The mentor's index for every mentee, −1 when left over. */
  readonly partner: Int32Array;
  /** Mentees with a mentor, and the sum of their fits in millionths, settled pairs included. */
  readonly matched: number;
  readonly total: number;
  /** Whether this is proven to be the best there is, fit in millionths. */
  readonly certificate: Certificate;
  /**
   * Where pairs are closed: the solutions of all other ways to choose them, none of which is better, some only bounds, made when
   * first asked for. Undefined where these are not all known.
   */
  readonly others?: () => readonly Solution[] | undefined;
  /** Where all mentors of a mentee were given at once: people with a first mentor, and the fits of all pairs in millionths. */
  readonly jointly?: { readonly matched: number; readonly total: number };
  /** The stages after this one, in which mentees get further mentors, each solved on top of those before it. */
  readonly later: readonly Solution[];
}

/** A pair by its indices in a problem. */
export interface PairOfProblem {
  readonly mentee: number;
  readonly mentor: number;
}

/** The score of a settled mentee's pairs in the solver's eyes: not possible. */
const TAKEN_OUT = -1;

/** The largest fit there can be, in millionths. */
const LARGEST_FIT = 1_000_000;

/**
 * The numbers the solver sees: existing pairs weigh the switching cost more than their fit, and closed pairs are none. The scores are
 * shared with the problem unless pairs are settled, exist or are closed.
 */
export function numbersOf(problem: Problem, closed: readonly PairOfProblem[] = []): Numbers {
  const { input, mentors, fixed, reserved, current, scores, computing } = problem;
  const mentees = problem.mentees.length;
  const capacities = Int32Array.from(mentors, ({ places }) => places);
  for (const { mentor } of [...fixed, ...reserved]) capacities[mentor] = (capacities[mentor] as number) - 1;
  const isSettled = new Set(fixed.map(({ mentee }) => mentee));
  const settled = fixed.map(({ mentee, mentor }) => ({ mentee, mentor, score: TAKEN_OUT }));
  const extra = weightOfExisting({ current, input });
  const existing = current.flatMap(({ mentee, mentor, mayGoOn }) =>
    mayGoOn && !isSettled.has(mentee) ? [{ mentee, mentor, score: scores.at(mentee, mentor) + extra }] : [],
  );
  const shut = closed.map((pair) => ({ ...pair, score: TAKEN_OUT }));
  const { matrix, rowOf, at } = withScores(scores, mentors.length, [...settled, ...existing, ...shut]);
  if (matrix !== null) {
    const dense = { kind: 'dense', mentees, capacities, matrix } as const;
    return { problem: dense, sparse: once(() => asSparse(dense)) };
  }
  const { listedFirst, tell } = computing;
  const rows = { rowOf, weightAt: at, largest: LARGEST_FIT + extra, listedFirst, tell };
  return {
    problem: { kind: 'rows', mentees, capacities, ...rows },
    sparse: () => refuseToList(mentees, mentors.length),
  };
}

function refuseToList(mentees: number, mentors: number): never {
  throw new StateError(
    `${mentees} mentees and ${mentors} mentors are too many for the objectives fairest and stable, which need every pair at once.`,
    'mentor match --objective coverage (or fit) has no such limit. Or match site by site, in a round each.',
  );
}

/** Computes a value when it is first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Computes a mentee's value when asked for, and keeps the last. */
function oncePerMentee<Value>(compute: (mentee: number) => Value): (mentee?: number) => Value {
  let last: { readonly mentee: number; readonly value: Value } | undefined;
  return (mentee = -1) => {
    if (last?.mentee !== mentee) last = { mentee, value: compute(mentee) };
    return last.value;
  };
}

function openNumbers({ problem, sparse }: Numbers, { linear }: Outcome): Solution['openNumbers'] {
  if (linear === null) return () => undefined;
  const { objective, result } = linear;
  if (problem.kind === 'dense') return once(() => openAssignment(sparse(), objective, result));
  return oncePerMentee(openRows(problem, objective, result));
}

/** What the existing pairs of a solver's assignment weigh beyond their fit. */
function weightOfGoingOn({ current, input }: Problem, { partner }: Outcome): number {
  const goOn = current.filter(({ mentee, mentor }) => partner[mentee] === mentor);
  return goOn.length * switchingWeight(input);
}

/** People and fit (in millionths) of the settled pairs, which the solver does not see. */
function settledWorth({ fixed, scores }: Problem): {
  readonly matched: number;
  readonly total: number;
} {
  const total = fixed.reduce((sum, { mentee, mentor }) => sum + Math.max(0, scores.at(mentee, mentor)), 0);
  return { matched: fixed.length, total };
}

/** A certificate after more has been checked. */
export function withFaults(certificate: Certificate, faults: readonly string[]): Certificate {
  if (faults.length === 0) return certificate;
  return { ...certificate, proven: false, reasons: [...certificate.reasons, ...faults] };
}

/**
 * The best solution of a problem without clashes under its objective; among equals the canonical one by the order of people.
 * The proof shares nothing with the solver: the numbers' first, then that what they came to is right for the round. Two people may come out as each other's
 * mentor: `solveProblem` sees to that.
 */
export function solveNumbers(problem: Problem, closed: readonly PairOfProblem[] = []): Solution {
  const numbers = numbersOf(problem, closed);
  const { tell } = problem.computing;
  tell({ doing: 'solving', done: 0, total: 1 });
  const outcome = solveObjective(problem, numbers);
  tell({ doing: 'solving', done: 1, total: 1 });
  const partner = outcome.partner.slice();
  for (const { mentee, mentor } of problem.fixed) partner[mentee] = mentor;
  const settled = settledWorth(problem);
  const claim = {
    partner,
    matched: settled.matched + outcome.matched,
    total: settled.total + outcome.total - weightOfGoingOn(problem, outcome),
  };
  return {
    problem,
    numbers,
    closed,
    outcome,
    openNumbers: openNumbers(numbers, outcome),
    ...claim,
    certificate: withFaults(outcome.certificate, roundFaults(problem, claim)),
    later: [],
  };
}
