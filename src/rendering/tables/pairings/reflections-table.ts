import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Reflection } from '../../../domain/pairings/reflection.js';
import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** A reflection that may be read, with what it is about in words. */
export interface SharedReflection extends Reflection {
  readonly about: string;
}

/** One row a shared reflection. */
export function reflectionsTable(
  reflections: readonly SharedReflection[],
  {
    pairings,
    people,
  }: { readonly pairings: ReadonlyMap<number, Pairing>; readonly people: ReadonlyMap<number, Person> },
): DataTable {
  return {
    columns: [
      { name: 'reflection', title: 'Reflection', kind: 'number' },
      { name: 'written_on', title: 'Written', kind: 'date' },
      { name: 'written_by', title: 'By', kind: 'text' },
      { name: 'about', title: 'On what', kind: 'text' },
      { name: 'text', title: 'In words', kind: 'text' },
      { name: 'shared_on', title: 'Shared', kind: 'date' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
    ],
    rows: reflections.map((each) => {
      const pairing = pairings.get(each.pairingId);
      return [
        each.id,
        each.writtenOn,
        each.writtenBy,
        each.about,
        each.text,
        each.sharedOn,
        each.pairingId,
        ...cellsOfTwo(pairing, people),
      ];
    }),
  };
}
