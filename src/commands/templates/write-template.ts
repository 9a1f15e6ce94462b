import path from 'node:path';
import type { Context } from '../../context.js';
import { TEMPLATES, type TemplateColumn, type TemplateKind } from '../../domain/files/templates.js';
import { StateError } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { tableAsCsv } from '../../rendering/tables/table-as-csv.js';
import { type Destination, deliver } from '../output/deliver.js';

const STANDARD_OUTPUT = '-';

/**
 * Writes two files: an empty table with headings that the import is certain about, and beside it what each column holds: the
 * question to ask in a form, whom, and which answers to offer.
 * @throws StateError when one of the two is there already.
 */
export async function writeTemplate(
  context: Context,
  kind: TemplateKind,
  { out = `${kind}-template.csv`, force }: Destination,
): Promise<void> {
  const columns = TEMPLATES[kind];
  const table = tableAsCsv({
    columns: columns.map(({ heading }) => ({ name: heading, kind: 'text' })),
    rows: [],
  });
  if (out === STANDARD_OUTPUT) {
    deliver(context, table, {});
    return;
  }
  const { dir, name, ext } = path.parse(out);
  const explained = path.join(dir, `${name}-explained${ext === '' ? '.csv' : ext}`);
  for (const file of [out, explained])
    if (force !== true && context.files.exists(file))
      throw new StateError(
        `${file} is there already.`,
        'Choose another name with --out, or replace it with --force.',
      );
  const destination = { force: force === true };
  deliver(context, table, { out, ...destination });
  deliver(context, tableAsCsv(explanation(columns)), { out: explained, ...destination });
  context.note(
    `${explained} says what each column holds. For a form, ask the questions word for word: they are understood for certain.`,
  );
  context.note(
    kind === 'outcomes'
      ? 'This version of mentor does not import outcomes yet: the file is for gathering them.'
      : `Next: fill it in, then mentor import ${out} --dry-run`,
  );
}

function explanation(columns: readonly TemplateColumn[]): DataTable {
  return {
    columns: [
      { name: 'heading_or_question', kind: 'text' },
      { name: 'asked_of', kind: 'text' },
      { name: 'answers', kind: 'text' },
      { name: 'taken_for', kind: 'text' },
    ],
    rows: columns.map(({ heading, askedOf, answers, field }) => [heading, askedOf, answers, field]),
  };
}
