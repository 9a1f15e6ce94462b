import { documentSchema } from '../../src/rendering/documents/document-shape.js';
import { DOCUMENTS, type DocumentName } from '../../src/rendering/documents/documents.js';
import { ERROR_SCHEMA } from '../../src/rendering/documents/error-schema.js';
import { faultsAgainst } from './fits-schema.js';

/** What a call wrote. */
interface Written {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

function isDocument(name: unknown): name is DocumentName {
  return typeof name === 'string' && Object.hasOwn(DOCUMENTS, name);
}

/**
 * Looks at what a call with --json wrote, whatever the test is about: a document as its schema says, or an error as its schema says. @throws Error
 * where it is not.
 */
export function refuseOtherDocuments(words: readonly string[], { exitCode, out, err }: Written): void {
  if (!words.includes('--json')) return;
  const faults = [...faultsOfData(words, { exitCode, out }), ...faultsOfErrors(exitCode, err)];
  if (faults.length > 0)
    throw new Error(
      `mentor ${words.join(' ')} does not write what its schema says: ${faults.slice(0, 5).join('; ')}`,
    );
}

function faultsOfData(words: readonly string[], { exitCode, out }: Omit<Written, 'err'>): string[] {
  const isElsewhere = ['--out', '-o', '--format', '--help', '-h', 'help', 'schema'].some((word) =>
    words.includes(word),
  );
  if (out === '') return exitCode === 0 && !isElsewhere ? ['no document was written'] : [];
  if (isElsewhere && !out.startsWith('{\n  "schema": "mentor/')) return [];
  const document: unknown = JSON.parse(out);
  const name =
    typeof document === 'object' && document !== null && 'schema' in document ? document.schema : null;
  if (!isDocument(name)) return [`${String(name)} is no document that has a schema`];
  return faultsAgainst(documentSchema(name, DOCUMENTS[name]), document, name);
}

function faultsOfErrors(exitCode: number, err: string): string[] {
  if (exitCode === 0 || !err.trimStart().startsWith('{')) return [];
  return faultsAgainst(ERROR_SCHEMA, JSON.parse(err), 'the error');
}
