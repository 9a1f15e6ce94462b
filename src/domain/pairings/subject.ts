import type { IsoDate } from '../dates/iso-date.js';
import type { CheckIn } from './check-in.js';
import type { Goal } from './goal.js';
import type { Pairing } from './pairing.js';

/** What of a pairing something is about that somebody noted; nothing: the pairing as a whole. */
export interface NotedOn {
  readonly goalId: number | null;
  readonly checkInId: number | null;
}

/** `on the meeting of 2026-09-14`; empty where it is about the pairing as a whole. */
export function subjectOf(
  { goalId, checkInId }: NotedOn,
  {
    goals,
    checkIns,
  }: {
    readonly goals: readonly Pick<Goal, 'id' | 'text'>[];
    readonly checkIns: readonly Pick<CheckIn, 'id' | 'heldOn'>[];
  },
): string {
  const goal = goals.find(({ id }) => id === goalId);
  const meeting = checkIns.find(({ id }) => id === checkInId);
  const parts = [
    meeting === undefined ? [] : [`the meeting of ${meeting.heldOn}`],
    goal === undefined ? [] : [`the goal "${goal.text}"`],
  ].flat();
  return parts.length === 0 ? '' : `on ${parts.join(', and ')}`;
}

/** What speaks against noting something of a pairing for a day; undefined where nothing does. Looking back at one that is over is welcome. */
export function objectionToNoting(
  { id, status, startedOn }: Pairing,
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): string | undefined {
  if (on > today) return `${on} is after today (${today}).`;
  if (status === 'cancelled') return `Pairing ${id} was called off before it began.`;
  return on < startedOn ? `${on} is before pairing ${id} begins (${startedOn}).` : undefined;
}
