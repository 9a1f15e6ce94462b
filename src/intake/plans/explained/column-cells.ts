import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Field } from '../../../domain/files/file-fields.js';
import type { Person } from '../../../domain/people/person.js';
import type { Settings } from '../../../domain/settings/settings.js';
import type { Score, SurveyResponse } from '../../../domain/surveys/survey-response.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RespondentSet } from '../../responses/respondents.js';
import type { Table } from '../../table/read-table.js';

/** A file, one column of it, and what it is compared with. */
export interface FileToExplain {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly respondents: RespondentSet | undefined;
  readonly settings: Settings;
  readonly today: IsoDate;
  readonly people: readonly Person[];
  /** The answers on record, by which the scale of a question may be settled. */
  readonly responses: readonly SurveyResponse[];
  /** Whether its columns can be told, so that rows can be read at all. */
  readonly isReadable: boolean;
}

/** A filled cell of the column, and what it was read as by itself; empty where it says nothing or was refused. */
export interface ColumnCell {
  readonly line: number;
  readonly written: string;
  /** null: it was not read, for no row of the file can be. */
  readonly readAs: readonly string[] | null;
  /** Where it stands on the scale of its question. */
  readonly score?: Score;
}

/** The filled cells of a column in the order of the rows, and what was decided about all of them, a line each. */
export interface ColumnCells {
  readonly cells: readonly ColumnCell[];
  readonly notes: readonly string[];
}

/** The field that the column at this place holds. */
export function fieldAt({ fields }: Mapping, position: number): Field | undefined {
  return [...fields].find(([, column]) => column.position === position)?.[0];
}

/** The attribute that the column at this place fills; in a roster every further column fills one. */
export function attributeAt({ attributes }: Mapping, position: number): string | undefined {
  return [...attributes].find(([, columns]) => columns.some((column) => column.position === position))?.[0];
}

/** The filled cells of a column of a table, each read by a function that is asked once for each text. */
export function cellsRead(
  { rows }: Pick<Table, 'rows'>,
  position: number,
  read: (written: string) => readonly string[] | null,
): ColumnCell[] {
  const known = new Map<string, readonly string[] | null>();
  return rows.flatMap(({ line, cells }) => {
    const written = cells[position] ?? '';
    if (written.trim() === '') return [];
    const readAs = known.has(written) ? (known.get(written) ?? null) : read(written);
    known.set(written, readAs);
    return [{ line, written, readAs }];
  });
}
