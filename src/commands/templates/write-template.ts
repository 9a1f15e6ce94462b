import path from 'node:path';
import type { Context } from '../../context.js';
import { TEMPLATES, type TemplateColumn, type TemplateKind } from '../../domain/files/templates.js';
import type { WaveOfTemplate } from '../../domain/instruments/instrument.js';
import { surveyTemplate } from '../../domain/instruments/survey-template.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import { shellWord } from '../../domain/text/shell-word.js';
import { StateError, UsageError } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { tableAsCsv } from '../../rendering/tables/table-as-csv.js';
import { type Destination, deliver } from '../output/deliver.js';
import { loadSettings } from '../session/loading/load-settings.js';

const STANDARD_OUTPUT = '-';

/** What a template is for: a kind of file, and of a survey the side and the wave, where they are named. */
export interface TemplateAsked {
  readonly kind: TemplateKind;
  readonly side?: Side;
  readonly wave?: WaveOfTemplate;
}

/**
 * Writes two files: an empty table with headings that the import is certain about, and beside it what each column holds: the
 * question to ask in a form, whom, and which answers to offer.
 * @throws StateError when one of the two is there already; UsageError for a wave of something else than one side's survey.
 */
export async function writeTemplate(
  context: Context,
  asked: TemplateAsked,
  destination: Destination,
): Promise<void> {
  const { kind, side, wave = 'baseline' } = asked;
  refuseOtherThanSurvey(asked);
  const { instruments, exports } = await loadSettings(context);
  const bom = exports.byteOrderMark;
  if (side === undefined) {
    const file = writeTables(context, TEMPLATES[kind], {
      ...destination,
      bom,
      out: destination.out ?? `${kind}-template.csv`,
    });
    if (file !== null) context.note(`Next: fill it in, then mentor import ${shellWord(file)} --dry-run`);
    return;
  }
  const file = writeTables(context, surveyTemplate(instruments, { side, wave }), {
    ...destination,
    bom,
    out: destination.out ?? `survey-${side}-${wave}.csv`,
  });
  if (file !== null)
    context.note(`Next: fill it in, then mentor import ${shellWord(file)} --wave ${wave} --dry-run`);
}

function refuseOtherThanSurvey({ kind, side, wave }: TemplateAsked): void {
  if (side !== undefined && kind !== 'survey')
    throw new UsageError(
      `There is no ${kind} template of ${side}s.`,
      'Only surveys differ: mentor template survey mentee.',
    );
  if (wave !== undefined && side === undefined)
    throw new UsageError(
      'Which questions a wave has depends on who it asks.',
      `Write mentor template survey mentee --wave ${wave}, or mentor in the place of mentee.`,
    );
}

/** The table and what each column holds; the name of the file, null where it went to standard output. */
function writeTables(
  context: Context,
  columns: readonly TemplateColumn[],
  { out, force, bom }: Destination & { readonly out: string; readonly bom: boolean },
): string | null {
  const headings = columns.map(({ heading }) => ({ name: heading, kind: 'text' as const }));
  const table = tableAsCsv({ columns: headings, rows: [] }, { bom });
  if (out === STANDARD_OUTPUT) {
    deliver(context, table, {});
    return null;
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
  deliver(context, tableAsCsv(explanation(columns), { bom }), { out: explained, ...destination });
  context.note(
    `${explained} says what each column holds. For a form, ask the questions word for word: they are understood for certain.`,
  );
  return out;
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
