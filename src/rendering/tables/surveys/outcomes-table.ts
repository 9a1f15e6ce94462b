import type { OutcomeWithOrigin } from '../../../domain/outcomes/outcome.js';
import { type Person, personKey } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';

/** One row a value of a measure, under headings that import understands, with the file and line it came from. */
export function outcomesTable(
  outcomes: readonly OutcomeWithOrigin[],
  people: ReadonlyMap<number, Person>,
): DataTable {
  return {
    columns: [
      { name: 'about', title: 'Person or unit', kind: 'text' },
      { name: 'measure', title: 'Measure', kind: 'text' },
      { name: 'date', title: 'Date', kind: 'date' },
      { name: 'value', title: 'Value', kind: 'number' },
      { name: 'denominator', title: 'Denominator', kind: 'number' },
      { name: 'file', title: 'File', kind: 'text' },
      { name: 'line', title: 'Line', kind: 'number' },
      { name: 'recorded_on', title: 'Recorded', kind: 'date' },
    ],
    rows: outcomes.map((one) => {
      const person = one.personId === null ? undefined : people.get(one.personId);
      const about = one.unit ?? (person === undefined ? null : personKey(person));
      const { measure, heldOn, value, denominator, file, line, recordedOn } = one;
      return [about, measure, heldOn, value, denominator, file, line, recordedOn];
    }),
  };
}
