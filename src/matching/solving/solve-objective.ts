import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import type { Certificate } from '../../domain/rounds/run.js';
import type { Objective } from '../../domain/settings/matching-settings.js';
import { StateError } from '../../errors.js';
import type {
  AssignmentProblem,
  AssignmentResult,
  CoverageObjective,
  DenseAssignmentProblem,
  LinearObjective,
  RowsAssignmentProblem,
  SparseAssignmentProblem,
} from '../assignment/assignment-problem.js';
import { fairestAssignment } from '../assignment/fairest-assignment.js';
import { weightOf } from '../assignment/pair-weight.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { blockingPairs, type StableProblem, stableAssignment } from '../assignment/stable-assignment.js';
import { wishScore, wishTables } from '../criteria/preference.js';
import { type CappedGroup, cappedGroups } from '../problem/capped-groups.js';
import { weightOfExisting } from '../problem/current-pairs.js';
import type { Problem } from '../problem/problem.js';
import { waitingClasses } from '../round/waiting-classes.js';
import { cappedAssignment } from './capped-assignment.js';
import {
  asMentors,
  bonusOfPlace,
  type Columns,
  columnsOf,
  inColumns,
  listedInColumns,
  placesToFill,
} from './minimum-places.js';

/** A problem's numbers. */
export interface Numbers {
  /** As a matrix, or by rows when there are more pairs than memory holds. */
  readonly problem: DenseAssignmentProblem | RowsAssignmentProblem;
  /** All possible pairs as lists, made when first asked for. Throws StateError when there are too many. */
  readonly sparse: () => SparseAssignmentProblem;
}

/** What an objective gives: the mentor of each mentee (−1: left over), and the proof. */
export interface Outcome {
  readonly partner: Int32Array;
  readonly matched: number;
  readonly total: number;
  readonly certificate: Certificate;
  /** For objectives that dual values prove: what questions along one path need. */
  readonly linear: { readonly objective: LinearObjective; readonly result: AssignmentResult } | null;
}

/**
 * Classes of the waiting list as the mentees' attribute has them; whoever has none comes last. Before them all come those who
 * have a mentor now: first who may keep them, and as all of these could stay where they are, a change leaves none of them over;
 * then who may not.
 */
