import type { DocumentShape } from './document-shape.js';
import { IMPORT_DOCUMENTS } from './import-documents.js';
import { MATCHING_DOCUMENTS } from './matching-documents.js';
import { PAIRING_DOCUMENTS } from './pairing-documents.js';
import { PEOPLE_DOCUMENTS } from './people-documents.js';
import { PROGRAMME_DOCUMENTS } from './programme-documents.js';
import { REPORT_DOCUMENTS } from './report-documents.js';

/**
 * Every document that `--json` writes, by the name in its key `schema`. A name stands for its keys for good: more of them may come, but where one
 * goes or means something else, the document has a new name (`mentor/pairs/2`).
 */
export const DOCUMENTS = {
  ...PEOPLE_DOCUMENTS,
  ...IMPORT_DOCUMENTS,
  ...MATCHING_DOCUMENTS,
  ...PAIRING_DOCUMENTS,
  ...REPORT_DOCUMENTS,
  ...PROGRAMME_DOCUMENTS,
} satisfies Record<string, DocumentShape>;

/** The name of a document; a new one is declared in this folder first, so that it has a schema. */
export type DocumentName = keyof typeof DOCUMENTS;

/** The short names by which `mentor schema` knows them. */
export function documentNames(): readonly string[] {
  return ['settings', 'error', ...Object.keys(DOCUMENTS).map((name) => name.replace('mentor/', ''))];
}
