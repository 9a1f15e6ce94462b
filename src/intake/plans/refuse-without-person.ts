import { columnsInWords } from '../columns/columns-in-words.js';
import type { Mapping } from '../columns/map-columns.js';
import type { RespondentSet } from '../responses/respondents.js';
import type { Table } from '../table/read-table.js';
import { refuseFile } from './refuse-file.js';

/**
 * A survey nobody's answers of which can be joined to a person: said once, not row by row.
 * @throws InputError
 */
export function refuseWithoutPerson({
  table,
  mapping,
  respondents,
}: {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly respondents: RespondentSet;
}): void {
  const saysWho =
    mapping.fields.has('staff_number') ||
    mapping.fields.has('email') ||
    mapping.fields.has('token') ||
    mapping.code.length > 0 ||
    respondents.respondents.some(({ email, token }) => email !== undefined || token !== undefined);
  if (saysWho) return;
  refuseFile(table.source, [
    {
      source: table.source,
      message: 'No column says who answered: there is neither a staff number nor an e-mail.',
      remedy: `If one does, name it with --map "COLUMN=email"; the token of an invitation with --map "COLUMN=token"; the parts of a code that respondents make up with --map "COLUMN=code" for each. The columns are ${columnsInWords(table.headers)}.`,
    },
  ]);
}