export function coverageObjective({ input, mentees, current }: Problem): CoverageObjective {
  const { priorityAttribute } = input.settings;
  if (priorityAttribute === undefined && current.length === 0) return { kind: 'coverage' };
  const pairedNow = new Map(current.map(({ mentee, mayGoOn }) => [mentee, mayGoOn ? -2 : -1]));
  const classes =
    priorityAttribute === undefined
      ? mentees.map(() => Number.NaN)
      : waitingClasses(mentees, priorityAttribute).classes;
  const order = [...new Set(classes.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
  const rank = new Map(order.map((value, at) => [value, at]));
  const classAt = (value: number, at: number) => pairedNow.get(at) ?? rank.get(value) ?? order.length;
  return { kind: 'coverage', priority: Int32Array.from(classes, classAt) };
}

/** What leaving a mentee out costs under the objective `fit`, in millionths. */
export function priceInMillionths({ input }: Problem): number {
  return millionthsOf(input.settings.priceOfLeavingOut ?? null);
}

/** The columns of the solver where some places are to be filled first; undefined where none are. */
function columnsFor(problem: Problem, numbers: Numbers): Columns | undefined {
  const toFill = placesToFill(problem);
  return toFill === undefined ? undefined : columnsOf(numbers.problem.capacities, toFill);
}

function totalOf({ problem }: Numbers, partner: Int32Array): number {
  return partner.reduce(
    (sum, mentor, mentee) => sum + (mentor < 0 ? 0 : weightOf(problem, mentee, mentor)),
    0,
  );
}

/** A problem's numbers as one assignment that dual values prove, and how its answer is read. */
export interface LinearTask {
  readonly assignment: AssignmentProblem;
  readonly objective: LinearObjective;
  /** The mentor that each column stands for, −1 for being left out. */
  readonly mentorOf: Int32Array;
  /** Rows beyond the mentees are stand-ins, and so many pairs of theirs or with idle places keep the caps; 0 when absent. */
  readonly keeping?: number;
}

/** The assignment that the settings ask for; their objective must be one that dual values prove. */
export function linearTask(problem: Problem, numbers: Numbers): LinearTask {
  const objective = linearObjective(problem);
  const groups = cappedGroups(problem);
  if (groups.length > 0) return taskWithCaps(problem, numbers, { objective, groups });
  const columns = columnsFor(problem, numbers);
  if (problem.current.length > 0 && objective.kind === 'fit') return taskForAll(problem, numbers);
  if (columns === undefined) {
    const mentorOf = Int32Array.from(problem.mentors.keys());
    return { assignment: numbers.problem, objective, mentorOf };
  }
  // Places to be filled first bring a bonus, which is in the proof but in no total.
  const price = objective.kind === 'fit' ? objective.pricePerPersonLeftOut : 0;
  const bonus = bonusOfPlace(problem.mentees.length, price + weightOfExisting(problem));
  return { assignment: inColumns(inMemory(numbers), columns, bonus), objective, mentorOf: columns.mentor };
}

/** Stand-ins come before everybody else on the waiting list. */
const STAND_IN = -3;

/** Groups that may have only so many pairs, as an assignment with stand-ins and idle places. */
function taskWithCaps(
  problem: Problem,
  numbers: Numbers,
  { objective, groups }: { readonly objective: LinearObjective; readonly groups: readonly CappedGroup[] },
): LinearTask {
  const price = objective.kind === 'fit' ? objective.pricePerPersonLeftOut : 0;
  const settled = new Set(problem.fixed.map(({ mentee }) => mentee));
  const { problem: assignment, ...capped } = cappedAssignment(inMemory(numbers), groups, {
    bonus: bonusOfPlace(problem.mentees.length, price),
    isSettled: (mentee) => settled.has(mentee),
  });
  const mentorOf = new Int32Array(assignment.capacities.length).fill(-1);
  mentorOf.set([...problem.mentors.keys()]);
  return {
    assignment,
    objective: withStandIns(objective, assignment.mentees),
    mentorOf,
    keeping: capped.keeping,
  };
}

function withStandIns(objective: LinearObjective, rows: number): LinearObjective {
  if (objective.kind !== 'coverage' || objective.priority === undefined) return objective;
  const priority = new Int32Array(rows).fill(STAND_IN);
  priority.set(objective.priority);
  return { ...objective, priority };
}

/** @throws StateError where keeping the caps was not worth more than all fits together, and they are not kept. */
function refuseBroken(partner: Int32Array, { mentorOf, keeping = 0 }: LinearTask, mentees: number): void {
  if (keeping === 0) return;
  let kept = 0;
  for (const [row, column] of partner.entries())
    if (column >= 0 && (row >= mentees || mentorOf[column] === -1)) kept++;
  if (kept < keeping) {
    throw new StateError(
      'The round is too large for caps on groups of pairs.',
      'Drop the caps in mentor.yaml, or match site by site, in a round each.',
    );
  }
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
  const { proven, gap, reasons } = result.certificate;
  return {
    partner,
    matched: partner.reduce((count, mentor) => (mentor < 0 ? count : count + 1), 0),
    total: totalOf(numbers, partner),
    certificate: { proven, gap, reasons },
    // Where the numbers are not those of the problem, questions are answered by solving again.
    linear: assignment === numbers.problem ? { objective, result } : null,
  };
}

function solveFairest(problem: Problem, numbers: Numbers): Outcome {
  const columns = columnsFor(problem, numbers);
  const objective = coverageObjective(problem);
  const listed = columns === undefined ? undefined : listedInColumns(numbers.sparse(), columns);
  const fairest =
    listed === undefined
      ? fairestAssignment(numbers.sparse(), objective)
      : fairestAssignment(listed.problem, objective, listed.first);
  const { matched, total } = fairest;
  const { proven, gap, reasons } = fairest.certificate;
  const partner = columns === undefined ? fairest.partner : asMentors(fairest.partner, columns);
  return { partner, matched, total, certificate: { proven, gap, reasons }, linear: null };
}

/** Someone named among the wishes is liked better than anybody not named, and those not named by their fit. */
function liking(
  wishes: Parameters<typeof wishScore>[0] | null | undefined,
  other: number,
  fit: number,
): number {
  const wished = wishes === null || wishes === undefined ? 0 : wishScore(wishes, other);
  return wished > 0 ? 1_000_000 * (1 + wished) : fit;
}

/** What both sides think of each other, for the objective `stable`. */
export function stableProblem(problem: Problem, sparse: SparseAssignmentProblem): StableProblem {
  const { mentees, mentors, input } = problem;
  const criterion = input.settings.criteria.find((each) => each.kind === 'preference');
  const people = { mentees, mentors: mentors.map(({ person }) => person) };
  const { ofMentees, ofMentors } = wishTables(people, criterion?.attribute ?? 'prefers');
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
      menteeScore[pair] = liking(ofMentees[mentee], mentor, fit);
      mentorScore[pair] = liking(ofMentors[mentor], mentee, fit);
    }
  }
  return { ...sparse, menteeScore, mentorScore };
}

