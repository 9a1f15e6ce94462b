import type { IsoDate } from '../dates/iso-date.js';
import { type EndedBy, type Pairing, standingOn } from '../pairings/pairing.js';
import { lastDayInPost, type Presence, presenceOn } from './presence.js';

/** What becomes of an open pairing because one of the two has left or is on leave. */
export interface AbsenceChange {
  readonly pairing: Pairing;
  readonly status: 'ended' | 'paused' | 'cancelled';
  readonly since: IsoDate;
  readonly reason: 'left' | 'on leave';
  /** Who is away: mentee, mentor or both. */
  readonly personIds: readonly number[];
  /** Of an end the side that has left; else absent. */
  readonly by?: EndedBy;
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function changeOf(
  pairing: Pairing,
  presenceOf: (personId: number) => Presence | undefined,
  today: IsoDate,
): AbsenceChange[] {
  const two = [pairing.menteeId, pairing.mentorId];
  const away = (status: 'left' | 'on_leave') =>
    two.filter((id) => {
      const presence = presenceOf(id);
      return presence !== undefined && presenceOn(presence, today) === status;
    });
  const latest = pairing.changes.at(-1)?.since ?? pairing.startedOn;
  const gone = away('left');
  if (gone.length > 0 && standingOn(pairing, today) === 'planned')
    return [{ pairing, status: 'cancelled', since: today, reason: 'left', personIds: gone }];
  if (gone.length > 0 && (pairing.status === 'active' || pairing.status === 'paused')) {
    const days = gone.map((id) => lastDayInPost(presenceOf(id) ?? { leftOn: null }) ?? today);
    const since = later(latest, days.toSorted()[0] ?? today);
    return [{ pairing, status: 'ended', since, reason: 'left', personIds: gone, by: sideOf(pairing, gone) }];
  }
  const onLeave = away('on_leave');
  if (onLeave.length === 0 || pairing.status !== 'active') return [];
  return [{ pairing, status: 'paused', since: later(latest, today), reason: 'on leave', personIds: onLeave }];
}

function sideOf({ menteeId }: Pairing, [first, second]: readonly number[]): EndedBy {
  if (second !== undefined) return 'both';
  return first === menteeId ? 'mentee' : 'mentor';
}

/**
 * The open pairings that cannot go on as they are: of someone who has left, to be ended on their last day or, where they have not begun, cancelled, and active ones
 * of someone on leave, to be paused from today. Never before the pairing's own last change. Ordered as `pairings`.
 */
export function absenceChanges(
  pairings: readonly Pairing[],
  presenceOf: (personId: number) => Presence | undefined,
  today: IsoDate,
): AbsenceChange[] {
  return pairings.flatMap((pairing) => changeOf(pairing, presenceOf, today));
}
