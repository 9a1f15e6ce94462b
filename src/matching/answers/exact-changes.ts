import type { Consequence, SingleChange } from '../assignment/changes/consequences.js';
import { changedMentees, switchingWeight } from '../problem/current-pairs.js';
import { buildProblem } from '../problem/problem.js';
import { orderedCriteria, totalsInOrder } from '../problem/scores-in-order.js';
import { lineUp } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';
import { conditionsTogether } from '../rules/mentees-together.js';
import { bothWaysIn } from '../solving/both-ways.js';
import { emptyPlaces } from '../solving/minimum-places.js';
import { isBetterSolution } from '../solving/solution-order.js';
import type { Solution } from '../solving/solve-numbers.js';
import { solveProblem } from '../solving/solve-problem.js';
import { pairsOfStage, solveRound, stageNumber, stagesOf } from '../solving/solve-round.js';
import { type Asking, askingOf, movesBetween } from './changes-along-paths.js';

/** Someone whose mentor would be another; −1 stands for being left over. Indices into the problem. */
export interface Move {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
}

/** A criterion of the order, and by how much the total by it would be more or less, in millionths. */
export interface CriterionChange {
  readonly name: string;
  readonly total: number;
}

/** What a change does to the whole programme, against the optimum as it is. */
export interface Change {
  /** People more (or fewer, below 0) who would be matched. */
  readonly matched: number;
  /** Fit more or less in all, in millionths; without the switching cost. */
  readonly total: number;
  /** Existing pairings more (or fewer) that would change; absent where none may. */
  readonly switched?: number;
  readonly moves: readonly Move[];
  /** Total more or less by each criterion of the order, in millionths; absent where there is none. */
  readonly inOrder?: readonly CriterionChange[];
  /** Places of the minimum load more (or fewer) that would stay empty; absent where that makes no difference. */
  readonly empty?: number;
  /** Which mentors it is about: 2 for second ones …; absent for first ones. */
  readonly mentorNumber?: number;
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
  if (before.jointly !== undefined) return changeOfRound({ ...before, jointly: before.jointly }, input);
  return changeOf(before, solveProblem(buildProblem(input, before.problem.computing)));
}

/**
 * What solving a changed round comes to, in which all mentors of a mentee are given at once: people with a first mentor (or, where as many
 * have one, with the mentor that the stage is about) and the fits of all pairs; the moves are those of the stage.
 */
function changeOfRound(
  before: Solution & Required<Pick<Solution, 'jointly'>>,
  { stage, ...input }: MatchingInput,
): Change {
  const { problem, jointly } = before;
  const whole = solveRound(input, undefined, problem.computing);
  const number = stage?.number ?? 1;
  const after = stagesOf(whole).find((each) => stageNumber(each.problem) === number);
  const mentorAt = new Map(problem.mentors.map(({ person }, at) => [person.id, at]));
  const given = new Map(
    (after === undefined ? [] : pairsOfStage(after)).map((pair) => [pair.menteeId, pair.mentorId]),
  );
  const partner = Int32Array.from(problem.mentees, ({ id }) => mentorAt.get(given.get(id) ?? -1) ?? -1);
  const first = whole.matched - jointly.matched;
  const matched = first === 0 ? (after?.matched ?? 0) - before.matched : first;
  const total = (whole.jointly?.total ?? 0) - jointly.total;
  return { matched, total, moves: movesBetween(before.partner, partner) };
}

function changeOf(before: Solution, after: Solution): Change {
  const moves = movesBetween(before.partner, after.partner);
  const total = after.total - before.total;
  const matched = after.matched - before.matched;
  const empty = emptyPlaces(after) - emptyPlaces(before);
  const inOrder = inOrderBetween(before, after);
  return {
    matched,
    total,
    ...switchedBy(before, moves),
    ...(empty === 0 ? {} : { empty }),
    ...inOrder,
    moves,
  };
}

/** By how much the totals of the criteria in order differ; nothing where there is no order. */
function inOrderBetween(before: Solution, after: Solution): Pick<Change, 'inOrder'> {
  const totals = totalsInOrder(after);
  if (totals.length === 0) return {};
  const was = totalsInOrder(before);
  const names = orderedCriteria(after.problem).map(({ name }) => name);
  return { inOrder: names.map((name, at) => ({ name, total: (totals[at] ?? 0) - (was[at] ?? 0) })) };
}

function switchedBy({ problem, partner }: Solution, moves: readonly Move[]): Pick<Change, 'switched'> {
  if (problem.current.length === 0) return {};
  const after = partner.slice();
  for (const { mentee, to } of moves) after[mentee] = to;
  const count = (by: Int32Array) => changedMentees(problem.current, by).length;
  return { switched: count(after) - count(partner) };
}

/** The solver's answer in fit alone: in its numbers, a pair that exists weighs more than that. */
function inFit(solution: Solution, { matched, total, moves }: Consequence): Change {
  const change = switchedBy(solution, moves);
  const { switched = 0 } = change;
  return { matched, total: total + switched * switchingWeight(solution.problem.input), ...change, moves };
}

/** A way to settle who may mentor whom among people who are both, solved and open for questions. */
interface Way {
  readonly solution: Solution;
  readonly ask: Asking;
}

