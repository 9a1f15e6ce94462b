import type { IsoDate } from '../dates/iso-date.js';
import type { CheckIn } from './check-in.js';
import type { Goal } from './goal.js';
import { whenHeld } from './meetings-by-count.js';
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
    readonly checkIns: readonly Pick<CheckIn, 'id' | 'heldOn' | 'byCount'>[];
  },
): string {
  const goal = goals.find(({ id }) => id === goalId);
  const meeting = checkIns.find(({ id }) => id === checkInId);
  const parts = [
    meeting === undefined
      ? []
      : [`the ${meeting.byCount === undefined ? 'meeting of ' : ''}${whenHeld(meeting)}`],
    goal === undefined ? [] : [`the goal "${goal.text}"`],
  ].flat();
  return parts.length === 0 ? '' : `on ${parts.join(', and ')}`;
}

/** What speaks against noting something of a pairing for a day, and what to do instead; undefined where nothing does. Looking back at one that is over is welcome. */
export function objectionToNoting(
  { id, status, startedOn }: Pairing,
  { on, today }: { readonly on: IsoDate; readonly today: IsoDate },
): { readonly message: string; readonly hint: string } | undefined {
  // First of all: no other day would help.
  if (status === 'cancelled')
    return {
      message: `Pairing ${id} was called off before it began.`,
      hint: `mentor pairs show ${id} tells its story.`,
    };
  const hint = 'Give another day with --on.';
  if (on > today) return { message: `${on} is after today (${today}).`, hint };
  return on < startedOn
    ? { message: `${on} is before pairing ${id} begins (${startedOn}).`, hint }
    : undefined;
}
