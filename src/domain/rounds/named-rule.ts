import type { IsoDate, IsoInstant } from '../dates/iso-date.js';

export type NamedRuleKind = 'must' | 'never';

/**
 * A rule about two named people. `must` makes `menteeId` the mentee of `mentorId`; `never` forbids the two as a pair
 * whichever of them would be the mentor.
 */
export interface NamedRule {
  readonly id: number;
  readonly kind: NamedRuleKind;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly because: string;
  readonly recordedAt: IsoInstant;
  /** The day it was recorded, where the coordinator is. */
  readonly recordedOn: IsoDate;
}
