import type { Context } from '../../context.js';
import { ATTRIBUTE_MEANINGS, FIELD_MEANINGS } from '../../domain/files/field-meanings.js';
import { FILE_KINDS, type FileKind } from '../../domain/files/file-fields.js';
import { headingsOf } from '../../intake/columns/column-claims.js';
import { fieldsTable, type ListedField } from '../../rendering/tables/fields-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';

/** Lists every field that a file may have, or those of one kind, in words, each with the other headings that mean it. */
export async function listFields(
  context: Context,
  kind: FileKind | undefined,
  options: OutputOptions,
): Promise<void> {
  const kinds = kind === undefined ? FILE_KINDS : [kind];
  showTable(context, fieldsTable(kinds.flatMap(fieldsOf)), {
    schema: 'mentor/fields',
    title: 'What a column may hold',
    generatedFor: '',
    important: ['field', 'meaning', 'also_called', 'kind'],
    whenEmpty: 'There are no fields.',
    options,
  });
  context.note(
    'Case, spaces and punctuation of a heading do not count. Any other column: mentor import FILE --map "HEADING=FIELD"',
  );
}

function fieldsOf(kind: FileKind): ListedField[] {
  const isAboutPeople = kind === 'roster' || kind === 'survey';
  const meanings = { ...FIELD_MEANINGS[kind], ...(isAboutPeople ? ATTRIBUTE_MEANINGS : {}) };
  return Object.entries(meanings).map(([field, meaning]) => ({
    kind,
    field,
    meaning,
    headings: headingsOf(kind, field),
  }));
}
