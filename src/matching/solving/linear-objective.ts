import { millionthsOf } from '../../domain/rounds/fit-figures.js';
import type { CoverageObjective, LinearObjective } from '../assignment/assignment-problem.js';
import type { Problem } from '../problem/problem.js';
import { waitingClasses } from '../round/waiting-classes.js';

/**
 * Classes of the waiting list as the mentees' attribute has them; whoever has none comes last. Before them all come those who
 * have a mentor now: first who may keep them, and as all of these could stay where they are, a change leaves none of them over;
 * then who may not.
 */
export function coverageObjective({
  input,
  mentees,
  current,
}: Pick<Problem, 'input' | 'mentees' | 'current'>): CoverageObjective {
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

/** The objective as numbers; that of the settings must be one that dual values prove. */
export function linearObjective(problem: Problem): LinearObjective {
  return problem.input.settings.objective === 'fit'
    ? { kind: 'fit', pricePerPersonLeftOut: priceInMillionths(problem) }
    : coverageObjective(problem);
}
