import type { ImportRecord } from '../../../domain/files/import-record.js';
import type { DataTable } from '../data-table.js';

/** One row a file that was taken in. */
export function importsTable(imports: readonly ImportRecord[]): DataTable {
  return {
    columns: [
      { name: 'imported_at', title: 'Imported', kind: 'text' },
      { name: 'file', title: 'File', kind: 'text' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      { name: 'created', title: 'Created', kind: 'number' },
      { name: 'updated', title: 'Updated', kind: 'number' },
      { name: 'unchanged', title: 'Unchanged', kind: 'number' },
      { name: 'rejected', title: 'Rejected', kind: 'number' },
      { name: 'sha256', title: 'SHA-256', kind: 'text' },
    ],
    rows: imports.map((one) => [
      one.importedAt,
      one.fileName,
      one.kind,
      one.created,
      one.updated,
      one.unchanged,
      one.rejected,
      one.sha256,
    ]),
  };
}
