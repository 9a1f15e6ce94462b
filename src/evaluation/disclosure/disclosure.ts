import { asDecimal } from '../../domain/decimal.js';
import { type Metric, suppressed } from '../metric.js';

/** A mean, median, spread or extreme rests on at least so many people, as a distribution does: with fewer it gives each one's own away. */
const FIGURE_FLOOR = 8;

/**
 * People a mean, median, interval, extreme, distribution or share of answers needs before it is shown; never more than a group needs.
 * One floor for all of them: a mean with its interval and n gives the whole distribution of a few answers away.
 */
export function figureFloor(smallestGroup: number): number {
  return Math.min(FIGURE_FLOOR, smallestGroup);
}

/** Whether a count is too small to show for itself. */
export function isSmall(count: number, smallestGroup: number): boolean {
  return count > 0 && count < smallestGroup;
}

/** Whether answers would tell what each person said: all alike, from few. */
export function areTelling(answers: readonly number[], smallestGroup: number): boolean {
  return answers.length < smallestGroup && new Set(answers.map(asDecimal)).size === 1;
}

/** The figure, if it rests on enough people; a figure of nobody says so itself. */
export function ofEnoughPeople(metric: Metric, people: number, smallestGroup: number): Metric {
  const floor = figureFloor(smallestGroup);
  return isSmall(people, floor) ? suppressed(metric, floor) : { ...metric, people };
}
