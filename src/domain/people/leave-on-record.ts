import { addDays, type IsoDate } from '../dates/iso-date.js';
import type { Presence } from './presence.js';

/** First and last day of a leave; null where one is not known. */
export interface Leave {
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** A leave as somebody asks for it: without a first day, it is the present one or begins today. */
export interface LeaveAsked {
  readonly on?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  readonly today: IsoDate;
}

/** The leave on record, past, present or to come; undefined where there is none. */
export function leaveOnRecord({ status, leaveFrom = null, leaveUntil = null }: Presence): Leave | undefined {
  const isNone = leaveFrom === null && leaveUntil === null && status !== 'on_leave';
  return isNone ? undefined : { from: leaveFrom, until: leaveUntil };
}

/**
 * The one leave to be kept once another is asked for: the leave on record with another last day where it is that one which is meant,
 * both as one where they meet, the one asked for where the other is over. `separate` where two would have to be kept.
 */
export function leaveAfter(onRecord: Leave | undefined, asked: LeaveAsked): Leave | 'separate' {
  const { on, until, today } = asked;
  const wanted = { from: on ?? today, until: until ?? null };
  if (onRecord === undefined) return wanted;
  if (!areOneLeave(onRecord, wanted)) return isOver(onRecord, today) ? wanted : 'separate';
  if (isMeant(onRecord, asked)) return { from: onRecord.from ?? on ?? null, until: until ?? onRecord.until };
  if (until === undefined && holds(onRecord, wanted.from)) return onRecord;
  return { from: earlier(onRecord.from, wanted.from), until: later(onRecord.until, wanted.until) };
}

/** The leave of that first day, or the one that goes on today. */
function isMeant(onRecord: Leave, { on, today }: LeaveAsked): boolean {
  if (on === undefined) return holds(onRecord, today);
  return on === onRecord.from || (onRecord.from === null && on <= today);
}

function isOver({ until }: Leave, today: IsoDate): boolean {
  return until !== null && until < today;
}

function holds({ from, until }: Leave, day: IsoDate): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** Whether two leaves overlap or follow upon each other without a day between. */
export function areOneLeave(one: Leave, other: Leave): boolean {
  return reaches(one.until, other.from) && reaches(other.until, one.from);
}

function reaches(until: IsoDate | null, from: IsoDate | null): boolean {
  return until === null || from === null || from <= addDays(until, 1);
}

/** The earlier first day; not known where one is not. */
function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return null;
  return one < other ? one : other;
}

/** The later last day; not known where one is not. */
function later(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
