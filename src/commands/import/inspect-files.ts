import type { Context } from '../../context.js';
import { type FileKind, IGNORE, TERM_ATTRIBUTES } from '../../domain/files/file-fields.js';
import type { Settings } from '../../domain/settings/settings.js';
import { printable } from '../../domain/text/printable.js';
import { InputError } from '../../errors.js';
import type { Column } from '../../intake/columns/column.js';
import { claimOfMetadata } from '../../intake/columns/column-claims.js';
import { profileFor } from '../../intake/columns/column-profiles.js';
import {
  type ColumnDescription,
  describeColumns,
  MOST_DISTINCT,
} from '../../intake/columns/describe-columns.js';
import type { Interpretation } from '../../intake/columns/interpretation.js';
import { exampleInWords } from '../../intake/columns/interpretations-in-words.js';
import { recogniseKind } from '../../intake/columns/recognise-file.js';
import { profileNamed } from '../../intake/sources/recognise.js';
import { withOwnValues } from '../../intake/table/own-values.js';
import { beginningOf, type OpenTable, openTable } from '../../intake/table/read-table.js';
import { withoutRejectColumns } from '../../intake/table/rejects.js';
import { ownScales } from '../../intake/values/numbers/likert.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { deliver } from '../output/deliver.js';
import { formatFor, type OutputOptions, showTable } from '../output/show-table.js';
import { bytesOf, sourceName } from '../session/loading/bytes-of-file.js';
import type { FileContent } from '../session/loading/content-of-file.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { confirmedHeadings } from './confirming/confirmed-headings-known.js';
import { peopleNamedIn } from './planning/people-named-in.js';
import type { ReadFile } from './planning/plan-file.js';
import { contentToImport } from './reading/content-to-import.js';
import { mapFile } from './reading/map-file.js';
import { type ReadChoices, shapeStated } from './reading/read-choices.js';
import { withWords } from './reading/with-words.js';
import { interpretationAsJson } from './telling/interpretation-as-json.js';

export interface InspectOptions extends Omit<ReadChoices, 'settings' | 'key'>, OutputOptions {
  readonly files: readonly string[];
}

const ROWS_LOOKED_AT = 2_000;

/** A file as `--inspect` tells of it. */
interface Inspection {
  readonly source: string;
  readonly table: OpenTable;
  readonly rows: number;
  readonly blankRows: number;
  /** What it holds; null where its columns do not say. */
  readonly kind: FileKind | null;
  readonly columns: readonly InspectedColumn[];
  /** How its columns were understood; undefined where they do not say what the file holds. */
  readonly mapped: ReturnType<typeof mapFile> | undefined;
}

interface InspectedColumn extends ColumnDescription {
  readonly header: string;
  readonly field: string;
  /** How sure it is that the column holds the field; undefined for a column that nothing was made of. */
  readonly interpretation: Interpretation | undefined;
}

/** Describes files, column by column, and imports nothing. The samples of values go to standard output alone. */
export async function inspectFiles(context: Context, options: InspectOptions): Promise<void> {
  const settings = await loadSettings(context);
  const confirmed = await confirmedHeadings(context);
  const inspections: Inspection[] = [];
  for (const file of options.files) {
    const bytes = await bytesOf(context, file);
    const content = await contentToImport(context, {
      bytes,
      source: sourceName(file),
      sheet: options.sheet,
      profiles: settings.intake.profiles,
    });
    const inspection = inspect({ content, source: sourceName(file) }, { ...options, confirmed }, settings);
    inspections.push(inspection);
    sayShape(context, inspection);
    const { mapped } = inspection;
    if (mapped !== undefined)
      for (const line of await peopleNamedIn(context, mapped, settings)) context.note(`  ${line}`);
  }
  const format = formatFor(context, options, { terminal: 'table', pipe: 'csv' });
  if (format === 'json') deliver(context, asJson(inspections), options);
  else showColumns(context, inspections, { settings, options: { ...options, format } });
  context.note('Nothing was imported. Next: mentor import with --dry-run shows what would change.');
}

function inspect(
  { content, source }: { content: FileContent; source: string },
  options: InspectOptions,
  settings: Settings,
): Inspection {
  const table = openTable(content, source, shapeStated({ ...options, settings }));
  const tally = { rows: 0, blankRows: 0 };
  const descriptions = describeColumns(table.headers.length, counted(table, tally), ownScales(settings));
  const { kind, mapped } = understood(table, { ...options, settings });
  const fieldAt = mapped === undefined ? new Map<number, string>() : fieldsByPosition(mapped);
  const columns = descriptions.map((description, position) => {
    const { name: header = '', role } = table.headers[position] ?? {};
    const told = kind === 'survey' && role !== undefined ? claimOfMetadata(role, kind)?.target : undefined;
    const field = fieldAt.get(position) ?? told ?? '';
    const interpretation = mapped?.interpretations.find((one) => one.position === position);
    return { ...description, header, field, interpretation, type: typeOf(description, field) };
  });
  return { source, table, ...tally, kind, columns, mapped };
}

/** Commas divide only where a list of terms is expected. */
function typeOf({ type, samples }: ColumnDescription, field: string): ColumnDescription['type'] {
  const isList = TERM_ATTRIBUTES.includes(field) && samples.some((sample) => sample.includes(','));
  return type === 'text' && isList ? 'list' : type;
}

