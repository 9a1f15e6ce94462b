import type { IsoDate } from '../dates/iso-date.js';
import type { CheckIn } from './check-in.js';
import type { Goal } from './goal.js';
import type { Side } from './pair-feedback.js';
import type { Pairing } from './pairing.js';

/** What one of a pairing thinks of it for themselves: what they learned, and what they make of it. */
export interface ReflectionFacts {
  readonly pairingId: number;
  readonly writtenBy: Side;
  readonly writtenOn: IsoDate;
  readonly text: string;
  /** The goal it is about; null: none of its own. */
  readonly goalId: number | null;
  /** The meeting it is about; null: none of its own. */
  readonly checkInId: number | null;
  /** Since when others than the two may read it, as whoever wrote it said; null: it is theirs alone. */
  readonly sharedOn: IsoDate | null;
}

export interface Reflection extends ReflectionFacts {
  readonly id: number;
}

/** Whether others than the two may read it on a day. */
export function isShared({ sharedOn }: Pick<Reflection, 'sharedOn'>, today: IsoDate): boolean {
  return sharedOn !== null && sharedOn <= today;
}

/** `on the meeting of 2026-09-14`; empty where it is about the pairing as a whole. */
export function subjectOf(
  { goalId, checkInId }: Pick<Reflection, 'goalId' | 'checkInId'>,
  { goals, checkIns }: { readonly goals: readonly Goal[]; readonly checkIns: readonly CheckIn[] },
): string {
  const goal = goals.find(({ id }) => id === goalId);
  const meeting = checkIns.find(({ id }) => id === checkInId);
  const parts = [
    meeting === undefined ? [] : [`the meeting of ${meeting.heldOn}`],
    goal === undefined ? [] : [`the goal "${goal.text}"`],
  ].flat();
  return parts.length === 0 ? '' : `on ${parts.join(', and ')}`;
}

/** What speaks against a reflection on a pairing as of a day; undefined where nothing does. Looking back at one that is over is welcome. */
export function objectionToReflection(
  { id, status, startedOn }: Pairing,
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): string | undefined {
  if (on > today) return `${on} is after today (${today}).`;
  if (status === 'cancelled') return `Pairing ${id} was called off before it began.`;
  return on < startedOn ? `${on} is before pairing ${id} begins (${startedOn}).` : undefined;
}
