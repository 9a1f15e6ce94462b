import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import type { Participant } from '../../domain/people/participant.js';
import { lastDayInPost, presenceOn } from '../../domain/people/presence.js';
import type { Round } from '../../domain/rounds/round.js';

/** The first and the last day of something; no last day: it goes on. */
interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * The days on which somebody takes part in a round: from their joining (its opening, where no day of joining is known) or their
 * hiring, whichever is later, until the day before it is closed or they withdraw, or their last day in post. null where there is no
 * such day. Who signed up before the round was opened waits since then: a programme may have run for a year before it came to this file.
 */
function daysTakingPart(
  { openedOn, closedOn }: Round,
  { person, joinedOn = openedOn, withdrawnOn }: Participant,
): Days | null {
  const from = later(joinedOn, person.hiredOn ?? joinedOn);
  if (presenceOn(person, from) === 'left') return null;
  const over = earlier(dayBefore(closedOn), dayBefore(withdrawnOn));
  const to = earlier(over, lastDayInPost(person));
  return to !== null && to < from ? null : { from, to };
}

function dayBefore(day: IsoDate | null | undefined): IsoDate | null {
  return day == null ? null : addDays(day, -1);
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return other > one ? other : one;
}

/** Of two last days the first that there is. */
function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  return one === null || (other !== null && other < one) ? other : one;
}

/** Whether somebody takes part in a round on any day from one to another, both included. */
export function takesPartDuring(
  round: Round,
  participant: Participant,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): boolean {
  const days = daysTakingPart(round, participant);
  return days !== null && days.from <= to && (days.to === null || days.to >= from);
}

/** The first day on which somebody takes part in a round; null where there is none. */
export function firstDayTakingPart(round: Round, participant: Participant): IsoDate | null {
  return daysTakingPart(round, participant)?.from ?? null;
}

/** Whether somebody has taken part in a round on any day up to one. */
export function hasTakenPartBy(round: Round, participant: Participant, day: IsoDate): boolean {
  const first = firstDayTakingPart(round, participant);
  return first !== null && first <= day;
}

/** Whether somebody takes part in a round on a day. */
export function takesPartOn(round: Round, participant: Participant, day: IsoDate): boolean {
  return takesPartDuring(round, participant, { from: day, to: day });
}
