import type { Mapping } from './map-columns.js';
import { refuseFile } from './refuse-file.js';
import type { RespondentSet } from './respondents.js';
import type { Table } from './table.js';

/** What a complaint shows of a long question. */
const SHOWN_LETTERS = 60;
const SHOWN_COLUMNS = 12;

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
  const columns = table.headers
    .slice(0, SHOWN_COLUMNS)
    .map(({ name }) => (name.length > SHOWN_LETTERS ? `${name.slice(0, SHOWN_LETTERS - 1)}…` : name));
  refuseFile(table.source, [
    {
      source: table.source,
      message: 'No column says who answered: there is neither a staff number nor an e-mail.',
      remedy: `If one does, name it with --map "COLUMN=email"; the token of an invitation with --map "COLUMN=token"; the parts of a code that respondents make up with --map "COLUMN=code" for each. The columns are ${columns.join(', ')}${table.headers.length > SHOWN_COLUMNS ? ' …' : ''}.`,
    },
  ]);
}
