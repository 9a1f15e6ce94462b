import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import type { CoverageObjective, LinearObjective } from '../assignment/assignment-problem.js';
import type { Problem } from '../problem/problem.js';
import { orderOfComing } from '../round/who-comes-first.js';

/**
 * Classes by who comes first, as the settings have it. Before them all come those who have a mentor now: first who may keep them,
 * and as all of these could stay where they are, a change leaves none of them over; then who may not.
 */
export function coverageObjective({
  input,
  mentees,
  current,
}: Pick<Problem, 'input' | 'mentees' | 'current'>): CoverageObjective {
  const order = orderOfComing(mentees, input);
  if (order === undefined && current.length === 0) return { kind: 'coverage' };
  const pairedNow = new Map(current.map(({ mentee, mayGoOn }) => [mentee, mayGoOn ? -2 : -1]));
  const priority = Int32Array.from(mentees, (_, at) => pairedNow.get(at) ?? order?.ranks[at] ?? 0);
  return { kind: 'coverage', priority };
}

/** What leaving a mentee out costs under the objective `fit`, in millionths. */
export function priceInMillionths({ input }: Problem): number {
  return millionthsOf(input.settings.priceOfLeavingOut ?? null);
}

/** The objective as numbers; that of the settings must be one that dual values prove. */
export function linearObjective(problem: Problem): LinearObjective {
  return problem.input.settings.objective === 'fit'
    ? { kind: 'fit', pricePerPersonLeftOut: priceInMillionths(problem) }
    : coverageObjective(problem);
}
