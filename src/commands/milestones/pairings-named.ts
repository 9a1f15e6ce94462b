import type { Pairing } from '../../domain/pairings/pairing.js';
import type { Programme } from '../session/loading/load-programme.js';
import { pairingNamed } from '../session/naming/pairing-named.js';

/** The pairings meant, each once, in the order in which they were named. @throws StateError where one is none. */
export function pairingsNamed(words: readonly string[], programme: Programme): readonly Pairing[] {
  const named = words.map((text) => pairingNamed(text, programme));
  return [...new Map(named.map((pairing) => [pairing.id, pairing])).values()];
}
