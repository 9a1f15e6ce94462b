import type { Context } from '../../context.js';
import { compareText } from '../../domain/text/compare-text.js';
import { nearest } from '../../domain/text/nearest.js';
import { UsageError } from '../../errors.js';
import { type DocumentShape, documentSchema } from '../../rendering/documents/document-shape.js';
import { DOCUMENTS } from '../../rendering/documents/documents.js';
import { ERROR_SCHEMA } from '../../rendering/documents/error-schema.js';
import type { JsonSchema } from '../../rendering/documents/json-schema.js';
import { jsonText } from '../../rendering/tables/table-as-json.js';
import { settingsAsJsonSchema } from '../../settings/settings-as-json-schema.js';
import { deliver } from '../output/deliver.js';
import { type OutputOptions, showTable } from '../output/show-table.js';

const PREFIX = 'mentor/';

/** A schema that can be printed. */
interface Printable {
  readonly holds: string;
  schema(): JsonSchema;
}

/** Every schema by its short name: the settings, the documents, and errors. */
function schemas(): ReadonlyMap<string, Printable> {
  const documents = Object.entries<DocumentShape>(DOCUMENTS).map(([name, shape]) => {
    const printable: Printable = { holds: shape.holds, schema: () => documentSchema(name, shape) };
    return [name.slice(PREFIX.length), printable] as const;
  });
  return new Map<string, Printable>([
    [
      'settings',
      {
        holds: 'mentor.yaml, for editors that complete and check it',
        schema: () => ({ ...settingsAsJsonSchema() }),
      },
    ],
    ...documents.sort(([a], [b]) => compareText(a, b)),
    ['error', { holds: 'why a call failed, on standard error', schema: () => ERROR_SCHEMA }],
  ]);
}

/** Prints the JSON Schema of a document, or without a name the list of them all. @throws UsageError for a name there is none of. */
export async function printSchema(
  context: Context,
  name: string | undefined,
  options: OutputOptions,
): Promise<void> {
  const known = schemas();
  if (name === undefined) {
    listSchemas(context, known, options);
    return;
  }
  const short = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
  const found = known.get(short);
  if (found === undefined) throw unknownSchema(name, nearest(short, known.keys()));
  if (options.format !== undefined && options.format !== 'json')
    throw new UsageError('A schema is written as JSON.', 'Leave --format out.');
  deliver(context, jsonText(found.schema()), options);
}

function unknownSchema(name: string, meant: string | undefined): UsageError {
  const guess = meant === undefined ? '' : `Did you mean ${meant}? `;
  return new UsageError(`There is no schema "${name}".`, `${guess}mentor schema lists them all.`);
}

function listSchemas(context: Context, known: ReadonlyMap<string, Printable>, options: OutputOptions): void {
  const table = {
    columns: [
      { name: 'document', title: 'Document', kind: 'text' as const },
      { name: 'holds', title: 'What it holds', kind: 'text' as const },
    ],
    rows: [...known].map(([name, { holds }]) => [name, holds]),
  };
  showTable(context, table, {
    schema: 'mentor/documents',
    title: 'Documents that have a schema',
    generatedFor: '',
    important: ['document', 'holds'],
    whenEmpty: '',
    options,
  });
  context.note('mentor schema NAME prints the schema of one.');
}
