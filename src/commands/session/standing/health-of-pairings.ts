import { byPairing } from '../../../domain/pairings/by-pairing.js';
import { healthLevelOf, type LevelWithReasons } from '../../../domain/pairings/health-level.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Programme } from '../loading/load-programme.js';

/** How each pairing does today; null for one that is over. */
export function healthOfPairings({
  checkIns,
  feedback,
  settings,
  today,
}: Programme): (pairing: Pairing) => LevelWithReasons | null {
  const [met, said] = [byPairing(checkIns), byPairing(feedback)];
  return (pairing) =>
    healthLevelOf({
      pairing,
      checkIns: met.get(pairing.id) ?? [],
      feedback: said.get(pairing.id) ?? [],
      today,
      cadence: settings.cadence,
    });
}
