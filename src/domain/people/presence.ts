import { addDays, type IsoDate } from '../dates/iso-date.js';
import type { Person, PersonFacts, PersonStatus } from './person.js';

/** What is known of someone's presence at work. */
export type Presence = Pick<PersonFacts, 'status' | 'leftOn'> &
  Partial<Pick<Person, 'hiredOn' | 'leaveFrom' | 'leaveUntil' | 'earlierSpells'>>;

/** Where someone stands on a day; `not_yet`: hired for a later day. */
export type PresenceStatus = PersonStatus | 'not_yet';

/**
 * Where someone stands on a day, by their days: hired from, on leave from and until, the last day in post, both ends included. The
 * word of a status counts only where no day says more: `left` without a last day, `on_leave` without days of a leave. A last day
 * before the day of hiring belongs to an earlier employment; of that nobody asks whether it was interrupted by a leave.
 */
export function presenceOn(
  { status, hiredOn = null, leftOn, leaveFrom = null, leaveUntil = null, earlierSpells }: Presence,
  day: IsoDate,
): PresenceStatus {
  if (hiredOn !== null && day < hiredOn) return presenceBefore(earlierSpells, day);
  const lastDay = lastDayAfter(hiredOn, leftOn);
  if (lastDay !== null && day > lastDay) return 'left';
  if (lastDay === null && status === 'left') return 'left';
  if (leaveFrom === null && leaveUntil === null) return status === 'on_leave' ? 'on_leave' : 'active';
  const isOnLeave = (leaveFrom === null || leaveFrom <= day) && (leaveUntil === null || day <= leaveUntil);
  return isOnLeave ? 'on_leave' : 'active';
}

function presenceBefore(spells: Presence['earlierSpells'] = [], day: IsoDate): PresenceStatus {
  if (spells.some(({ from, to }) => (from === null || from <= day) && day <= to)) return 'active';
  return spells.some(({ to }) => to < day) ? 'left' : 'not_yet';
}

/** Whether someone is on the staff on a day, at work or on leave. */
export function isInPost(person: Presence, day: IsoDate): boolean {
  const presence = presenceOn(person, day);
  return presence === 'active' || presence === 'on_leave';
}

/** Whether someone is in post on a day and not on leave: such people are matched, wait and offer places. */
export function isAtWork(person: Presence, day: IsoDate): boolean {
  return presenceOn(person, day) === 'active';
}

/** The days on which `isInPost` holds, both included; a null end: nobody knows of one. null: it holds on none. */
export function daysInPost({
  status,
  hiredOn = null,
  leftOn,
}: Presence): { readonly from: IsoDate | null; readonly to: IsoDate | null } | null {
  const to = lastDayAfter(hiredOn, leftOn);
  return to === null && status === 'left' ? null : { from: hiredOn, to };
}

/** The last day in post, of the present employment; null where nobody knows of an end. */
export function lastDayInPost({
  hiredOn = null,
  leftOn,
}: Pick<Presence, 'hiredOn' | 'leftOn'>): IsoDate | null {
  return lastDayAfter(hiredOn, leftOn);
}

/** The last day in post of the employment that a day lies in, or of the next; null where nobody knows of an end. */
export function lastDayFrom(person: Presence, day: IsoDate): IsoDate | null {
  return person.earlierSpells?.find(({ to }) => day <= to)?.to ?? lastDayInPost(person);
}

function lastDayAfter(hiredOn: IsoDate | null, leftOn: IsoDate | null): IsoDate | null {
  return leftOn !== null && (hiredOn === null || leftOn >= hiredOn) ? leftOn : null;
}

/** How the word of a status contradicts the days beside it; undefined where they agree. The days count. */
export function contradictionIn(presence: Presence, day: IsoDate): string | undefined {
  const { status, leftOn, leaveUntil = null } = presence;
  const byDays = presenceOn(presence, day);
  if (byDays === 'not_yet' || byDays === status) return undefined;
  if (byDays === 'left') return `the last day in post was ${leftOn}, and the status is ${inWords(status)}`;
  if (status === 'left') return `the status is left, and the last day in post is ${leftOn}`;
  const isOver = leaveUntil !== null && leaveUntil < day;
  return isOver ? `the leave ended on ${leaveUntil}, and the status is on leave` : undefined;
}

function inWords(status: PersonStatus): string {
  return status.replaceAll('_', ' ');
}

/** Whether someone who had left is hired anew, rather than a day put right: what was known of the first employment then stays. */
export function isHiredAgain(before: Presence, after: Presence): boolean {
  const [was = null, is = null] = [before.hiredOn, after.hiredOn];
  if (is === null || is === was) return false;
  const hadGone = before.status === 'left' || before.leftOn !== null;
  return hadGone && is > (before.leftOn ?? was ?? '');
}

/**
 * The last day in post of someone whom a roster of everybody leaves out on a day: the one on record, where it has passed; else the day
 * before, or that of hiring where it is no earlier.
 */
export function lastDayOfMissing({ hiredOn = null, leftOn }: Presence, day: IsoDate): IsoDate {
  const latest = addDays(day, -1);
  const known = leftOn !== null && leftOn <= latest ? leftOn : latest;
  return hiredOn !== null && hiredOn > known ? hiredOn : known;
}
