import type { Person } from '../../domain/people/person.js';
import { isAtWork } from '../../domain/people/presence.js';
import type { ProposedPair } from '../../domain/rounds/run.js';
import { countBy } from '../../domain/text/count-by.js';
import type { Problem } from '../problem/problem.js';

/** A mentor who is to have at least so many mentees, and has fewer. */
export interface MentorBelowMinimum {
  readonly mentor: Person;
  /** Pairings that go on counted. */
  readonly has: number;
  readonly minimum: number;
  /** `none of the 29 mentees may have them: 20 vetoed, 9 settled`. */
  readonly reason: string;
}

/**
 * The mentors whom a run leaves with fewer mentees than every mentor is to have, and why; nobody where no minimum is asked for.
 * Whoever is away or takes nobody does not count among them. `problem`: the round's first stage.
 */
export function mentorsBelowMinimum(
  problem: Problem,
  pairs: readonly Pick<ProposedPair, 'menteeId' | 'mentorId'>[],
): readonly MentorBelowMinimum[] {
  const { menteesForEveryMentor = 0 } = problem.input.settings;
  const moved = new Set(pairs.map(({ menteeId }) => menteeId));
  const goOn = problem.current.flatMap(({ pairing }) => (moved.has(pairing.menteeId) ? [] : [pairing]));
  const given = countBy([...pairs, ...goOn].map(({ mentorId }) => mentorId));
  return problem.mentors.flatMap(({ person, capacity, places }, at): MentorBelowMinimum[] => {
    const minimum = isAtWork(person, problem.input.onDate) ? Math.min(menteesForEveryMentor, capacity) : 0;
    const has = Math.max(0, capacity - places) + (given.get(person.id) ?? 0);
    return has >= minimum ? [] : [{ mentor: person, has, minimum, reason: reasonFor(problem, at) }];
  });
}

/**
 * In the optimum no mentee can be moved to a mentor below the minimum without leaving somebody without a mentor, or another mentor
 * below the minimum: so whoever may have the mentor is needed where they are.
 */
function reasonFor({ mentees, rules, scores }: Problem, mentor: number): string {
  const counts = new Map<string, number>();
  let open = 0;
  for (const row of mentees.keys()) {
    const score = scores.at(row, mentor);
    const name = score < 0 ? rules[-1 - score]?.name : undefined;
    if (name === undefined) open++;
    else if (name !== 'self') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const total = open + [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'no mentee looks for a mentor';
  if (open > 0)
    return open === 1
      ? 'the 1 mentee they may have is needed elsewhere'
      : `the ${open} mentees they may have are all needed elsewhere`;
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${count} ${name}`);
  return `none of the ${total} mentees may have them: ${parts.join(', ')}`;
}
