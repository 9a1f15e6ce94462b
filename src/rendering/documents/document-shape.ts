import type { DataTable } from '../tables/data-table.js';
import { type JsonSchema, objectWith, rowsLike, TEXT } from './json-schema.js';

/** What a document that `--json` writes is, and which keys it has besides `schema`. */
export interface DocumentShape {
  /** What it holds, for the list of documents. */
  readonly holds: string;
  readonly keys: Readonly<Record<string, JsonSchema>>;
  /** Keys that are there only where they say something. */
  readonly sometimes?: Readonly<Record<string, JsonSchema>>;
}

/** Keys of a list beside its rows. */
interface MoreOfList {
  readonly more?: DocumentShape['keys'];
  readonly sometimes?: DocumentShape['keys'];
  /** Columns that are there only where they say something. */
  readonly columns?: DocumentShape['keys'];
}

/** The document of a list, whose rows have the columns of the table: a table of nothing has those of every table. */
export function listDocument(
  holds: string,
  table: Pick<DataTable, 'columns'>,
  { more = {}, sometimes = {}, columns = {} }: MoreOfList = {},
): DocumentShape {
  return { holds, keys: { generated_for: TEXT, ...more, rows: rowsLike(table, columns) }, sometimes };
}

/** A document's JSON Schema, by the name that stands in its key `schema`. */
export function documentSchema(name: string, { holds, keys, sometimes = {} }: DocumentShape): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: name,
    title: name,
    description: holds,
    ...objectWith({ schema: { const: name }, ...keys }, sometimes),
  };
}
