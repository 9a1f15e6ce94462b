import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Resource } from '../../../domain/pairings/resource.js';
import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** A resource with what it is about in words, and the name of its course. */
export interface ListedResource extends Resource {
  readonly about: string;
  readonly course: string | null;
}

/** One row a resource. */
export function resourcesTable(
  resources: readonly ListedResource[],
  {
    pairings,
    people,
  }: { readonly pairings: ReadonlyMap<number, Pairing>; readonly people: ReadonlyMap<number, Person> },
): DataTable {
  return {
    columns: [
      { name: 'resource', title: 'Resource', kind: 'number' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      { name: 'title', title: 'What, or to whom', kind: 'text' },
      { name: 'address', title: 'Address', kind: 'text' },
      { name: 'given_on', title: 'On', kind: 'date' },
      { name: 'about', title: 'On what', kind: 'text' },
      { name: 'course', title: 'Course', kind: 'text' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
    ],
    rows: resources.map((each) => {
      const pairing = each.pairingId === null ? undefined : pairings.get(each.pairingId);
      return [
        each.id,
        each.kind,
        each.title,
        each.address,
        each.on,
        each.about,
        each.course,
        each.pairingId,
        ...cellsOfTwo(pairing, people),
      ];
    }),
  };
}
