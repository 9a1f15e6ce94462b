import { addDays } from '../../domain/dates/iso-date.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import { mentorHours, yearlyPart } from '../../domain/pairings/mentor-hours.js';
import { wasActiveDuring } from '../../domain/pairings/pairing.js';
import type { Programme } from '../session/loading/load-programme.js';

/** How long somebody met as a mentor in the last 365 days, and what of their protected time that is to be held against. */
export interface HoursAsMentor {
  /** Null where the length of a meeting was not noted. */
  readonly met: number | null;
  /** Pro rata of the days on which a pairing of theirs was active. */
  readonly protectedTime: number | null;
}

/** Null where no protected time is set, or where they were nobody's mentor. */
export function hoursAsMentor(personId: number, programme: Programme): HoursAsMentor | null {
  const { pairings, checkIns, today: until, settings } = programme;
  const from = addDays(until, -364);
  const own = pairings.filter(
    (pairing) => pairing.mentorId === personId && wasActiveDuring(pairing, from, until),
  );
  if (settings.protectedHoursAYear === null || own.length === 0) return null;
  const held = byPairing(checkIns.filter(({ heldOn }) => heldOn >= from && heldOn <= until));
  const hours = mentorHours(own, held, { from, until });
  if (hours === null) return { met: null, protectedTime: null };
  return {
    met: inTenths(hours.hours),
    protectedTime: inTenths(yearlyPart(settings.protectedHoursAYear, hours)),
  };
}

function inTenths(hours: number): number {
  return Math.round(hours * 10) / 10;
}

/** `2.5 in the last 365 days, of 4 protected for the days with a pairing`. */
export function hoursInWords({ met, protectedTime }: HoursAsMentor): string {
  return met === null
    ? 'not known, as the length of a meeting was not noted'
    : `${met} in the last 365 days, of ${protectedTime} protected for the days with a pairing`;
}
