import type { Pairing } from '../../domain/pairing.js';
import { pairingNamed } from './find-pairing.js';
import type { Programme } from './load-programme.js';

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
