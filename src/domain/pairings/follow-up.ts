import type { IsoDate } from '../dates/iso-date.js';

/** Whether something was done about a pairing, or it was put off. */
export type FollowUpKind = 'done' | 'snoozed';

/** What a coordinator did about tasks of a pairing, before the store has given it an id. */
export interface FollowUpFacts {
  readonly pairingId: number;
  readonly kind: FollowUpKind;
  readonly on: IsoDate;
  /** From this day on, what it answers is asked again if it is still so. */
  readonly until: IsoDate;
  /** The kinds of task that it answers; what comes up besides is asked at once. */
  readonly tasks: readonly string[];
  /** What was done, or why it can wait. */
  readonly note: string | null;
}

/** Something done about a pairing, or put off. */
export interface FollowUp extends FollowUpFacts {
  readonly id: number;
}

/** The same of what is not about one pairing: a kind of task. */
export type ProgrammeFollowUp = Omit<FollowUpFacts, 'pairingId'>;
