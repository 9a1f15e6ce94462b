import type { Context } from '../../context.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { type RecordSection, recordForTerminal } from '../../terminal/record-view.js';
import { deliver } from './deliver.js';
import { dressOf } from './show-in-terminal.js';

/** One thing shown whole: fields in sections for a reader, and the same as a value for `--json`. */
export interface ShownRecord {
  /** Stable name for scripts, `mentor/person`. */
  readonly schema: string;
  readonly sections: readonly RecordSection[];
  /** Keys in snake_case, days in ISO 8601. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** Shows one thing: as JSON with --json, else as labelled lines. */
export function showRecord(context: Context, { schema, sections, value }: ShownRecord): void {
  if (context.wantsJson) deliver(context, jsonDocument({ schema, ...value }), {});
  else context.out.write(recordForTerminal(sections, dressOf(context)));
}
