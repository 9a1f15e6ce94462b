import { addDays, daysBetween, type IsoDate } from '../dates/iso-date.js';
import { compareText } from '../text/compare-text.js';
import type { CheckIn } from './check-in.js';
import { isOpen, type Pairing, type PairingChange } from './pairing.js';

/** The time one mentor gave in a period. */
export interface MentorHours {
  readonly hours: number;
  /** Days of the period on which a pairing of theirs was active. */
  readonly days: number;
}

interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The hours of a mentor, from their pairings and what was held in the period; null where a length was not noted: how long they met is then not known. */
export function mentorHours(
  pairings: readonly Pairing[],
  heldOf: ReadonlyMap<number, readonly CheckIn[]>,
  period: Span,
): MentorHours | null {
  const held = pairings.flatMap(({ id }) => heldOf.get(id) ?? []);
  const minutes = held.flatMap((checkIn) => checkIn.minutes ?? []);
  if (minutes.length < held.length) return null;
  return { hours: minutes.reduce((sum, one) => sum + one, 0) / 60, days: activeDays(pairings, period) };
}

const DAYS_A_YEAR = 365;

/** What so many hours a year come to on the days on which a pairing was active. */
export function yearlyPart(yearly: number, { days }: Pick<MentorHours, 'days'>): number {
  return (yearly * days) / DAYS_A_YEAR;
}

/** Days on which at least one of the pairings was active, each once; the day on which one ends is its last. */
function activeDays(pairings: readonly Pairing[], { from, until }: Span): number {
  const after = addDays(until, 1);
  const spans = pairings
    .flatMap(({ changes }) =>
      changes.flatMap(({ status, since }, at) =>
        status === 'active' ? [{ since, next: firstDayWithout(changes[at + 1]) ?? after }] : [],
      ),
    )
    .sort((a, b) => compareText(a.since, b.since));
  let days = 0;
  let counted = from;
  for (const { since, next } of spans) {
    const first = since > counted ? since : counted;
    const end = next < after ? next : after;
    if (first >= end) continue;
    days += daysBetween(first, end);
    counted = end;
  }
  return days;
}

function firstDayWithout(change: PairingChange | undefined): IsoDate | undefined {
  return change === undefined || isOpen(change.status) ? change?.since : addDays(change.since, 1);
}
