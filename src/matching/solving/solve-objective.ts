import type { Certificate } from '../../domain/rounds/run.js';
import type { Objective } from '../../domain/settings/matching-settings.js';
import type {
  AssignmentResult,
  LinearObjective,
  SparseAssignmentProblem,
} from '../assignment/assignment-problem.js';
import { fairestAssignment } from '../assignment/fairest-assignment.js';
import { weightOf } from '../assignment/pair-weight.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { type StableProblem, stableAssignment } from '../assignment/stable-assignment.js';
import { likingsByWishes } from '../problem/likings.js';
import type { Problem } from '../problem/problem.js';
import type { Verdict } from '../proof/verdict.js';
import { verifyCertificate } from '../proof/verify-certificate.js';
import { verifyFairest } from '../proof/verify-fairest.js';
import { verifyInOrder } from '../proof/verify-in-order.js';
import { verifyStable } from '../proof/verify-stable.js';
import { coverageObjective } from './linear-objective.js';
import { columnsFor, type LinearTask, linearTask, refuseBroken } from './linear-task.js';
import { asMentors, listedInColumns } from './minimum-places.js';
import type { Numbers } from './round-numbers.js';
import { isInOrder, solveInOrder, weightsInOrder } from './solve-in-order.js';

/** What an objective gives: the mentor of each mentee (−1: left over), and the proof. */
export interface Outcome {
  readonly partner: Int32Array;
  readonly matched: number;
  readonly total: number;
  readonly certificate: Certificate;
  /** For objectives that dual values prove: what questions along one path need. */
  readonly linear: { readonly objective: LinearObjective; readonly result: AssignmentResult } | null;
}

function certificateFrom({ proven, gap, reasons }: Verdict): Certificate {
  return { proven, gap, reasons };
}

function totalOf({ problem }: Numbers, partner: Int32Array): number {
  return partner.reduce(
    (sum, mentor, mentee) => sum + (mentor < 0 ? 0 : weightOf(problem, mentee, mentor)),
    0,
  );
}

/** Puts the answer to a task into the terms of the problem. */
function linearOutcome(numbers: Numbers, task: LinearTask): Outcome {
  const { assignment, objective, mentorOf } = task;
  const { mentees } = numbers.problem;
  const result = solveAssignment(assignment, objective);
  refuseBroken(result.partner, task, mentees);
  const partner = result.partner
    .slice(0, mentees)
    .map((column) => (column < 0 ? -1 : (mentorOf[column] as number)));
  return {
    partner,
    matched: partner.reduce((count, mentor) => (mentor < 0 ? count : count + 1), 0),
    total: totalOf(numbers, partner),
    certificate: certificateFrom(verifyCertificate(assignment, objective, result)),
    // Where the numbers are not those of the problem, questions are answered by solving again.
    linear: assignment === numbers.problem ? { objective, result } : null,
  };
}

function solveFairest(problem: Problem, numbers: Numbers): Outcome {
  const columns = columnsFor(problem, numbers);
  const objective = coverageObjective(problem);
  const listed = columns === undefined ? undefined : listedInColumns(numbers.sparse(), columns);
  const [task, before] = [listed?.problem ?? numbers.sparse(), listed?.first];
  const claim = fairestAssignment(task, objective, before);
  const certificate = certificateFrom(verifyFairest(task, objective, { claim, before }));
  const { matched, total } = claim;
  const partner = columns === undefined ? claim.partner : asMentors(claim.partner, columns);
  return { partner, matched, total, certificate, linear: null };
}

/** What both sides think of each other, for the objective `stable`. */
export function stableProblem(problem: Problem, sparse: SparseAssignmentProblem): StableProblem {
  const { mentees } = problem;
  const { ofMentee, ofMentor } = likingsByWishes(problem);
  const menteeScore = new Float64Array(sparse.mentor.length);
  const mentorScore = new Float64Array(sparse.mentor.length);
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    for (
      let pair = sparse.rowStart[mentee] as number;
      pair < (sparse.rowStart[mentee + 1] as number);
      pair++
    ) {
      const mentor = sparse.mentor[pair] as number;
      const fit = sparse.weight[pair] as number;
      menteeScore[pair] = ofMentee(mentee, mentor, fit);
      mentorScore[pair] = ofMentor(mentee, mentor, fit);
    }
  }
  return { ...sparse, menteeScore, mentorScore };
}

function solveStable(problem: Problem, numbers: Numbers): Outcome {
  const sparse = numbers.sparse();
  const stable = stableProblem(problem, sparse);
  const partner = stableAssignment(stable);
  const total = totalOf(numbers, partner);
  const certificate = certificateFrom(verifyStable(stable, partner));
  const matched = partner.reduce((count, mentor) => (mentor < 0 ? count : count + 1), 0);
  return { partner, matched, total, certificate, linear: null };
}

/** Criteria one after the other, then the fits. Questions are answered by solving again. */
function orderOutcome(problem: Problem, numbers: Numbers): Outcome {
  const steps = solveInOrder(problem, numbers);
  const partner = steps.at(-1)?.result.partner ?? new Int32Array(problem.mentees.length).fill(-1);
  const verdict = verifyInOrder(steps, weightsInOrder(problem, numbers), partner);
  return {
    partner,
    matched: partner.reduce((count, mentor) => (mentor < 0 ? count : count + 1), 0),
    total: totalOf(numbers, partner),
    certificate: certificateFrom(verdict),
    linear: null,
  };
}

/** The best assignment under the objective of the settings. */
export function solveObjective(problem: Problem, numbers: Numbers): Outcome {
  const objective: Objective = problem.input.settings.objective;
  switch (objective) {
    case 'coverage':
    case 'fit':
      if (isInOrder(problem)) return orderOutcome(problem, numbers);
      return linearOutcome(numbers, linearTask(problem, numbers));
    case 'fairest':
      return solveFairest(problem, numbers);
    case 'stable':
      return solveStable(problem, numbers);
  }
}
