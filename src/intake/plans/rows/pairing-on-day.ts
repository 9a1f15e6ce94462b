import { byDay } from '../../../domain/dates/by-day.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';

/** Of several pairings of the same two, the one that went on that day; else the latest. */
export function pairingOnDay(pairings: readonly Pairing[], on: IsoDate | undefined): Pairing | undefined {
  const inTime = pairings.toSorted(byDay(({ startedOn }) => startedOn));
  const running = inTime.filter(
    ({ startedOn, endedOn }) => on !== undefined && startedOn <= on && (endedOn ?? on) >= on,
  );
  return running.at(-1) ?? inTime.at(-1);
}
