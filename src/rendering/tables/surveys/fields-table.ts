import type { DataTable } from '../data-table.js';

/** A field that a file may have. */
export interface ListedField {
  readonly kind: string;
  readonly field: string;
  readonly meaning: string;
  /** Headings that mean it, besides its own name. */
  readonly headings: readonly string[];
}

/** The fields of files, each with what else its column may be called (kind, field, meaning, also_called). */
export function fieldsTable(fields: readonly ListedField[]): DataTable {
  return {
    columns: [
      { name: 'kind', title: 'File', kind: 'text' },
      { name: 'field', title: 'Field', kind: 'text' },
      { name: 'meaning', title: 'Meaning', kind: 'text' },
      { name: 'also_called', title: 'Also called', kind: 'text' },
    ],
    rows: fields.map(({ kind, field, meaning, headings }) => [
      kind,
      field,
      meaning,
      headings.join('; ') || null,
    ]),
  };
}
