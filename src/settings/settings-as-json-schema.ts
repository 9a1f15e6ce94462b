import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { settingsSchema } from './settings-schema.js';

const TARGET = 'draft-2020-12';

/** A mapping with free keys; valibot's own converter knows only fixed ones. */
function asJsonSchema(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...converted } = toJsonSchema(schema, {
    target: TARGET,
    ignoreActions: ['finite', 'transform'],
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'map' && 'value' in valibotSchema
        ? { type: 'object', additionalProperties: asJsonSchema(valibotSchema.value as GenericSchema) }
        : undefined,
  });
  return converted;
}

/** The JSON Schema (draft 2020-12) of mentor.yaml, every key described, for editors that complete and check it. */
export function settingsAsJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'mentor.yaml',
    description: 'Settings of a mentoring programme. Every key is optional.',
    ...asJsonSchema(settingsSchema),
  };
}
