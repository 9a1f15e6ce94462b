import type { DocumentName } from '../documents/documents.js';
import type { DataTable } from './data-table.js';

export interface JsonHeading {
  /** What the rows are, `mentor/pairs`. */
  readonly schema: DocumentName;
  /** The programme's name. */
  readonly generatedFor: string;
  /** What is to be said of the rows as a whole, under keys of its own. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * `tableAsJson` writes `{ schema, generated_for, …more, rows }`: each row with every column, in the table's order, null for
 * empty.
 */
export function tableAsJson(table: DataTable, { schema, generatedFor, more = {} }: JsonHeading): string {
  return jsonDocument({ schema, generated_for: generatedFor, ...more, rows: rowsAsObjects(table) });
}

/** Rows keyed by column. `fromEntries` makes even `__proto__`, a column a roster may have, a key like any other. */
export function rowsAsObjects({ columns, rows }: DataTable): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])));
}

/** What JSON leaves as it is but a terminal may obey: DEL, C1, and characters of direction and line. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A document of its own name, as `mentor schema` describes it. */
export function jsonDocument(
  document: { readonly schema: DocumentName } & Readonly<Record<string, unknown>>,
): string {
  return jsonText(document);
}

/** Any value, indented for people, with a line end. Whatever could steer a terminal is written as `\uXXXX`: the same value. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
