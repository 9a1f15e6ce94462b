import type { Person } from '../../../domain/people/person.js';
import { tidyStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Row } from '../../table/read-table.js';
import type { RosterReader } from './roster-row.js';
import { sharedNumbers } from './shared-numbers.js';

const ASSIGNMENT = /^(.+)-(\d{1,2})$/u;

/** A staff number with an assignment's number behind it, taken apart; undefined for any other. */
export function assignmentIn(staffNumber: string): { number: string; assignment: number } | undefined {
  const [, number, assignment] = (staffNumber.includes('-') && ASSIGNMENT.exec(staffNumber)) || [];
  return number === undefined ? undefined : { number, assignment: Number(assignment) };
}

/** Staff numbers without the assignment that some systems hang on: 20123456-2 where 20123456 is also in the file. */
export function staffNumberReader(
  rows: readonly Row[],
  mapping: Mapping,
  people: readonly Person[],
): RosterReader['staffNumber'] {
  const column = mapping.fields.get('staff_number');
  const numbers = new Set(
    column === undefined
      ? []
      : rows.map(({ cells }) => tidyStaffNumber((cells[column.position] ?? '').trim())),
  );
  const known = new Set(people.map(({ staffNumber }) => staffNumber));
  const isAssignment = column !== undefined && /assignment/iu.test(column.text);
  const shared = sharedNumbers(rows, mapping);
  return (written) => {
    if (shared.has(written) && !known.has(written)) return { number: undefined, assignment: 1 };
    const parts = assignmentIn(written);
    const isSuffix =
      parts !== undefined &&
      !known.has(written) &&
      (isAssignment || numbers.has(parts.number) || known.has(parts.number));
    return isSuffix ? parts : { number: written, assignment: 1 };
  };
}
