import type { IsoDate } from '../dates/iso-date.js';

export const CONVERSATION_KINDS = ['one_off', 'introduction'] as const;
/** One that two people asked for, or one of a series in which everybody gets to know somebody else every few weeks. */
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

/** What came of a conversation. */
export type ConversationOutcome = 'held' | 'cancelled';

/** That two people are to talk once, before the store has given it a number. */
export interface ConversationFacts {
  readonly roundId: number;
  readonly kind: ConversationKind;
  /** Whoever asked for it; of an introduction either of the two. */
  readonly personId: number;
  readonly otherId: number;
  readonly arrangedOn: IsoDate;
  /** The last day by which they are to have talked. */
  readonly dueOn: IsoDate;
}

/** A conversation: it is over once it was held, and asks for nothing else. */
export interface Conversation extends ConversationFacts {
  readonly id: number;
  /** The day on which it was held, or called off; null while neither is known. */
  readonly closedOn: IsoDate | null;
  readonly outcome: ConversationOutcome | null;
}

/** How a conversation stands on a day: `late` after the day by which it was to be held. */
export type ConversationStanding = 'planned' | 'late' | ConversationOutcome;

/** How it stands on a day; undefined before it was arranged. */
export function standingOfConversation(
  { arrangedOn, dueOn, closedOn, outcome }: Conversation,
  day: IsoDate,
): ConversationStanding | undefined {
  if (day < arrangedOn) return undefined;
  if (closedOn !== null && closedOn <= day) return outcome ?? 'held';
  return dueOn < day ? 'late' : 'planned';
}

/** Whether nobody has said on a day yet what came of it. */
export function isToBeHeld(conversation: Conversation, day: IsoDate): boolean {
  const standing = standingOfConversation(conversation, day);
  return standing === 'planned' || standing === 'late';
}
