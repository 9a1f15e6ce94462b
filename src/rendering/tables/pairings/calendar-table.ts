import type { CalendarEntry } from '../../../followup/calendar-entries.js';
import { uidOfEntry, whatWithNames } from '../../calendar/calendar-entry-words.js';
import type { CalendarHeading } from '../../calendar/calendar-heading.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** One row an entry, as it stands in the calendar file. */
export function calendarTable(
  entries: readonly CalendarEntry[],
  { people, begunAt }: Pick<CalendarHeading, 'people' | 'begunAt'>,
): DataTable {
  return {
    columns: [
      { name: 'day', title: 'Day', kind: 'date' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      { name: 'what', title: 'What', kind: 'text' },
      { name: 'details', title: 'Details', kind: 'text' },
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
      { name: 'sequence', title: 'Sequence', kind: 'number' },
      { name: 'uid', title: 'Identifier', kind: 'text' },
    ],
    rows: entries.map((entry) => [
      entry.day,
      entry.kind,
      whatWithNames(entry, people),
      entry.details,
      entry.isWithdrawn ? 'withdrawn' : 'due',
      entry.pairing?.id ?? null,
      ...cellsOfTwo(entry.pairing, people),
      entry.sequence,
      uidOfEntry(entry, begunAt),
    ]),
  };
}
