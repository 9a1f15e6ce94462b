import path from 'node:path';
import type { Context } from '../../context.js';
import { UsageError } from '../../errors.js';
import type { DocumentName } from '../../rendering/documents/documents.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { tableAsCsv } from '../../rendering/tables/table-as-csv.js';
import { tableAsHtml } from '../../rendering/tables/table-as-html.js';
import { tableAsJson } from '../../rendering/tables/table-as-json.js';
import { tableAsMarkdown } from '../../rendering/tables/table-as-markdown.js';
import { deliver } from './deliver.js';
import { showInTerminal } from './show-in-terminal.js';

export type Format = 'csv' | 'md' | 'json' | 'html' | 'table';

/** How a list is to be written, and where to. */
export interface OutputOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly force?: boolean;
}

/** What a list is called, and how it is cut down for a narrow window. */
export interface TableWords {
  /** Stable name for scripts, `mentor/pairs`. */
  readonly schema: DocumentName;
  readonly title: string;
  /** What the list is about, on the page and in JSON: the programme's name. */
  readonly generatedFor: string;
  /** Whether CSV begins with a byte order mark, as the settings say; absent of what a call did, which is read even where mentor.yaml cannot be. */
  readonly byteOrderMark?: boolean;
  /** Names of columns, the most important first: a terminal shows as many as fit and counts the others. */
  readonly important: readonly string[];
  /** What to say, on stderr, when there are no rows. */
  readonly whenEmpty: string;
  /** What JSON says of the list as a whole. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, Exclude<Format, 'table'>>> = {
  '.csv': 'csv',
  '.md': 'md',
  '.json': 'json',
  '.html': 'html',
};

/**
 * The format meant: the one asked for, else the file's extension, else JSON with --json, else what suits the reader.
 * @throws UsageError when a file's extension tells nothing, or a table is to go into a file.
 */
export function formatFor<F extends Format>(
  context: Context,
  options: OutputOptions & { readonly format?: F },
  suiting: { terminal: F; pipe: F },
): F | Exclude<Format, 'table'> {
  const { format, out } = options;
  if (format === 'table' && out !== undefined && out !== '-')
    throw new UsageError('A table is for the eye, not for a file.', 'Take --format csv, md, json or html.');
  if (format !== undefined) return format;
  if (context.wantsJson) return 'json';
  if (out !== undefined && out !== '-') {
    const known = FORMAT_OF_EXTENSION[path.extname(out).toLowerCase()];
    if (known !== undefined) return known;
    throw new UsageError(
      `"${out}" does not say which format it is to have.`,
      'End its name with .csv, .md, .json or .html, or add --format.',
    );
  }
  return context.out.isTerminal ? suiting.terminal : suiting.pipe;
}

/** Whether a list is asked for by what the call says of its form or of where it is to go: then also by a command that writes files. */
export function isAskedFor({ wantsJson }: Context, { format, out }: OutputOptions): boolean {
  return wantsJson || format !== undefined || out !== undefined;
}

/** Shows a list the way its reader needs it: a table in a terminal, CSV in a pipe, or as the options say. */
export function showTable(
  context: Context,
  table: DataTable,
  words: TableWords & { readonly options: OutputOptions },
): void {
  const format = formatFor(context, words.options, { terminal: 'table', pipe: 'csv' });
  if (table.rows.length === 0) context.note(words.whenEmpty);
  if (format === 'table') {
    if (table.rows.length > 0) showInTerminal(context, table, words.important);
    return;
  }
  deliver(context, tableAs(format, table, words), words.options);
}

function tableAs(format: Exclude<Format, 'table'>, table: DataTable, words: TableWords): string {
  switch (format) {
    case 'csv':
      return tableAsCsv(table, { bom: words.byteOrderMark === true });
    case 'md':
      return tableAsMarkdown(table);
    case 'json':
      return tableAsJson(table, words);
    case 'html':
      return tableAsHtml(table, { title: words.title });
  }
}
