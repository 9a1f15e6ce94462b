import { type JsonSchema, listOf, mapOf, objectWith, oneOf, orNull, TEXT } from './json-schema.js';

/** What a call that fails writes to standard error with `--json`, in one line. */
export const ERROR_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'mentor/error',
  title: 'mentor/error',
  description: 'why a call failed, on standard error; complaints are those about a file',
  ...objectWith({
    error: objectWith(
      {
        code: oneOf('usage', 'input', 'state', 'system', 'cancelled', 'bug'),
        message: TEXT,
        hint: orNull(TEXT),
      },
      { complaints: listOf(mapOf({})) },
    ),
  }),
};
