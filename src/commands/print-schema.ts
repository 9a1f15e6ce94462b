import type { Context } from '../context.js';
import { settingsAsJsonSchema } from '../intake/settings-as-json-schema.js';
import { jsonDocument } from '../rendering/table-as-json.js';
import { deliver } from './steps/deliver.js';

/** Prints the JSON Schema of mentor.yaml, by which editors complete and check it. */
export async function printSchema(context: Context): Promise<void> {
  deliver(context, jsonDocument(settingsAsJsonSchema()), {});
}
