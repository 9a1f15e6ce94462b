import type { Participation } from '../../domain/participant.js';
import type { Person } from '../../domain/person.js';
import type { DataTable } from '../data-table.js';

/** Joins the values of one cell; the importer takes them apart again. */
export function listCell(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('; ');
}

/** One row a person with everything known of them: a roster that imports back to the same values. */
export function peopleTable(
  people: readonly Person[],
  participations: ReadonlyMap<number, Participation>,
): DataTable {
  const attributes = [...new Set(people.flatMap((person) => [...person.attributes.keys()]))].sort();
  return {
    columns: [
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
      ...attributes.map((name) => ({ name, kind: 'text' as const })),
    ],
    rows: people.map((person) => [
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
      ...attributes.map((name) => listCell(person.attributes.get(name) ?? [])),
    ]),
  };
}
