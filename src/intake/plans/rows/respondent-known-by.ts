import type { Field } from '../../../domain/files/file-fields.js';
import type { RowValues } from '../../columns/row-values.js';

/** What says who filled in a form: what is surer first. */
const KNOWN_BY = [
  { field: 'email', inWords: 'e-mail' },
  { field: 'staff_number', inWords: 'staff number' },
  { field: 'name', inWords: 'name' },
] as const satisfies readonly { field: Field; inWords: string }[];

/** By which of its cells a row tells who filled in the form; undefined where by none. */
export function respondentKnownBy(values: RowValues): (typeof KNOWN_BY)[number] | undefined {
  return KNOWN_BY.find(({ field }) => values.said(field) !== undefined);
}
