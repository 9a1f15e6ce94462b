import type { Person } from '../../../domain/people/person.js';
import type { RowValues } from '../../columns/row-values.js';
import type { PairRows } from './pair-rows.js';

/** What says whom a row is about, the surest first. */
const KEYS = ['staff_number', 'email', 'name'] as const;

/**
 * Whom a row is about: by staff number, else by e-mail, else by name. undefined after a complaint: where it names nobody on record, or
 * its number and e-mail are two people's.
 */
export function personOfRow(values: RowValues, rows: PairRows): Person | undefined {
  const [field, other] = KEYS.filter((key) => values.said(key) !== undefined);
  if (field === undefined) return byNameInParts(values, rows);
  const person = rows.person(values, field);
  if (person === undefined || other !== 'email') return person;
  const email = rows.person(values, other);
  if (email === undefined || email.id === person.id) return person;
  values.complain(
    other,
    `The e-mail is that of ${rows.nameOf(email.id)}, and the number is that of ${rows.nameOf(person.id)}.`,
    'Correct one of the two.',
  );
  return undefined;
}

function byNameInParts(values: RowValues, rows: PairRows): Person | undefined {
  const given = values.said('given_name');
  const family = values.said('family_name');
  if (given === undefined || family === undefined) {
    values.complain(null, 'The row names nobody.', 'Fill the staff number or the e-mail.');
    return undefined;
  }
  return rows.personCalled(values, 'family_name', `${given} ${family}`);
}
