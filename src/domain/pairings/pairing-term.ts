import type { IsoDate } from '../dates/iso-date.js';

/** One renewal of a pairing: it goes on for another term, and is the same pairing. */
export interface PairingTerm {
  readonly pairingId: number;
  readonly renewedOn: IsoDate;
  /** The last day it is then meant to last. */
  readonly until: IsoDate;
  /** The latest version of the agreement that had been drafted by then; 0 where there was none. */
  readonly afterVersion: number;
}
