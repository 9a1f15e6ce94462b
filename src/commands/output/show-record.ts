import type { Context } from '../../context.js';
import type { DocumentName } from '../../rendering/documents/documents.js';
import { recordTable } from '../../rendering/tables/record-table.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { type RecordSection, recordForTerminal } from '../../terminal/record-view.js';
import { deliver } from './deliver.js';
import { styleOf } from './show-in-terminal.js';
import { formatFor, type OutputOptions, showTable } from './show-table.js';

/** One thing shown whole: fields in sections for a reader, and the same as a value for JSON. */
export interface ShownRecord {
  /** Stable name for scripts, `mentor/person`. */
  readonly schema: DocumentName;
  /** What it is called on a page of its own. */
  readonly title: string;
  readonly sections: readonly RecordSection[];
  /** Keys in snake_case, days in ISO 8601. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** Shows one thing: as labelled lines, as JSON with --json, or as the options say: then a row for each field. */
export function showRecord(
  context: Context,
  { schema, title, sections, value }: ShownRecord,
  options: OutputOptions,
): void {
  const format = formatFor(context, options, { terminal: 'table', pipe: 'table' });
  if (format === 'json') {
    deliver(context, jsonDocument({ schema, ...value }), options);
  } else if (format === 'table') {
    const style = styleOf(context);
    // What another program reads has no width: a path stays in one piece.
    const width = context.out.isTerminal ? style.width : Number.MAX_SAFE_INTEGER;
    context.out.write(recordForTerminal(sections, { ...style, width }));
  } else {
    showTable(context, recordTable(sections), {
      schema,
      title,
      generatedFor: '',
      important: ['field', 'value', 'section'],
      whenEmpty: 'Nothing is known.',
      options: { ...options, format },
    });
  }
}
