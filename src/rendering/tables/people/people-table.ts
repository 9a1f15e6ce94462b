import { listAsCell } from '../../../domain/files/list-cell.js';
import type { Participation } from '../../../domain/people/participant.js';
import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';

const COLUMNS = [
  { name: 'staff_number', title: 'Staff number', kind: 'text' },
  { name: 'given_name', title: 'Given name', kind: 'text' },
  { name: 'family_name', title: 'Family name', kind: 'text' },
  { name: 'email', title: 'E-mail', kind: 'text' },
  { name: 'profession', title: 'Profession', kind: 'text' },
  { name: 'band', title: 'Band', kind: 'text' },
  { name: 'unit', title: 'Unit', kind: 'text' },
  { name: 'site', title: 'Site', kind: 'text' },
  { name: 'manager', title: 'Manager', kind: 'text' },
  { name: 'hired_on', title: 'Hired', kind: 'date' },
  { name: 'left_on', title: 'Left', kind: 'date' },
  { name: 'status', title: 'Status', kind: 'text' },
  { name: 'role', title: 'Role', kind: 'text' },
  { name: 'capacity', title: 'Capacity', kind: 'number' },
  { name: 'leave_from', title: 'Leave from', kind: 'date' },
  { name: 'leave_until', title: 'Leave until', kind: 'date' },
] as const;

/**
 * One row a person with everything known of them: a roster that imports back to the same values.
 * @param known.terms the attributes whose cells are divided at commas too.
 */
export function peopleTable(
  people: readonly Person[],
  known: { readonly participations: ReadonlyMap<number, Participation>; readonly terms: ReadonlySet<string> },
): DataTable {
  const { participations, terms } = known;
  const attributes = [...new Set(people.flatMap((person) => [...person.attributes.keys()]))].sort();
  const cells = attributes.map((name) =>
    attributeCells(
      people.map((person) => person.attributes.get(name) ?? []),
      terms.has(name),
    ),
  );
  return {
    columns: [...COLUMNS, ...attributes.map((name) => ({ name, kind: 'text' as const }))],
    rows: people.map((person, row) => [
      person.staffNumber,
      person.givenName,
      person.familyName,
      person.email,
      person.profession,
      person.band,
      person.unit,
      person.site,
      person.manager,
      person.hiredOn,
      person.leftOn,
      person.status,
      participations.get(person.id)?.role ?? null,
      participations.get(person.id)?.capacity ?? null,
      person.leaveFrom ?? null,
      person.leaveUntil ?? null,
      ...cells.map((ofAttribute) => ofAttribute[row] ?? null),
    ]),
  };
}

/** Where a column of prose holds commas, its reader takes no cell for a list that is not marked as one. */
function attributeCells(values: readonly (readonly string[])[], isOfTerms: boolean): (string | null)[] {
  const isEnded = !isOfTerms && values.some((each) => each.length === 1 && each[0]?.includes(','));
  return values.map((each) => listAsCell(each, { isOfTerms, isEnded }));
}
