import type { IsoDate } from '../dates/iso-date.js';
import type { CheckIn } from './check-in.js';

/** The day of a pairing's last check-in, where that is after a day on which it is said to have ended or paused; of a count only where all its days are. */
export function lastCheckInAfter(
  day: IsoDate,
  pairingId: number,
  checkIns: readonly CheckIn[],
): IsoDate | undefined {
  return checkIns
    .filter((checkIn) => checkIn.pairingId === pairingId && (checkIn.byCount?.since ?? checkIn.heldOn) > day)
    .map(({ heldOn }) => heldOn)
    .toSorted()
    .at(-1);
}
