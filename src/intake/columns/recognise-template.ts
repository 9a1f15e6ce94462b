import { FILE_KINDS, type FileKind } from '../../domain/files/file-fields.js';
import { TEMPLATES } from '../../domain/files/templates.js';
import { compactPhrase, withoutRemarks } from '../table/header-phrase.js';
import type { Table } from '../table/read-table.js';

function comparable(heading: string): string {
  return compactPhrase(withoutRemarks(heading));
}

/** A file all of whose headings stand in one of our templates, and in no other, is of that kind. */
export function recognisedTemplate(
  headers: Table['headers'],
): { readonly kind: FileKind; readonly why: string } | undefined {
  const asked = headers.filter(({ role }) => role === undefined).map(({ text }) => comparable(text));
  const [kind, another] = FILE_KINDS.filter((each) => {
    const own = new Set(TEMPLATES[each].map(({ heading }) => comparable(heading)));
    return asked.length > 1 && asked.every((heading) => own.has(heading));
  });
  return kind === undefined || another !== undefined
    ? undefined
    : { kind, why: `its headings are those of mentor template ${kind}` };
}
