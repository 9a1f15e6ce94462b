import type { IsoInstant } from '../../domain/dates/iso-date.js';
import { nameById, type Person } from '../../domain/people/person.js';
import type { CalendarEntry } from '../../followup/calendar-entries.js';

/** `Meeting due: Hodan Abdi and Anita D'Souza`; `Event of the course Mentor training: Grand round`. */
export function whatWithNames(
  { what, details, pairing }: CalendarEntry,
  people: ReadonlyMap<number, Person>,
): string {
  if (pairing === undefined) return `${what}: ${details}`;
  return `${what}: ${nameById(people, pairing.menteeId)} and ${nameById(people, pairing.mentorId)}`;
}

/** What calendars know the entry by, whatever becomes of its day and its words. No name of anybody's is in it. */
export function uidOfEntry({ kind, number, pairing }: CalendarEntry, begunAt: IsoInstant): string {
  return `${kind}.${pairing?.id ?? 'course'}.${number}.${begunAt.replaceAll(/\W/g, '')}@mentor.invalid`;
}
