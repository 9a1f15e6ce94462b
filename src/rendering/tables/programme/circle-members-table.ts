import { type Circle, lastDayIn } from '../../../domain/circles/circle.js';
import { bareName, type Person } from '../../../domain/people/person.js';
import type { Column, DataTable } from '../data-table.js';

/** Columns that say who a member is. */
export const MEMBER_COLUMNS: readonly Column[] = [
  { name: 'staff_number', title: 'Staff number', kind: 'text' },
  { name: 'name', title: 'Name', kind: 'text' },
  { name: 'email', title: 'E-mail', kind: 'text' },
  { name: 'profession', title: 'Profession', kind: 'text' },
  { name: 'unit', title: 'Unit', kind: 'text' },
  { name: 'site', title: 'Site', kind: 'text' },
];

/** The cells of these columns. */
export function memberCells(person: Person | undefined): (string | null)[] {
  if (person === undefined) return [null, null, null, null, null, null];
  return [person.staffNumber, bareName(person), person.email, person.profession, person.unit, person.site];
}

/** One row a membership of a circle: who, from when, and the last day. */
export function circleMembersTable(
  { members }: Pick<Circle, 'members'>,
  people: ReadonlyMap<number, Person>,
): DataTable {
  return {
    columns: [
      ...MEMBER_COLUMNS,
      { name: 'joined_on', title: 'From', kind: 'date' },
      { name: 'left_on', title: 'Until', kind: 'date' },
    ],
    rows: members.map((member) => [
      ...memberCells(people.get(member.personId)),
      member.joinedOn,
      lastDayIn(member),
    ]),
  };
}
