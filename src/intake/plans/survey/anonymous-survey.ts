import { type Person, personKey } from '../../../domain/people/person.js';
import { columnsInWords } from '../../columns/columns-in-words.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RespondentSet } from '../../responses/respondents.js';
import type { Table } from '../../table/read-table.js';
import { parseEmail } from '../../values/names/emails.js';
import { refuseFile } from '../rows/refuse-file.js';

/** What tells whether a survey asks who people are. */
export interface SurveyIdentity {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly respondents: RespondentSet;
  readonly people: readonly Person[];
}

/** Whether no column says who answered, in whatever way. */
export function isAnonymous({
  mapping,
  respondents,
}: Pick<SurveyIdentity, 'mapping' | 'respondents'>): boolean {
  return !(
    mapping.fields.has('staff_number') ||
    mapping.fields.has('email') ||
    mapping.fields.has('token') ||
    mapping.code.length > 0 ||
    respondents.respondents.some(({ email, token }) => email !== undefined || token !== undefined)
  );
}

/** Whether cells say the names of those who answered; that alone links an answer to nobody. */
export function tellsNames({ table, mapping }: Pick<SurveyIdentity, 'table' | 'mapping'>): boolean {
  return (['name', 'given_name', 'family_name'] as const).some((field) => {
    const column = mapping.fields.get(field);
    if (column === undefined) return false;
    const cells = table.rows.map((row) => (row.cells[column.position] ?? '').trim());
    return cells.some((cell) => cell !== '' && !/^anonym/iu.test(cell));
  });
}

/**
 * A survey that asks nobody who they are comes in as it is. One whose cells say it all the same, in a column that is not
 * known as such, would lose whose answers they are: it is refused, and the column named.
 * @throws InputError
 */
export function refuseHiddenIdentity(survey: SurveyIdentity): void {
  if (!isAnonymous(survey)) return;
  const { table, people, mapping } = survey;
  const keys = new Set(people.map(personKey));
  const ignored = new Set(mapping.ignored.map(({ position }) => position));
  const hidden = table.headers.flatMap(({ name, position }) => {
    const cells = table.rows.flatMap((row) => (row.cells[position] ?? '').trim() || []);
    if (ignored.has(position) || cells.length === 0) return [];
    if (isMostly(cells, (cell) => cell.includes('@') && parseEmail(cell).value !== undefined))
      return [{ name, field: 'email' }];
    return isMostly(cells, (cell) => keys.has(cell) && !/^\d{1,2}$/u.test(cell))
      ? [{ name, field: 'staff_number' }]
      : [];
  });
  const [first] = hidden;
  if (first === undefined) return;
  refuseFile(table.source, [
    {
      source: table.source,
      field: first.name,
      message: `No column is known to say who answered, yet the cells of "${first.name}" are those of ${first.field === 'email' ? 'e-mail addresses' : 'staff numbers on record'}.`,
      remedy: `Say so with --map ${JSON.stringify(`${first.name}=${first.field}`)}; or leave it out, and the survey is anonymous, with --map ${JSON.stringify(`${first.name}=ignore`)}. The columns are ${columnsInWords(table.headers)}.`,
    },
  ]);
}

function isMostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.filter(fits).length * 2 > cells.length;
}
