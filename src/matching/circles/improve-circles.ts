import { type CircleGroups, type Exchange, IN_NO_CIRCLE } from './circle-groups.js';
import type { CircleProblem } from './circle-problem.js';

/** So often everybody is looked at once more; it has never taken as many. */
const MOST_SWEEPS = 60;

/** Somebody's place, and whom they would change it with; −1: they move without anybody taking it. */
interface Move {
  readonly other: number;
  readonly circle: number;
  readonly gain: number;
}

/**
 * Makes circles better until no exchange of two people, and no move of one where the sizes allow it, would: whoever is looked at makes
 * the change that gains most. Whoever is in no circle may take another's place, too.
 */
export function improveCircles(groups: CircleGroups, problem: CircleProblem): void {
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let gained = false;
    for (const person of problem.people.keys()) {
      const best = bestMove(groups, problem, person);
      if (best === undefined) continue;
      carryOut(groups, person, best);
      gained = true;
    }
    if (!gained) return;
  }
}

function bestMove(groups: CircleGroups, problem: CircleProblem, person: number): Move | undefined {
  const own = groups.circleOf[person] as number;
  let best: Move | undefined;
  const gainsMore = (gain: number) => gain > (best?.gain ?? 0);
  const missing = missingIn(groups, problem);
  const missingOf = (circle: number) => (circle === IN_NO_CIRCLE ? 0 : (missing[circle] as number));
  const missingInOwn = missingOf(own);
  // No circle is worth more than if it were as good as can be for everybody in it: where so little is missing, nobody need be looked at.
  for (const other of problem.people.keys()) {
    const circle = groups.circleOf[other] as number;
    if (circle === own || !gainsMore(missingInOwn + missingOf(circle))) continue;
    const gainOfOwn = gainIn(groups, own, { out: person, comesIn: other });
    if (!gainsMore(gainOfOwn + missingOf(circle))) continue;
    const gain = gainOfOwn + gainIn(groups, circle, { out: other, comesIn: person });
    if (gainsMore(gain)) best = { other, circle, gain };
  }
  const mayGo = own === IN_NO_CIRCLE || (groups.sizes[own] as number) > problem.least;
  const gainOfGoing = mayGo ? gainIn(groups, own, { out: person, comesIn: -1 }) : 0;
  for (let circle = 0; mayGo && circle < groups.circles; circle++) {
    if (circle === own || (groups.sizes[circle] as number) >= problem.most) continue;
    const gain = gainOfGoing + gainIn(groups, circle, { out: -1, comesIn: person });
    if (gainsMore(gain)) best = { other: -1, circle, gain };
  }
  return best;
}

/** By circle, what it is short of the most that its members could count. */
function missingIn({ circles, sizes, worths }: CircleGroups, { best }: CircleProblem): Float64Array {
  const missing = new Float64Array(circles);
  for (let circle = 0; circle < circles; circle++)
    missing[circle] = (sizes[circle] as number) * best - (worths[circle] as number);
  return missing;
}

/** What an exchange makes of a circle; nothing of those who are in none. */
function gainIn(groups: CircleGroups, circle: number, exchange: Exchange): number {
  return circle === IN_NO_CIRCLE
    ? 0
    : groups.worthAfter(circle, exchange) - (groups.worths[circle] as number);
}

function carryOut(groups: CircleGroups, person: number, { other, circle }: Move): void {
  const own = groups.circleOf[person] as number;
  if (own !== IN_NO_CIRCLE) groups.exchange(own, { out: person, comesIn: -1 });
  if (circle !== IN_NO_CIRCLE) groups.exchange(circle, { out: other, comesIn: -1 });
  if (circle !== IN_NO_CIRCLE) groups.exchange(circle, { out: -1, comesIn: person });
  if (own !== IN_NO_CIRCLE && other >= 0) groups.exchange(own, { out: -1, comesIn: other });
}
