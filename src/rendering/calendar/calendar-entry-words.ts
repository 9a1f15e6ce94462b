import type { IsoInstant } from '../../domain/dates/iso-date.js';
import { nameById, type Person } from '../../domain/people/person.js';
import type { CalendarEntry } from '../../followup/calendar-entries.js';

/** `Meeting due: Hodan Abdi and Anita D'Souza`. */
export function whatWithNames(
  { what, pairing: { menteeId, mentorId } }: CalendarEntry,
  people: ReadonlyMap<number, Person>,
): string {
  return `${what}: ${nameById(people, menteeId)} and ${nameById(people, mentorId)}`;
}

/** What calendars know the entry by, whatever becomes of its day and its words. No name of anybody's is in it. */
export function uidOfEntry({ kind, number, pairing }: CalendarEntry, begunAt: IsoInstant): string {
  return `${kind}.${pairing.id}.${number}.${begunAt.replaceAll(/\W/g, '')}@mentor.invalid`;
}
