import {
  type Consequence,
  consequenceOf,
  type Move,
  type SingleChange,
} from '../assignment/changes/consequences.js';
import { fairestConsequence, openFairest } from '../assignment/changes/fairest-changes.js';
import { pairIndex } from '../assignment/changes/open-assignment.js';
import { stableAssignment, wishesInOrder } from '../assignment/stable-assignment.js';
import { coverageObjective } from '../solving/linear-objective.js';
import { placesToFill } from '../solving/minimum-places.js';
import { once, type Solution } from '../solving/solve-numbers.js';
import { stableProblem } from '../solving/solve-objective.js';

/** What a single change of a solution's numbers does, as the solver knows them: settled pairs are not among them. */
export type Asking = (change: SingleChange) => Consequence | undefined;

/**
 * Opens the numbers of a solution for questions, each answered exactly without solving again: along one path for the objectives
 * that have one, by deferred acceptance over the same wishes for `stable`. Undefined: the change is not possible, or the path may lead
 * through pairs of a large round that were not opened.
 */
export function askingOf(solution: Solution): Asking {
  const { objective } = solution.problem.input.settings;
  if (objective === 'stable') return askStable(solution);
  if (objective === 'fairest') return askFairest(solution);
  return (change) => {
    const open = solution.openNumbers(change.kind === 'place' ? -1 : change.mentee);
    return open === undefined ? undefined : consequenceOf(open, change);
  };
}

function askFairest({ problem, numbers, outcome }: Solution): Asking {
  // A minimum load comes before leximin, and a path does not see it.
  if (placesToFill(problem) !== undefined) return () => undefined;
  const open = once(() => openFairest(numbers.sparse(), coverageObjective(problem), outcome.partner));
  return (change) => fairestConsequence(open(), change);
}

function askStable(solution: Solution): Asking {
  const sparse = solution.numbers.sparse();
  const opened = once(() => {
    const stable = stableProblem(solution.problem, sparse);
    return { stable, wishes: wishesInOrder(stable) };
  });
  return (change) => {
    const { stable, wishes } = opened();
    const capacities = stable.capacities.slice();
    if (change.kind === 'place') {
      (capacities[change.mentor] as number)++;
      return changeBetween(solution, stableAssignment({ ...stable, capacities }, { wishes }));
    }
    const { mentee, mentor } = change;
    const pair = pairIndex({ problem: sparse }, mentee, mentor);
    if (change.kind === 'veto')
      return changeBetween(solution, stableAssignment(stable, { wishes, without: pair }));
    if (pair < 0) return undefined;
    (capacities[mentor] as number)--;
    const partner = stableAssignment({ ...stable, capacities }, { wishes, absent: mentee });
    partner[mentee] = mentor;
    return changeBetween(solution, partner);
  };
}

/** What becomes of a solution's numbers when everybody has these mentors. */
function changeBetween({ problem, outcome }: Solution, partner: Int32Array): Consequence {
  const moves = movesBetween(outcome.partner, partner);
  let [matched, total] = [0, 0];
  const worth = (mentee: number, mentor: number) => (mentor < 0 ? 0 : problem.scores.at(mentee, mentor));
  for (const { mentee, from, to } of moves) {
    matched += (to < 0 ? 0 : 1) - (from < 0 ? 0 : 1);
    total += worth(mentee, to) - worth(mentee, from);
  }
  return { matched, total, moves };
}

/** Everybody whose mentor is another afterwards. */
export function movesBetween(before: Int32Array, after: Int32Array): Move[] {
  return [...before].flatMap((from, mentee) => {
    const to = after[mentee] ?? -1;
    return from === to ? [] : [{ mentee, from, to }];
  });
}
