import type { Person } from '../../../domain/people/person.js';
import { buildProblem, type Problem } from '../../problem/problem.js';
import { totalsInOrder } from '../../problem/scores-in-order.js';
import type { MatchingInput } from '../../round/matching-input.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { solveProblem } from '../../solving/solve-problem.js';
import type { Gain } from './advice.js';

/** What an input, changed in whatever way, gains over a solution: solved exactly. */
export function gainOf(input: MatchingInput, over: Solution): Gain {
  return gainOfProblem(buildProblem(input), over);
}

function gainOfProblem(problem: Problem, over: Solution): Gain {
  const after = solveProblem(problem);
  const was = totalsInOrder(over);
  const inOrder = totalsInOrder(after).map((total, at) => total - (was[at] ?? 0));
  return {
    matched: after.matched - over.matched,
    totalFit: (after.total - over.total) / 1_000_000,
    ...(inOrder.length === 0 ? {} : { inOrder }),
  };
}

/** What one changed person gains, and how many pairs forbidden by a rule (by its index, −1 where it is not in force) that makes possible. */
export function gainOfPerson(
  person: Person,
  rule: number,
  over: Solution,
): Gain & { readonly pairs: number } {
  const problem = buildProblem(withPerson(over.problem.input, person));
  return { ...gainOfProblem(problem, over), pairs: pairsOpened(over.problem, problem, rule) };
}

function withPerson(input: MatchingInput, person: Person): MatchingInput {
  const same = (each: Person) => (each.id === person.id ? person : each);
  return {
    ...input,
    people: input.people.map(same),
    participants: input.participants.map((each) => ({ ...each, person: same(each.person) })),
  };
}

function pairsOpened(before: Problem, after: Problem, rule: number): number {
  if (rule < 0) return 0;
  let opened = 0;
  for (const mentee of before.mentees.keys()) {
    const [was, is] = [before.scores.rowOf(mentee), after.scores.rowOf(mentee)];
    for (let mentor = 0; mentor < was.length; mentor++)
      if (was[mentor] === -1 - rule && (is[mentor] as number) >= 0) opened++;
  }
  return opened;
}