/** The rows that are not blank; how many there are of both is noted in passing. */
function* counted(table: OpenTable, tally: { rows: number; blankRows: number }) {
  for (const row of table.rows()) {
    if (row.cells.some((cell) => cell.trim() !== '')) {
      tally.rows += 1;
      yield row;
    } else tally.blankRows += 1;
  }
}

/** A file whose columns say nothing can be described all the same. */
function understood(open: OpenTable, { key: _, ...asked }: ReadChoices): Pick<Inspection, 'kind' | 'mapped'> {
  const { profiles } = asked.settings.intake;
  const rows = withoutRejectColumns(beginningOf(open, ROWS_LOOKED_AT));
  const fitting = profileFor(rows.headers, profiles);
  const { choices } = withWords(asked, fitting);
  const table = withOwnValues(rows, choices.settings.intake.values);
  try {
    const kind =
      choices.as ?? fitting?.profile.kind ?? recogniseKind(table, asked.settings, choices.wave).kind;
    return { kind, mapped: mapFile(table, kind, { ...choices, fitting }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: null, mapped: undefined };
  }
}

/** By the place of a column the field, attribute or answer that it holds. */
function fieldsByPosition({ mapping, respondents }: Pick<ReadFile, 'mapping' | 'respondents'>) {
  const fieldAt = new Map<number, string>();
  const positionsOf = ({ position }: Column) =>
    respondents?.questions.find(({ positions }) => positions[0] === position)?.positions ?? [position];
  const put = (column: Column, field: string) => {
    for (const position of positionsOf(column)) fieldAt.set(position, field);
  };
  if (mapping.kind === 'survey') for (const column of mapping.rest) put(column, 'answer');
  for (const column of mapping.ignored) put(column, IGNORE);
  for (const column of mapping.code) put(column, 'code');
  for (const [name, columns] of mapping.attributes) for (const column of columns) put(column, name);
  for (const [field, column] of mapping.fields) put(column, field);
  return fieldAt;
}

function sayShape(context: Context, { source, table, kind, rows, blankRows }: Inspection): void {
  const blank = blankRows === 0 ? '' : `, ${blankRows} blank`;
  context.note(
    `${source}: ${kind ?? 'not recognised; say what it holds with --as'}, ${rows} ${rows === 1 ? 'row' : 'rows'}${blank}.`,
  );
  for (const note of table.notes) context.note(`  ${note}`);
}

/** What of the columns is left in a narrow terminal, the first the longest. */
const IMPORTANT = [
  'column',
  'field',
  'degree',
  'type',
  'filled',
  'scale',
  'samples',
  'read_as',
  'distinct',
  'blank',
  'origin',
  'file',
];

function showColumns(
  context: Context,
  inspections: readonly Inspection[],
  { settings, options }: { readonly settings: Settings; readonly options: OutputOptions },
): void {
  showTable(context, columnsTable(inspections), {
    schema: 'mentor/inspection',
    title: 'Columns',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: IMPORTANT,
    whenEmpty: 'There are no columns.',
    options,
  });
}

/** One row a column, with its file where there are several. */
function columnsTable(inspections: readonly Inspection[]): DataTable {
  const isOne = inspections.length === 1;
  return {
    columns: [
      ...(isOne ? [] : [{ name: 'file', title: 'File', kind: 'text' as const }]),
      { name: 'column', title: 'Column', kind: 'text' },
      { name: 'field', title: 'Taken for', kind: 'text' },
      { name: 'type', title: 'Type', kind: 'text' },
      { name: 'filled', title: 'Filled', kind: 'number' },
      { name: 'blank', title: 'Blank', kind: 'number' },
      { name: 'distinct', title: 'Different', kind: 'number' },
      { name: 'samples', title: 'For example', kind: 'text' },
      { name: 'scale', title: 'Scale', kind: 'text' },
      { name: 'degree', title: 'How sure', kind: 'text' },
      { name: 'origin', title: 'Told by', kind: 'text' },
      { name: 'read_as', title: 'Read as', kind: 'text' },
    ],
    rows: inspections.flatMap(({ source, columns }) =>
      columns.map(({ header, field, type, filled, blank, distinct, samples, scale, interpretation }) => [
        ...(isOne ? [] : [source]),
        header,
        field,
        type,
        filled,
        blank,
        distinct,
        samples.map((sample) => printable(sample)).join(' | '),
        scale === null ? null : printable(scale),
        interpretation?.degree ?? null,
        interpretation?.target == null ? null : interpretation.origin,
        interpretation?.target == null ? null : interpretation.examples.map(exampleInWords).join(', '),
      ]),
    ),
  };
}

function asJson(inspections: readonly Inspection[]): string {
  const files = inspections.map(({ source, table, kind, rows, blankRows, columns }) => ({
    file: source,
    kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    source: profileNamed(table.profile).title,
    title_rows: table.titleRows.length,
    header_rows: table.headerRows,
    rows,
    blank_rows: blankRows,
    columns: columns.map(({ header, field, distinct, interpretation, ...rest }) => ({
      column: header,
      field: field === '' ? null : field,
      ...rest,
      interpretation: interpretation === undefined ? null : interpretationAsJson(interpretation),
      distinct,
      distinct_is_more: distinct === MOST_DISTINCT,
    })),
  }));
  return jsonDocument({ schema: 'mentor/inspection', files });
}
