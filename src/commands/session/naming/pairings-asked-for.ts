import { isOpen, type Pairing } from '../../../domain/pairings/pairing.js';
import type { Programme } from '../loading/load-programme.js';
import { pairingNamed } from './pairing-named.js';

/** The pairings of the round and, unless it was named, those of earlier ones that go on; or the one that was named. By number. */
export function ofRoundOrPairing(
  programme: Programme,
  named: string | undefined,
): ReadonlyMap<number, Pairing> {
  const { pairings, round, isRoundNamed } = programme;
  const wanted =
    named === undefined
      ? pairings.filter(({ roundId, status }) => roundId === round.id || (!isRoundNamed && isOpen(status)))
      : [pairingNamed(named, programme)];
  return new Map(wanted.map((pairing) => [pairing.id, pairing]));
}