/** The solution and, where directions were settled, the other ways; none where they are not all known. */
function waysOf(solution: Solution): readonly Way[] {
  const { closed, problem } = solution;
  // A path cannot see whether mentees of one mentor suit each other.
  if (conditionsTogether(problem.input).length > 0) return [];
  const others = closed.length === 0 ? [] : solution.others?.();
  if (others === undefined || (others.length > 0 && problem.input.settings.objective === 'stable')) return [];
  return [solution, ...others].map((each) => ({ solution: each, ask: askingOf(each) }));
}

/** A solution after a change of its numbers. */
function afterwards(solution: Solution, consequence: Consequence): Solution {
  const { matched, total, moves } = consequence;
  const [partner, outcomePartner] = [solution.partner.slice(), solution.outcome.partner.slice()];
  for (const { mentee, to } of moves) {
    partner[mentee] = to;
    outcomePartner[mentee] = to;
  }
  return {
    ...solution,
    partner,
    outcome: { ...solution.outcome, partner: outcomePartner, total: solution.outcome.total + total },
    matched: solution.matched + matched,
    total: solution.total + inFit(solution, consequence).total,
  };
}

/** Whether a way has room for a change: the pair to be made may be one that it closes. */
function isOpenTo({ closed }: Solution, change: SingleChange): boolean {
  if (change.kind !== 'lock') return true;
  return !closed.some(({ mentee, mentor }) => mentee === change.mentee && mentor === change.mentor);
}

/**
 * The consequence along one path in each of the ways. The best of them is the answer if it makes nobody the mentor of their own
 * mentor, since each is the best its way has, or more than that. Undefined where only solving again can tell.
 */
function alongPaths(ways: readonly Way[], change: SingleChange): Change | undefined {
  const asking = ways.filter(({ solution }) => isOpenTo(solution, change));
  const found = asking.flatMap(({ solution, ask }) => {
    const consequence = ask(change);
    return consequence === undefined
      ? []
      : [{ solution, consequence, after: afterwards(solution, consequence) }];
  });
  if (found.length < asking.length) return undefined;
  const possible = found.filter(({ after }) => bothWaysIn(after).length === 0);
  const best = possible.reduce<(typeof found)[number] | undefined>(
    (most, each) => (most !== undefined && !isBetterSolution(each.after, most.after) ? most : each),
    undefined,
  );
  if (best === undefined || found.some(({ after }) => isBetterSolution(after, best.after))) return undefined;
  const asked = ways[0]?.solution;
  return asked === undefined || best.solution === asked
    ? inFit(best.solution, best.consequence)
    : changeOf(asked, best.after);
}

/**
 * Opens a solution for questions. Each is answered along one shortest path from the optimum (for `stable`, by deferred acceptance
 * over the same wishes), or by solving the changed problem from scratch where two people would become each other's mentor. All
 * give the same matched and total.
 */
export function exactChanges(solution: Solution): ExactChanges {
  const { problem, numbers } = solution;
  const { input, mentees, mentors, scores } = problem;
  const ways = waysOf(solution);
  const mentorNumber = input.stage?.number;
  const numbered = (change: Change): Change =>
    mentorNumber === undefined ? change : { ...change, mentorNumber };
  const isExisting = (mentee: number, mentor: number) =>
    problem.current.some((pair) => pair.mentee === mentee && pair.mentor === mentor);
  const decided = (mentee: number, mentor: number) => {
    const [menteeId, mentorId] = [mentees[mentee]?.id, mentors[mentor]?.person.id];
    return menteeId === undefined || mentorId === undefined ? [] : [{ menteeId, mentorId, because: null }];
  };
  return {
    force: (mentee, mentor) => {
      const isPossible = scores.at(mentee, mentor) >= 0 && (numbers.problem.capacities[mentor] ?? 0) > 0;
      if (!isPossible) return undefined;
      return numbered(
        alongPaths(ways, { kind: 'lock', mentee, mentor }) ??
          changeTo(solution, { ...input, locked: [...input.locked, ...decided(mentee, mentor)] }),
      );
    },
    // Whose pairing may go on no longer is in another class of the waiting list, which a path cannot see.
    forbid: (mentee, mentor) =>
      numbered(
        (isExisting(mentee, mentor) ? undefined : alongPaths(ways, { kind: 'veto', mentee, mentor })) ??
          changeTo(solution, { ...input, vetoed: [...input.vetoed, ...decided(mentee, mentor)] }),
      ),
    addPlace: (mentor) => numbered(addPlace(solution, ways, mentor)),
  };
}

/**
 * A capacity of 0 is a rule as well as a number, a mentor who has more mentees than they would take gets no free place by taking one
 * more, a minimum load grows with the capacity, and of a large round the pairs of mentors without a place are not opened: then only
 * solving again can tell what it brings.
 */
function addPlace(solution: Solution, ways: readonly Way[], at: number): Change {
  const { mentors, input } = solution.problem;
  const { kind, capacities } = solution.numbers.problem;
  const raised = mentors[at];
  const participants = input.participants.map((each) =>
    each.person.id === raised?.person.id ? { ...each, capacity: raised.capacity + 1 } : each,
  );
  const changed = { ...input, participants };
  const isFirst = raised?.capacity === 0 || (kind === 'rows' && capacities[at] === 0);
  const isInMinimum = raised !== undefined && raised.capacity < (input.settings.menteesForEveryMentor ?? 0);
  const isFree = lineUp(changed).mentors[at]?.places === (raised?.places ?? 0) + 1;
  const quick =
    isFirst || isInMinimum || !isFree ? undefined : alongPaths(ways, { kind: 'place', mentor: at });
  return quick ?? changeTo(solution, changed);
}
