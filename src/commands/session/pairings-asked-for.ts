import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Programme } from './load-programme.js';
import { pairingNamed } from './pairing-named.js';

/** The pairings of the round, or the one named, by number. */
export function ofRoundOrPairing(
  programme: Programme,
  named: string | undefined,
): ReadonlyMap<number, Pairing> {
  const { pairings, round } = programme;
  const wanted =
    named === undefined
      ? pairings.filter(({ roundId }) => roundId === round.id)
      : [pairingNamed(named, programme)];
  return new Map(wanted.map((pairing) => [pairing.id, pairing]));
}
