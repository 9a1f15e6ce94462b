import { byDay } from '../dates/by-day.js';
import type { IsoDate } from '../dates/iso-date.js';

export const SIDES = ['mentee', 'mentor'] as const;
/** Which of the two in a pairing. */
export type Side = (typeof SIDES)[number];

/** What one side said about a pairing, before the store has given it an id. */
export interface FeedbackFacts {
  readonly pairingId: number;
  readonly givenBy: Side;
  readonly givenOn: IsoDate;
  /** 1 (worst) to 5 (best); null when the question was left blank. */
  readonly rating: number | null;
  readonly helpful: string | null;
  readonly toImprove: string | null;
  /** Whether this side asks for another partner; null when not asked. */
  readonly wantsChange: boolean | null;
}

/** Whether one side of a pairing asks for another partner: what it said of that last, and stands until it says otherwise. */
export function asksForChange(
  recorded: readonly Feedback[],
  { pairingId, givenBy }: Pick<FeedbackFacts, 'pairingId' | 'givenBy'>,
): boolean {
  return (
    recorded
      .filter((one) => one.pairingId === pairingId && one.givenBy === givenBy && one.wantsChange !== null)
      .toSorted(byDay(({ givenOn }) => givenOn))
      .at(-1)?.wantsChange === true
  );
}

/** A survey response about a pairing, from one side. */
export interface Feedback extends FeedbackFacts {
  readonly id: number;
}
