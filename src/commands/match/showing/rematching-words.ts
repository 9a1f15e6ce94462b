import type { ProposedPair, RunRematching } from '../../../domain/rounds/run.js';
import { counted } from '../../../domain/text/counted.js';
import { type Replacement, replacementsIn } from '../acceptance/replaced-pairings.js';

/** `Against no change: 1 more matched, total fit +0.44.` */
function gainWords({ gain }: RunRematching): string {
  if (gain === null)
    return 'A rule or a lock asks for a change, so there is no matching without one to compare with.';
  const { matched, totalFit } = gain;
  const people = matched === 0 ? '' : `${Math.abs(matched)} ${matched > 0 ? 'more' : 'fewer'} matched, `;
  return `Against no change at all: ${people}total fit ${totalFit < 0 ? '−' : '+'}${Math.abs(totalFit).toFixed(2)}.`;
}

/** How many pairings go on and how many change, for what gain and at what cost, in a few sentences. */
export function rematchingInWords(rematching: RunRematching, replacements: readonly Replacement[]): string {
  const { mayChange, switchingCost, goOn } = rematching;
  const changed = replacements.length;
  if (goOn + changed === 0) return 'The round has no active pairing that could change.';
  const which = mayChange === 'one' ? 'of which one may change' : 'of which any may change';
  const all = `${counted(goOn + changed, 'active pairing', 'active pairings')} of the round, ${which}`;
  if (changed === 0) {
    const least =
      switchingCost === 0 ? 'anything' : `more than ${switchingCost} of fit for each pairing changed`;
    return `${all}: none does. No change gains ${least}.`;
  }
  // A minimum load may ask for changes that lose fit, and more people matched outweigh any.
  const isOutweighed = switchingCost > 0 && (rematching.gain?.totalFit ?? 0) > changed * switchingCost;
  const costs = !isOutweighed ? '' : ` That outweighs ${changed} × ${switchingCost} of switching cost.`;
  return `${all}: ${changed} ${changed === 1 ? 'does' : 'do'}, ${goOn} ${goOn === 1 ? 'goes' : 'go'} on. ${gainWords(rematching)}${costs}`;
}

/** The same for scripts. */
export function rematchingValue(
  { mayChange, switchingCost, goOn, gain }: RunRematching,
  pairs: readonly ProposedPair[],
): Readonly<Record<string, unknown>> {
  return {
    may_change: mayChange,
    switching_cost: switchingCost,
    go_on: goOn,
    change: replacementsIn(pairs).length,
    gained: gain === null ? null : { matched: gain.matched, total_fit: gain.totalFit },
  };
}
