import { fullName } from '../../domain/people/person.js';
import { StateError } from '../../errors.js';
import { pairValue } from '../assignment/assignment-problem.js';
import { consequenceOfRelease, type Move, settleAsPaired } from '../assignment/changes/consequences.js';
import { type OpenAssignment, openAssignment } from '../assignment/changes/open-assignment.js';
import { asSparse, solveAssignment } from '../assignment/solve-assignment.js';
import type { CurrentPair } from '../problem/current-pairs.js';
import { refuseClashes } from '../problem/find-clashes.js';
import { buildProblem, type Problem } from '../problem/problem.js';
import { linearObjective } from './linear-objective.js';
import { inMemory } from './round-numbers.js';
import { numbersOf, type Solution } from './solve-numbers.js';
import { solveProblem } from './solve-problem.js';

/** What an assignment is worth: people by class, then the solver's fit. One is more than another by the first that differs. */
interface Worth {
  readonly people: number;
  readonly fit: number;
}

function isMore(one: Worth, other: Worth): boolean {
  return one.people > other.people || (one.people === other.people && one.fit > other.fit);
}

/** The same round, in which only these pairings may change. */
function releasing(problem: Problem, pairs: readonly CurrentPair[]): Problem {
  const pairingIds = pairs.map(({ pairing }) => pairing.id);
  return buildProblem({ ...problem.input, rematching: { mayChange: 'one', pairingIds } }, problem.computing);
}

/** Pairings that must change, since another mentor of their mentee is settled; and those that may. */
function sorted({ current, fixed }: Problem) {
  const settled = new Map(fixed.map(({ mentee, mentor }) => [mentee, mentor]));
  const isForced = ({ mentee, mentor }: CurrentPair) => (settled.get(mentee) ?? mentor) !== mentor;
  return {
    forced: current.filter(isForced),
    free: current.filter((pair) => pair.mayGoOn && !settled.has(pair.mentee)),
  };
}

function refuseSecondChange(problem: Problem, forced: readonly CurrentPair[]): void {
  if (forced.length < 2) return;
  const names = forced
    .map(({ mentee }) => problem.mentees[mentee])
    .flatMap((each) => (each ? [fullName(each)] : []));
  throw new StateError(
    `Only one pairing may change, and rules or locks give another mentor to ${forced.length}: ${names.join(', ')}.`,
    'Let more change with --may-change any, or drop one of them.',
  );
}

/** The problem with every pairing kept and the rest matched at best, and what any assignment of it is worth. */
interface AllStaying {
  readonly open: OpenAssignment;
  readonly worth: Worth;
  readonly worthOf: (solution: Solution) => Worth;
  readonly gainOf: (moves: readonly Move[]) => Worth;
}

function matchAllStaying(problem: Problem): AllStaying {
  const dense = inMemory(numbersOf(problem));
  const width = dense.capacities.length;
  const objective = linearObjective(problem);
  const rest = { ...dense, capacities: dense.capacities.slice(), matrix: dense.matrix.slice() };
  for (const { mentee, mentor } of problem.current) {
    rest.matrix.fill(-1, mentee * width, (mentee + 1) * width);
    (rest.capacities[mentor] as number)--;
  }
  const { partner, duals } = solveAssignment(rest, objective);
  for (const { mentee, mentor } of problem.current) partner[mentee] = mentor;
  const open = openAssignment(asSparse(dense), objective, { partner, duals });
  for (const { mentee } of problem.current) settleAsPaired(open, mentee);
  const { high, reward } = pairValue(dense, objective);
  const sum = (pairs: Iterable<readonly [mentee: number, mentor: number, times: number]>): Worth => {
    let [people, fit] = [0, 0];
    for (const [mentee, mentor, times] of pairs) {
      const weight = mentor < 0 ? -1 : (dense.matrix[mentee * width + mentor] as number);
      if (weight < 0) continue;
      people += times * (high[mentee] as number);
      fit += times * (weight + reward);
    }
    return { people, fit };
  };
  const rowOf = new Map(problem.mentees.map(({ id }, row) => [id, row]));
  return {
    open,
    worth: sum([...partner].map((mentor, mentee) => [mentee, mentor, 1])),
    worthOf: ({ problem: solved, partner: given }) => {
      const whole = new Map(problem.current.map(({ mentee, mentor }) => [mentee, mentor]));
      for (const [at, { id }] of solved.mentees.entries()) whole.set(rowOf.get(id) ?? -1, given[at] ?? -1);
      return sum([...whole].map(([mentee, mentor]) => [mentee, mentor, 1]));
    },
    gainOf: (moves) =>
      sum(moves.flatMap(({ mentee, from, to }) => [[mentee, from, -1] as const, [mentee, to, 1] as const])),
  };
}

/**
 * The best matching in which at most one of the pairings that may change does. All kept and the rest matched at best, each
 * pairing in turn is let go alone: what that gains is found along one path. The best is then solved in full, so that its proof
 * and its choice among equals are the ordinary ones; of equal ones the first mentee's in order. Where people could become each
 * other's mentor, which a path cannot see, its gain is only a bound: then the next are solved too, as long as theirs is higher.
 * For a given number of changes above one this would be a matching within a budget, for which no polynomial exact method is known.
 */
export function solveWithOneChange(problem: Problem): Solution {
  const { forced, free } = sorted(problem);
  refuseSecondChange(problem, forced);
  const least = releasing(problem, forced);
  refuseClashes(least);
  const base = solveProblem(least);
  if (forced.length > 0 || free.length === 0) return base;
  const all = free.length === problem.current.length ? problem : releasing(problem, free);
  const { open, worth, worthOf, gainOf } = matchAllStaying(all);
  const trials = all.current
    .map((pair) => ({ pair, gain: gainOf(consequenceOfRelease(open, pair.mentee).moves) }))
    .sort((a, b) => b.gain.people - a.gain.people || b.gain.fit - a.gain.fit);
  let best = { solution: base, worth: worthOf(base) };
  for (const { pair, gain } of trials) {
    const bound = { people: worth.people + gain.people, fit: worth.fit + gain.fit };
    if (!isMore(bound, best.worth)) break;
    const solution = solveProblem(releasing(problem, [pair]));
    const found = worthOf(solution);
    if (isMore(found, best.worth)) best = { solution, worth: found };
  }
  return best.solution;
}
