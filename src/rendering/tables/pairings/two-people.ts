import { bareName, type Person, personKey } from '../../../domain/people/person.js';
import type { Cell, Column } from '../data-table.js';

/** The columns that name the two of a pair. */
export const TWO_PEOPLE_COLUMNS: readonly Column[] = [
  { name: 'mentee', title: 'Mentee', kind: 'text' },
  { name: 'mentee_name', title: 'Mentee name', kind: 'text' },
  { name: 'mentee_email', title: 'Mentee e-mail', kind: 'text' },
  { name: 'mentor', title: 'Mentor', kind: 'text' },
  { name: 'mentor_name', title: 'Mentor name', kind: 'text' },
  { name: 'mentor_email', title: 'Mentor e-mail', kind: 'text' },
];

/** Key, name and e-mail of one person; empty cells for nobody. */
export function personCells(person: Person | undefined): Cell[] {
  return person === undefined ? [null, null, null] : [personKey(person), bareName(person), person.email];
}

/** What `TWO_PEOPLE_COLUMNS` hold of a pair; empty cells where there is none. */
export function cellsOfTwo(
  pair: { readonly menteeId: number; readonly mentorId: number } | null | undefined,
  people: ReadonlyMap<number, Person>,
): Cell[] {
  const cellsOf = (id: number | undefined) => personCells(id === undefined ? undefined : people.get(id));
  return [...cellsOf(pair?.menteeId), ...cellsOf(pair?.mentorId)];
}
