import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { printable } from '../../domain/text/printable.js';
import type { CalendarEntry } from '../../followup/calendar-entries.js';
import { uidOfEntry, whatWithNames } from './calendar-entry-words.js';
import type { CalendarHeading } from './calendar-heading.js';

/**
 * Entries as a calendar file (RFC 5545, METHOD:PUBLISH): days that block no time, each with an identifier that stays and a SEQUENCE that grows
 * as it changes; what is withdrawn is cancelled. No addresses, and no ORGANIZER, for nobody is invited. The same entries of the same day are
 * the same bytes.
 */
export function calendarAsIcs(
  entries: readonly CalendarEntry[],
  { name, writtenOn, begunAt, people }: CalendarHeading,
): string {
  const calendar = ical({
    name: escaped(printable(name)),
    prodId: { company: 'mentor', product: 'mentor-programme', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: uidOfEntry(entry, begunAt),
      sequence: entry.sequence,
      // Of two with one SEQUENCE the later stamp counts: a change of the settings is told, too.
      stamp: `${writtenOn}T00:00:00Z`,
      start: `${entry.day}T00:00:00Z`,
      allDay: true,
      summary: printable(whatWithNames(entry, people)),
      description: printable(entry.details),
      status: entry.isWithdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes a calendar's own name as it is. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&');
}
