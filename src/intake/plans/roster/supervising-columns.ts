import { holdsSomebodyAbove } from '../../../domain/people/supervising-attributes.js';
import type { Mapping } from '../../columns/map-columns.js';
import { quoted } from '../../values/reading.js';

/** The columns of a roster that name somebody above beside the line manager's, in a line: nobody whom they name is paired with that person. */
export function supervisingColumnsInWords({
  attributes,
  fields,
}: Pick<Mapping, 'attributes' | 'fields'>): string[] {
  const columns = [...attributes].flatMap(([name, ofName]) => (holdsSomebodyAbove(name) ? ofName : []));
  if (columns.length === 0) return [];
  const names = columns.map((column) => quoted(column.name));
  const listed = names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const manager = fields.get('manager');
  const likewise = manager === undefined ? '' : `, like the line manager under ${quoted(manager.name)}`;
  return [`Kept apart from each person as well: anyone named under ${listed}${likewise}.`];
}
