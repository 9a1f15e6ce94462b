import { columnsInWords } from '../../columns/columns-in-words.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Table } from '../../table/read-table.js';
import { refuseFile } from '../rows/refuse-file.js';

/**
 * Refuses a roster in which no column says who people are.
 * @throws InputError
 */
export function refuseWithoutIdentity({
  table,
  mapping,
}: {
  readonly table: Pick<Table, 'source' | 'headers'>;
  readonly mapping: Mapping;
}): void {
  if (mapping.fields.has('staff_number') || mapping.fields.has('email')) return;
  refuseFile(table.source, [
    {
      source: table.source,
      message: 'No column holds a staff number or an e-mail, by which people are recognised.',
      remedy: `Name one with --map "COLUMN=staff_number". The columns are ${columnsInWords(table.headers)}.`,
    },
  ]);
}
