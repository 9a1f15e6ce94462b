import { byPairing } from '../../../domain/pairings/by-pairing.js';
import { healthLevelOf, type LevelWithReasons } from '../../../domain/pairings/health-level.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Programme } from '../loading/load-programme.js';
import { rulesBrokenToday } from './rules-broken-today.js';

/** How each pairing does today, by the same rules and days as the list of today; null for one that is over. */
export function healthOfPairings(programme: Programme): (pairing: Pairing) => LevelWithReasons | null {
  const { checkIns, feedback, settings, today } = programme;
  const rulesBroken = rulesBrokenToday(programme);
  const [met, said] = [byPairing(checkIns), byPairing(feedback)];
  return (pairing) =>
    healthLevelOf({
      pairing,
      checkIns: met.get(pairing.id) ?? [],
      feedback: said.get(pairing.id) ?? [],
      ruleBroken: rulesBroken.get(pairing.id),
      today,
      cadence: settings.cadence,
    });
}
