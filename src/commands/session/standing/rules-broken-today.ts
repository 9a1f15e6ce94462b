import { isOpen } from '../../../domain/pairings/pairing.js';
import { protectionsBroken } from '../../../matching/rules/odd-pairs.js';
import type { Programme } from '../loading/load-programme.js';
import { matchingInputToday } from './matching-input-today.js';

/** Open pairings that a rule which protects somebody would forbid if they were proposed today, with its words. */
export function rulesBrokenToday(programme: Programme): ReadonlyMap<number, string> {
  const open = programme.pairings.filter(({ status }) => isOpen(status));
  const others = programme.pairings.filter(({ status }) => !isOpen(status));
  const broken = protectionsBroken(open, { ...matchingInputToday(programme), pairings: others });
  return new Map(
    open.flatMap(({ id }, at) => {
      const words = broken[at];
      return words === undefined ? [] : [[id, words]];
    }),
  );
}
