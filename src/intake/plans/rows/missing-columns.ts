import { FIELD_MEANINGS } from '../../../domain/files/field-meanings.js';
import type { Field, FileKind } from '../../../domain/files/file-fields.js';
import type { Complaint } from '../../../errors.js';
import { columnsInWords } from '../../columns/columns-in-words.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Table } from '../../table/read-table.js';
import { meetingsBeside } from './meetings-beside.js';

/** What a field holds, without how to write it: `the day of the meeting`. */
function inWords(kind: FileKind, field: Field): string {
  const meanings: Readonly<Partial<Record<Field, string>>> = FIELD_MEANINGS[kind];
  const meaning = meanings[field]?.replace(/[,:;(].*$/u, '').trim() ?? '';
  return meaning.includes(' ') ? meaning : `the ${field}`;
}

/** A list of meetings has mentees and mentors as a list of pairings does, and no day on which a pairing began. */
const OF_MEETINGS = ' If the file lists meetings, add --as check-ins.';

/** Complaints of columns that a file must have and has not. */
export function missingColumns(
  { table, mapping }: { readonly table: Table; readonly mapping: Mapping },
  needed: readonly Field[],
): Complaint[] {
  const { source, headers } = table;
  return needed
    .filter((field) => !mapping.fields.has(field))
    .map((field) => ({
      source,
      field,
      message: `No column holds ${inWords(mapping.kind, field)}.`,
      remedy: `${meetingsBeside(headers)}Name one with --map "COLUMN=${field}". The columns are ${columnsInWords(headers)}.${field === 'started_on' ? OF_MEETINGS : ''}`,
    }));
}
