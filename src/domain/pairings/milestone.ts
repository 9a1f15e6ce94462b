import type { IsoDate } from '../dates/iso-date.js';

/** What is recorded of a milestone of a pairing: that it was added to those of the programme, that it was reached, or both. */
export interface MilestoneFacts {
  readonly pairingId: number;
  readonly name: string;
  /** From when the pairing has it: the day it was added, or reached. */
  readonly setOn: IsoDate;
  /** Its own day; null: as the programme says, or none. */
  readonly dueOn: IsoDate | null;
  readonly reachedOn: IsoDate | null;
  /** Who confirmed that it was reached. */
  readonly confirmedBy: string | null;
}

export interface RecordedMilestone extends MilestoneFacts {
  readonly id: number;
}
