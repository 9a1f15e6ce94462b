import { CircleGroups, IN_NO_CIRCLE } from './circle-groups.js';
import type { CircleProblem } from './circle-problem.js';

/** So many people, as even as can be, for each circle. */
function sizesOf(circles: number, placed: number): number[] {
  return Array.from(
    { length: circles },
    (_, at) => Math.floor(placed / circles) + Number(at < placed % circles),
  );
}

/** One value after the other, those to be alike in first: people who are alike stand together. */
function inOrderOfValues({ people, columns }: CircleProblem): number[] {
  const order = [...columns].sort((one, other) => Number(one.isMix) - Number(other.isMix));
  return [...people.keys()].sort((one, other) => {
    for (const { valueAt } of order) {
      const difference = (valueAt[one] as number) - (valueAt[other] as number);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
}

/** Circles to begin with: people in the order of their values are dealt out one by one, as cards are. */
export function dealtCircles(problem: CircleProblem, circles: number, placed: number): CircleGroups {
  const groups = new CircleGroups(problem, circles);
  inOrderOfValues(problem)
    .slice(0, placed)
    .forEach((person, at) => {
      groups.exchange(at % circles, { out: -1, comesIn: person });
    });
  return groups;
}

/**
 * Circles to begin with: one after the other is filled with whoever makes it better most, beginning with the person who can come to the
 * fewest times.
 */
export function grownCircles(problem: CircleProblem, circles: number, placed: number): CircleGroups {
  const groups = new CircleGroups(problem, circles);
  const rareFirst = inOrderOfTimes(problem);
  sizesOf(circles, placed).forEach((size, circle) => {
    for (let member = 0; member < size; member++) {
      const free = rareFirst.filter((person) => groups.circleOf[person] === IN_NO_CIRCLE);
      const next = member === 0 ? free[0] : bestNext(groups, circle, free);
      if (next !== undefined) groups.exchange(circle, { out: -1, comesIn: next });
    }
  });
  return groups;
}

function bestNext(groups: CircleGroups, circle: number, free: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const person of free) {
    const worth = groups.worthAfter(circle, { out: -1, comesIn: person });
    if (worth > most) [best, most] = [person, worth];
  }
  return best;
}

function inOrderOfTimes({ people, slots, canCome }: CircleProblem): number[] {
  const times = (person: number) => {
    let count = 0;
    for (let slot = 0; slot < slots.length; slot++) count += canCome[person * slots.length + slot] as number;
    return count;
  };
  return [...people.keys()].sort((one, other) => times(one) - times(other) || one - other);
}
