import type { Context } from '../../context.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { settingsAsJsonSchema } from '../../settings/settings-as-json-schema.js';
import { type Destination, deliver } from '../output/deliver.js';

/** Prints the JSON Schema of mentor.yaml, by which editors complete and check it. */
export async function printSchema(context: Context, destination: Destination): Promise<void> {
  deliver(context, jsonDocument(settingsAsJsonSchema()), destination);
}
