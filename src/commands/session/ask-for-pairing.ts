import type { Context } from '../../context.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { StateError, UsageError } from '../../errors.js';
import type { Programme } from './load-programme.js';
import { pairingInWords, pairingNamed } from './pairing-named.js';

/**
 * The pairing named in the call; in a terminal, the one chosen from the open pairings.
 * @throws UsageError where none was named and there is nobody to ask.
 */
export async function askForPairing(
  context: Context,
  programme: Programme,
  named: string | undefined,
): Promise<Pairing> {
  if (named !== undefined) return pairingNamed(named, programme);
  if (context.prompt === undefined) {
    throw new UsageError('Which pairing?', 'Name it by its number, or by one of its two people.');
  }
  const open = programme.pairings.filter(
    ({ status, roundId }) => isOpen(status) && roundId === programme.round.id,
  );
  if (open.length === 0)
    throw new StateError('No pairing is open.', 'mentor match accept turns a proposal into pairings.');
  const choices = open.map((pairing) => ({
    name: pairingInWords(pairing, programme.people),
    value: pairing,
  }));
  return context.prompt.select({ message: 'Which pairing?', choices });
}
