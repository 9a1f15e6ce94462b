import { StateError } from '../../errors.js';
import type { AssignmentProblem, LinearObjective } from '../assignment/assignment-problem.js';
import { type CappedGroup, cappedGroups } from '../problem/capped-groups.js';
import { weightOfExisting } from '../problem/current-pairs.js';
import type { Problem } from '../problem/problem.js';
import { cappedAssignment } from './capped-assignment.js';
import { coverageObjective, linearObjective, priceInMillionths } from './linear-objective.js';
import { bonusOfPlace, type Columns, columnsOf, inColumns, placesToFill } from './minimum-places.js';
import { inMemory, type Numbers } from './round-numbers.js';

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
export function refuseBroken(
  partner: Int32Array,
  { mentorOf, keeping = 0 }: LinearTask,
  mentees: number,
): void {
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

/** The columns of the solver where some places are to be filled first; undefined where none are. */
export function columnsFor(problem: Problem, numbers: Numbers): Columns | undefined {
  const toFill = placesToFill(problem);
  return toFill === undefined ? undefined : columnsOf(numbers.problem.capacities, toFill);
}
