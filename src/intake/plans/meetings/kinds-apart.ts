import type { CheckInFacts } from '../../../domain/pairings/check-in.js';
import { countBy } from '../../../domain/text/count-by.js';

const dayOf = ({ pairingId, heldOn }: CheckInFacts) => `${pairingId} ${heldOn}`;

/**
 * By what the check-ins of one pairing and day are told apart: their kind. Where a file that corrects names one, and one is on record, they are
 * the same whatever its kind, which then was wrong.
 */
export function kindsApart(
  inFile: readonly CheckInFacts[],
  corrected: readonly CheckInFacts[],
): (facts: CheckInFacts) => string {
  const [told, known] = [countBy(inFile.map(dayOf)), countBy(corrected.map(dayOf))];
  return (facts) => {
    if (facts.byCount !== undefined) return 'count';
    const isAlone = told.get(dayOf(facts)) === 1 && known.get(dayOf(facts)) === 1;
    return isAlone ? 'any' : facts.kind;
  };
}
