import type { Context } from '../../context.js';
import { ATTRIBUTE_MEANINGS, FIELD_MEANINGS } from '../../domain/files/field-meanings.js';
import { type FileKind, LISTED_KINDS, type ListedKind } from '../../domain/files/file-fields.js';
import {
  type Instrument,
  itemName,
  questionOfItem,
  scaleOfItem,
} from '../../domain/instruments/instrument.js';
import { headingsOf } from '../../intake/columns/column-claims.js';
import { fieldsTable, type ListedField } from '../../rendering/tables/surveys/fields-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';

/** Lists every field that a file may have, or those of one kind, in words, each with the other headings that mean it. */
export async function listFields(
  context: Context,
  kind: ListedKind | undefined,
  options: OutputOptions,
): Promise<void> {
  const { instruments } = await loadSettings(context);
  const kinds = kind === undefined ? LISTED_KINDS : [kind];
  const fields = kinds.flatMap((each) =>
    each === 'instruments' ? instruments.flatMap(itemsOf) : fieldsOf(each),
  );
  showTable(context, fieldsTable(fields), {
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

/** The questions of an instrument, which are answers and no fields of a profile. */
function itemsOf(instrument: Instrument): ListedField[] {
  return instrument.items.map(({ isReversed }, at) => {
    const number = at + 1;
    const { lowest, highest } = scaleOfItem(instrument, number);
    const turned = isReversed ? ', reversed' : '';
    return {
      kind: 'instruments',
      field: itemName(instrument, number),
      meaning: `Item ${number} of ${instrument.name}, version ${instrument.version}: ${lowest} to ${highest}${turned}`,
      headings: [questionOfItem(instrument, number)],
    };
  });
}
