import type { IsoDate } from '../dates/iso-date.js';

/** What came of a skill-transfer pairing. */
export type TransferOutcome = 'learned' | 'stopped';

/** That one person teaches another a skill for some weeks, before the store has given it a number. */
export interface TransferFacts {
  readonly skillId: number;
  readonly learnerId: number;
  readonly teacherId: number;
  readonly startedOn: IsoDate;
  readonly plannedUntil: IsoDate;
}

/** A skill-transfer pairing. */
export interface SkillTransfer extends TransferFacts {
  readonly id: number;
  /** The last day on which it went on; null where it does, as far as anybody said. */
  readonly endedOn: IsoDate | null;
  readonly outcome: TransferOutcome | null;
}

/** Whether it goes on at the end of a day: it has begun, and that is not its last day, nor later. */
export function isUnderWay({ startedOn, endedOn }: SkillTransfer, day: IsoDate): boolean {
  return startedOn <= day && (endedOn === null || endedOn > day);
}
