import { consequenceOf, type Change as NumberChange } from './assignment/consequences.js';
import type { MatchingInput } from './matching-input.js';
import { buildProblem } from './problem.js';
import type { Solution } from './solve-numbers.js';
import { solveProblem } from './solve-problem.js';

/** Someone whose mentor would be another; −1 stands for being left over. Indices into the problem. */
export interface Move {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
}

/** What a change does to the whole programme, against the optimum as it is. */
export interface Change {
  /** People more (or fewer, below 0) who would be matched. */
  readonly matched: number;
  /** Fit more or less in all, in millionths. */
  readonly total: number;
  readonly moves: readonly Move[];
}

/** Exact answers to single changes of a solved problem. */
export interface ExactChanges {
  /** The pair must be. Undefined when a rule forbids it or the mentor has no place beside what is settled. */
  readonly force: (mentee: number, mentor: number) => Change | undefined;
  /** The pair must not be. */
  readonly forbid: (mentee: number, mentor: number) => Change;
  /** The mentor takes one mentee more. */
  readonly addPlace: (mentor: number) => Change;
}

/** What solving a changed input comes to; it has the same people in the same order. */
function changeTo(before: Solution, input: MatchingInput): Change {
  const after = solveProblem(buildProblem(input, [], before.problem.computing));
  const moves: Move[] = [];
  for (const [mentee, from] of before.partner.entries()) {
    const to = after.partner[mentee] ?? -1;
    if (from !== to) moves.push({ mentee, from, to });
  }
  return { matched: after.matched - before.matched, total: after.total - before.total, moves };
}

/** Whether a change leaves two people each other's mentor, which the numbers alone cannot see. */
function makesMutualPair({ problem, partner }: Solution, moves: readonly Move[]): boolean {
  const { mentees, mentors } = problem;
  const after = partner.slice();
  for (const { mentee, to } of moves) after[mentee] = to;
  return moves.some(({ mentee, to }) => {
    const mentor = mentors[to]?.person;
    const back = mentor === undefined ? -1 : mentees.findIndex(({ id }) => id === mentor.id);
    return back >= 0 && mentors[after[back] ?? -1]?.person.id === mentees[mentee]?.id;
  });
}

/**
 * The consequence along one augmenting path; undefined where only solving again can tell: for people who are both, for
 * objectives without dual values, and where the path may lead through pairs of a large round that were not opened.
 */
function alongOnePath(solution: Solution, change: NumberChange): Change | undefined {
  const mentee = change.kind === 'place' ? -1 : change.mentee;
  const open = solution.problem.oneWay.length > 0 ? undefined : solution.openNumbers(mentee);
  const consequence = open === undefined ? undefined : consequenceOf(open, change);
  return consequence === undefined || makesMutualPair(solution, consequence.moves) ? undefined : consequence;
}

/**
 * Opens a solution for questions. Each is answered along one shortest path from the optimum, or by solving the changed problem
 * from scratch where two people could become each other's mentor. Both give the same matched and total.
 */
export function exactChanges(solution: Solution): ExactChanges {
  const { problem, numbers } = solution;
  const { input, mentees, mentors, scores } = problem;
  const decided = (mentee: number, mentor: number) => {
    const [menteeId, mentorId] = [mentees[mentee]?.id, mentors[mentor]?.person.id];
    return menteeId === undefined || mentorId === undefined ? [] : [{ menteeId, mentorId, because: null }];
  };
  return {
    force: (mentee, mentor) => {
      const isPossible = scores.at(mentee, mentor) >= 0 && (numbers.problem.capacities[mentor] ?? 0) > 0;
      if (!isPossible) return undefined;
      return (
        alongOnePath(solution, { kind: 'lock', mentee, mentor }) ??
        changeTo(solution, { ...input, locked: [...input.locked, ...decided(mentee, mentor)] })
      );
    },
    forbid: (mentee, mentor) =>
      alongOnePath(solution, { kind: 'veto', mentee, mentor }) ??
      changeTo(solution, { ...input, vetoed: [...input.vetoed, ...decided(mentee, mentor)] }),
    addPlace: (mentor) => addPlace(solution, mentor),
  };
}

/** A capacity of 0 is a rule as well as a number: then only solving again can tell what a first place brings. */
function addPlace(solution: Solution, at: number): Change {
  const { mentors, input } = solution.problem;
  const raised = mentors[at];
  const quick =
    raised?.capacity === 0 ? undefined : alongOnePath(solution, { kind: 'place', mentor: at, by: 1 });
  if (quick !== undefined) return quick;
  const participants = input.participants.map((each) =>
    each.person.id === raised?.person.id ? { ...each, capacity: raised.capacity + 1 } : each,
  );
  return changeTo(solution, { ...input, participants });
}
