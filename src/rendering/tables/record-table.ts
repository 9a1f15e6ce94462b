import type { DataTable } from './data-table.js';

/** What is shown of one thing: labelled values under headings. */
interface LabelledSection {
  readonly heading?: string;
  readonly fields: readonly {
    readonly label: string;
    readonly value: string | number | readonly string[] | null;
  }[];
}

/** One thing as a list for a spreadsheet: a row for each of its fields (section, field, value). */
export function recordTable(sections: readonly LabelledSection[]): DataTable {
  return {
    columns: [
      { name: 'section', title: 'Section', kind: 'text' },
      { name: 'field', title: 'Field', kind: 'text' },
      { name: 'value', title: 'Value', kind: 'text' },
    ],
    rows: sections.flatMap(({ heading, fields }) =>
      fields.map(({ label, value }) => [heading ?? null, label, asText(value)]),
    ),
  };
}

function asText(value: string | number | readonly string[] | null): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.join('; ') : String(value);
}
