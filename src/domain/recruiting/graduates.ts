import type { IsoDate } from '../dates/iso-date.js';
import { type Pairing, statusOn } from '../pairings/pairing.js';
import { kindOf } from '../rounds/round.js';

/** Everybody who had completed a pairing as the mentee by a day, in whichever round of mentoring, and is the mentee of none that goes on. */
export function graduatesOn(pairings: readonly Pairing[], day: IsoDate): ReadonlySet<number> {
  const graduates = new Set<number>();
  const goesOn = new Set<number>();
  for (const pairing of pairings) {
    // Whom a junior has guided is no graduate: they are the senior.
    if (kindOf(pairing) === 'reverse') continue;
    const status = statusOn(pairing, day);
    if (status === 'completed') graduates.add(pairing.menteeId);
    else if (status === 'active' || status === 'paused') goesOn.add(pairing.menteeId);
  }
  for (const id of goesOn) graduates.delete(id);
  return graduates;
}
