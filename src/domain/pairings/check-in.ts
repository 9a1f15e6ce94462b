import type { IsoDate } from '../dates/iso-date.js';

export const MEETING_MODES = ['in_person', 'video', 'phone', 'message'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export type CheckInKind = 'informal' | 'formal';

/** What is recorded of one meeting held, before the store has given it an id. */
export interface CheckInFacts {
  readonly pairingId: number;
  readonly heldOn: IsoDate;
  /** Length of the meeting; null when nobody noted it. */
  readonly minutes: number | null;
  readonly mode: MeetingMode | null;
  readonly kind: CheckInKind;
  readonly topics: readonly string[];
  readonly note: string | null;
}

/** One meeting held (informal) or one formal review. */
export interface CheckIn extends CheckInFacts {
  readonly id: number;
}
