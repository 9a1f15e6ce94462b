import type { LinearObjective } from '../assignment/assignment-problem.js';

/** What an objective says a pair is worth besides its weight: people first, by mentee, then the same fit for every pair. */
export interface WorthOfPairs {
  readonly people: Int32Array;
  readonly fit: number;
}

/**
 * Reads an objective anew, without the solver's reading of it. Under `coverage` a mentee counts as one person for their own class of the
 * waiting list and one for each that comes after it, so that whoever comes first counts most; under `fit` nobody counts as a
 * person, and a pair saves the price of leaving its mentee out.
 */
export function worthOfPairs(mentees: number, objective: LinearObjective): WorthOfPairs {
  const people = new Int32Array(mentees);
  if (objective.kind === 'fit') return { people, fit: objective.pricePerPersonLeftOut };
  const { priority } = objective;
  if (priority === undefined) return { people: people.fill(1), fit: 0 };
  const classes = [...new Set(priority)];
  const notBefore = new Map(classes.map((own) => [own, classes.filter((other) => other >= own).length]));
  return { people: people.map((_, i) => notBefore.get(priority[i] ?? 0) ?? 0), fit: 0 };
}

/** What makes an objective no objective for so many mentees. */
export function objectiveFaults(mentees: number, objective: LinearObjective): string[] {
  if (objective.kind === 'fit') {
    const { pricePerPersonLeftOut: price } = objective;
    return Number.isSafeInteger(price) && price >= 0 ? [] : [`the price of leaving somebody out is ${price}`];
  }
  const classes = objective.priority?.length ?? mentees;
  return classes === mentees ? [] : [`there are ${classes} classes for ${mentees} mentees`];
}
