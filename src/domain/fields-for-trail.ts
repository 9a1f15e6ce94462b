import { FIELDS, STANDARD_ATTRIBUTES } from './files/file-fields.js';

/** How somebody takes part in a round, whatever it is called. */
export const PART_IN_ROUND = 'part in the round';

/** What stands for every attribute whose name is that of a column of somebody's own file. */
const OWN_ATTRIBUTE = 'attributes of your own';

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(FIELDS).flat(),
  ...STANDARD_ATTRIBUTES,
  PART_IN_ROUND,
]);

/** Names of fields as the audit trail may hold them: mentor's own. What heads a column of somebody's file can say a lot about people. */
export function fieldsForTrail(fields: readonly string[]): string[] {
  return [...new Set(fields.map((field) => (KNOWN.has(field) ? field : OWN_ATTRIBUTE)))].sort();
}