/** Stability is what is proven here, by looking at every pair; the certificate's gap has no meaning and is 0. */
function solveStable(problem: Problem, numbers: Numbers): Outcome {
  const sparse = numbers.sparse();
  const stable = stableProblem(problem, sparse);
  const partner = stableAssignment(stable);
  const total = totalOf(numbers, partner);
  const blocking = blockingPairs(stable, partner).length;
  const reasons = blocking === 0 ? [] : [`${blocking} pairs would both rather have each other`];
  const matched = partner.reduce((count, mentor) => (mentor < 0 ? count : count + 1), 0);
  return { partner, matched, total, certificate: { proven: blocking === 0, gap: 0, reasons }, linear: null };
}

/** The numbers of a round that is small enough to be held whole. Throws StateError for a larger one. */
export function inMemory({ problem }: Numbers): DenseAssignmentProblem {
  if (problem.kind === 'dense') return problem;
  throw new StateError(
    `${problem.mentees} mentees and ${problem.capacities.length} mentors are too many for this: a minimum load, and pairings that may change, need all pairs at once.`,
    'Match without them, or site by site, in a round each.',
  );
}

/**
 * The highest total fit less the price of those left out, when nobody who has a mentor may be left out: then being left out is
 * one more mentor, last in order, open to all others and worth nothing against fits that the price is added to.
 */
function taskForAll(problem: Problem, numbers: Numbers): LinearTask {
  const dense = inMemory(numbers);
  const { mentees, capacities } = dense;
  const mentors = capacities.length;
  const price = priceInMillionths(problem);
  const staying = new Set(problem.current.flatMap(({ mentee, mayGoOn }) => (mayGoOn ? [mentee] : [])));
  const matrix = new Int32Array(mentees * (mentors + 1));
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = dense.matrix.subarray(mentee * mentors, (mentee + 1) * mentors);
    const from = mentee * (mentors + 1);
    matrix.set(
      row.map((fit) => (fit < 0 ? fit : fit + price)),
      from,
    );
    matrix[from + mentors] = staying.has(mentee) ? -1 : 0;
  }
  const places = new Int32Array(mentors + 1).fill(mentees);
  places.set(capacities);
  return {
    assignment: { kind: 'dense', mentees, capacities: places, matrix },
    objective: coverageObjective(problem),
    mentorOf: Int32Array.from([...problem.mentors.keys(), -1]),
  };
}

/** The objective as numbers; that of the settings must be one that dual values prove. */
export function linearObjective(problem: Problem): LinearObjective {
  return problem.input.settings.objective === 'fit'
    ? { kind: 'fit', pricePerPersonLeftOut: priceInMillionths(problem) }
    : coverageObjective(problem);
}

/** The best assignment under the objective of the settings. */
export function solveObjective(problem: Problem, numbers: Numbers): Outcome {
  const objective: Objective = problem.input.settings.objective;
  switch (objective) {
    case 'coverage':
    case 'fit':
      return linearOutcome(numbers, linearTask(problem, numbers));
    case 'fairest':
      return solveFairest(problem, numbers);
    case 'stable':
      return solveStable(problem, numbers);
  }
}
