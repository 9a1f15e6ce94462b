import type { Context } from '../../../context.js';
import { isOpen, type Pairing } from '../../../domain/pairings/pairing.js';
import { fullName } from '../../../domain/people/person.js';
import { Cancelled, StateError, UsageError } from '../../../errors.js';
import type { Programme } from '../loading/load-programme.js';
import { ambiguityOf, pairingInWords, pairingNamed } from './pairing-named.js';

/**
 * The pairing named in the call; in a terminal, the one chosen from the open pairings where none was named, or from the two
 * that a number may mean.
 * @throws UsageError where none was named and there is nobody to ask.
 */
export async function askForPairing(
  context: Context,
  programme: Programme,
  named: string | undefined,
): Promise<Pairing> {
  if (named !== undefined) return pairingNamed(await saidClearly(context, programme, named), programme);
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
  // First, so that Enter alone does nothing to anybody.
  const none = { name: 'None of them: change nothing', value: undefined };
  const chosen = await context.prompt.select({ message: 'Which pairing?', choices: [none, ...choices] });
  if (chosen === undefined) throw new Cancelled();
  return chosen;
}

/** Asks which of the two is meant where a number is a pairing's and a staff number; elsewhere that is refused later. */
async function saidClearly(context: Context, programme: Programme, named: string): Promise<string> {
  const ambiguity = ambiguityOf(named, programme);
  if (ambiguity === undefined || context.prompt === undefined) return named;
  const { pairing, person } = ambiguity;
  return context.prompt.select({
    message: `What does ${named} mean?`,
    choices: [
      { name: `The pairing: ${pairingInWords(pairing, programme.people)}`, value: `pairing:${named.trim()}` },
      { name: `The staff number: the pairing of ${fullName(person)}`, value: `person:${named.trim()}` },
    ],
  });
}
