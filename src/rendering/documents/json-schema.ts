import type { DataTable } from '../tables/data-table.js';

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Keys = Readonly<Record<string, JsonSchema>>;

export const TEXT: JsonSchema = { type: 'string' };
export const NUMBER: JsonSchema = { type: 'number' };
export const WHOLE: JsonSchema = { type: 'integer' };
export const YES_OR_NO: JsonSchema = { type: 'boolean' };
/** `2026-07-01`. */
export const DAY: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const ANYTHING: JsonSchema = {};

/** What may also be null: where nothing is known, or there is none. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): JsonSchema {
  return { enum: words };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** An object whose keys are names from the data, such as columns of a roster. */
export function mapOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values };
}

/** An object with these keys, and with some that are there only where they say something. */
export function objectWith(keys: Keys, sometimes: Keys = {}): JsonSchema {
  return { type: 'object', properties: { ...keys, ...sometimes }, required: Object.keys(keys) };
}

const CELLS = { text: TEXT, number: NUMBER, date: DAY, boolean: YES_OR_NO };

/** The rows of a table: a key for each column, null where the cell is empty. */
export function rowsLike({ columns }: Pick<DataTable, 'columns'>, sometimes: Keys = {}): JsonSchema {
  return listOf(
    objectWith(Object.fromEntries(columns.map(({ name, kind }) => [name, orNull(CELLS[kind])])), sometimes),
  );
}
