import type { IsoDate } from '../dates/iso-date.js';

export const MEETING_MODES = ['in_person', 'video', 'phone', 'message'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export type CheckInKind = 'informal' | 'formal';

/** Meetings of which is known how many there were, and on no one's word on which days. */
export interface MeetingCount {
  /** As many as were said; one or more. */
  readonly meetings: number;
  /** The first day on which one of them may have been held; `heldOn` is the last. */
  readonly since: IsoDate;
}

/** What is recorded of one meeting held, or of several by their count alone, before the store has given it an id. */
export interface CheckInFacts {
  readonly pairingId: number;
  /** The day of the meeting; of a count the day by which they were held. */
  readonly heldOn: IsoDate;
  /** Length of the meeting; null when nobody noted it. */
  readonly minutes: number | null;
  readonly mode: MeetingMode | null;
  readonly kind: CheckInKind;
  readonly topics: readonly string[];
  readonly note: string | null;
  /** Absent: one meeting, on that day. */
  readonly byCount?: MeetingCount;
  /** Who told of it, where that was noted. */
  readonly reportedBy?: string;
}

/** One meeting held (informal), one formal review, or several meetings by count. */
export interface CheckIn extends CheckInFacts {
  readonly id: number;
}
