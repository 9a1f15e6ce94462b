import type { Person } from '../../../domain/people/person.js';
import { capitalised } from '../../../domain/text/capitalised.js';
import type { DataTable } from '../data-table.js';

/** A mentor as the directory lists them. */
export interface EntryToList {
  readonly person: Person;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** One row a mentor: what to write into the wish question, their name, and what they agreed to tell; no contact data. */
export function directoryTable(entries: readonly EntryToList[], fields: readonly string[]): DataTable {
  return {
    columns: [
      { name: 'number', title: 'Number to write', kind: 'text' },
      { name: 'name', title: 'Name', kind: 'text' },
      ...fields.map((name) => ({
        name,
        title: capitalised(name.replaceAll('_', ' ')),
        kind: 'text' as const,
      })),
    ],
    rows: entries.map(({ person, values }) => [
      person.staffNumber,
      `${person.givenName} ${person.familyName}`.trim(),
      ...fields.map((name) => {
        const told = values.get(name) ?? [];
        return told.length === 0 ? null : told.join('; ');
      }),
    ]),
  };
}
