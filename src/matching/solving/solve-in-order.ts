import { StateError } from '../../errors.js';
import {
  type AssignmentProblem,
  type AssignmentResult,
  type CoverageObjective,
  type LinearObjective,
  pairValue,
  type SparseAssignmentProblem,
} from '../assignment/assignment-problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { cappedGroups } from '../problem/capped-groups.js';
import type { Problem } from '../problem/problem.js';
import { orderedCriteria } from '../problem/scores-in-order.js';
import { weightsOf } from '../proof/read-weights.js';
import type { OrderStep } from '../proof/verify-in-order.js';
import { coverageObjective } from './linear-objective.js';
import { placesToFill } from './minimum-places.js';
import { inMemory, type Numbers } from './round-numbers.js';

/** Whether criteria come one after the other, before all fits. */
export function isInOrder({ input: { settings } }: Pick<Problem, 'input'>): boolean {
  return settings.objective === 'coverage' && (settings.order ?? []).length > 0;
}

/** @throws StateError for what cannot be had together with an order of criteria. */
function refuseWithOrder(problem: Problem): void {
  const refuse = (what: string) => {
    throw new StateError(
      `Criteria in order do not go together with ${what}.`,
      'Drop matching.order in mentor.yaml for that, and give the criteria weights.',
    );
  };
  if (problem.current.length > 0) refuse('pairings that may change');
  if (cappedGroups(problem).length > 0) refuse('caps on groups of pairs');
  if (placesToFill(problem) !== undefined) refuse('a minimum load for mentors');
}

/** The weights of each step: by each criterion of the order, then the fits; −1 for pairs that are not possible. */
export function weightsInOrder(problem: Problem, numbers: Numbers): readonly Int32Array[] {
  const { matrix } = inMemory(numbers);
  const mentors = problem.mentors.length;
  const ofCriteria = orderedCriteria(problem).map(({ worthsOf }) => {
    const weights = new Int32Array(matrix.length);
    for (let mentee = 0; mentee < problem.mentees.length; mentee++)
      weights.set(worthsOf(mentee), mentee * mentors);
    for (let pair = 0; pair < weights.length; pair++) if ((matrix[pair] as number) < 0) weights[pair] = -1;
    return weights;
  });
  return [...ofCriteria, matrix];
}

/**
 * The assignments that are the best of a step, as the next step's problem (complementary slackness): pairs worth no less than the values of
 * their two people, everybody of a value matched, and every place of a value filled. Matched are first those of a value; a place of a
 * value brings more than all weights together, so that some best assignment fills them all, and then all do.
 */
function bestOfStep(
  { problem, objective }: Pick<OrderStep, 'problem' | 'objective'>,
  { duals }: AssignmentResult,
  next: Int32Array,
): Pick<OrderStep, 'problem' | 'objective'> {
  const { mentees, capacities } = problem;
  const { menteeHigh, menteeLow, mentorHigh, mentorLow } = duals;
  const { high } = pairValue(problem, objective);
  const rowOf = weightsOf(problem);
  const bonus = (mentees + 1) * 1_000_000;
  const extra = Float64Array.from(mentorHigh, (people, mentor) =>
    people > 0 || (mentorLow[mentor] as number) > 0 ? bonus : 0,
  );
  const start = new Int32Array(mentees + 1);
  const [mentorOf, weight]: [number[], number[]] = [[], []];
  for (let mentee = 0; mentee < mentees; mentee++) {
    const row = rowOf(mentee);
    for (let mentor = 0; mentor < capacities.length; mentor++) {
      const own = row[mentor] as number;
      if (own < 0) continue;
      const people = (menteeHigh[mentee] as number) + (mentorHigh[mentor] as number);
      const low = (menteeLow[mentee] as number) + (mentorLow[mentor] as number);
      if (people !== high[mentee] || low !== own) continue;
      mentorOf.push(mentor);
      weight.push((next[mentee * capacities.length + mentor] as number) + (extra[mentor] as number));
    }
    start[mentee + 1] = mentorOf.length;
  }
  const sparse: SparseAssignmentProblem = {
    kind: 'sparse',
    mentees,
    capacities,
    rowStart: start,
    mentor: Int32Array.from(mentorOf),
    weight: Float64Array.from(weight),
  };
  const priority = Int32Array.from(menteeHigh, (people, mentee) =>
    people > 0 || (menteeLow[mentee] as number) > 0 ? 0 : 1,
  );
  return { problem: sparse, objective: { kind: 'coverage', priority } satisfies CoverageObjective };
}

/**
 * Most mentees matched, the waiting list in order; then the highest total by the first criterion of the order, then by the second …; then
 * the highest total fit. Each step is solved among the best of the step before, so that no weight has to stand for "before". The steps are
 * the proof. Throws StateError for what does not go together with it.
 */
export function solveInOrder(problem: Problem, numbers: Numbers): readonly OrderStep[] {
  refuseWithOrder(problem);
  const [first, ...further] = weightsInOrder(problem, numbers);
  const dense = { ...inMemory(numbers), ...(first && { matrix: first }) };
  const solved = (task: {
    readonly problem: AssignmentProblem;
    readonly objective: LinearObjective;
  }): OrderStep => ({
    ...task,
    result: solveAssignment(task.problem, task.objective),
  });
  const steps = [solved({ problem: dense, objective: coverageObjective(problem) })];
  for (const next of further) {
    const before = steps.at(-1);
    if (before !== undefined) steps.push(solved(bestOfStep(before, before.result, next)));
  }
  return steps;
}
