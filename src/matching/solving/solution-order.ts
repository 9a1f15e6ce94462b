import { countBy } from '../../domain/text/count-by.js';
import { weightOfExisting } from '../problem/current-pairs.js';
import { totalsInOrder } from '../problem/scores-in-order.js';
import { coverageObjective, priceInMillionths } from './linear-objective.js';
import { bonusOfPlace, emptyPlaces } from './minimum-places.js';
import type { Solution } from './solve-numbers.js';

/**
 * People matched, and of them those of each class of the waiting list, the first first. Where more than places decides who can be matched together,
 * a sum over classes (see `PairValue`) would take two who come first for three who come later.
 */
function peopleOf({ problem, outcome }: Solution): readonly number[] {
  const { priority } = coverageObjective(problem);
  const matched = [...outcome.partner.keys()].filter((mentee) => (outcome.partner[mentee] ?? -1) >= 0);
  if (priority === undefined) return [matched.length];
  const classes = [...new Set(priority)].sort((a, b) => a - b);
  const counts = countBy(matched.map((mentee) => priority[mentee] ?? 0));
  return [matched.length, ...classes.map((each) => counts.get(each) ?? 0)];
}

/** The fits of all pairs, worst first. */
function fitsOf({ problem, partner }: Solution): readonly number[] {
  const fits = [...partner.entries()].flatMap(([mentee, mentor]) =>
    mentor < 0 ? [] : [problem.scores.at(mentee, mentor)],
  );
  return fits.sort((a, b) => a - b);
}

function compareFairness(one: Solution, other: Solution): number {
  const [mine, theirs] = [fitsOf(one), fitsOf(other)];
  const at = mine.findIndex((fit, place) => fit !== theirs[place]);
  return at < 0 ? 0 : (mine[at] ?? 0) - (theirs[at] ?? 0);
}

/** The solver's total, less what the empty places of the minimum load cost. */
function fitLessEmpty({ problem, outcome, partner }: Solution, price = 0): number {
  return (
    outcome.total -
    bonusOfPlace(problem.mentees.length, price + weightOfExisting(problem)) *
      emptyPlaces({ problem, partner })
  );
}

/** The first difference of two lists of totals; 0 where there is none. */
export function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((total, place) => total !== (other[place] ?? 0));
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/**
 * Whether a solution is better than another of the same round with the same settled pairs, by the round's objective and the
 * solver's numbers. Of stable ones none is better.
 */
export function isBetterSolution(one: Solution, other: Solution): boolean {
  const { objective } = one.problem.input.settings;
  if (objective === 'stable') return false;
  if (objective === 'fit') {
    const price = priceInMillionths(one.problem);
    const worth = (it: Solution) => fitLessEmpty(it, price) + price * it.matched;
    return worth(one) > worth(other);
  }
  const people = firstDifference(peopleOf(one), peopleOf(other));
  if (people !== 0) return people > 0;
  const inOrder = firstDifference(totalsInOrder(one), totalsInOrder(other));
  if (objective === 'coverage' && inOrder !== 0) return inOrder > 0;
  if (objective === 'coverage') return fitLessEmpty(one) > fitLessEmpty(other);
  const empty = emptyPlaces(one) - emptyPlaces(other);
  return empty === 0 ? compareFairness(one, other) > 0 : empty < 0;
}
