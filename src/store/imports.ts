import type { ImportRecord } from '../domain/files/import-record.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';

/** What is known of an import before its rows are written. */
export type ImportedFrom = Pick<ImportRecord, 'fileName' | 'kind' | 'sha256' | 'importedAt'>;

/** Records that a file is being taken in, for what is written to name as its origin; gives its number. `recordCounts` follows. */
export function recordImport(db: WriteHandle, { fileName, kind, sha256, importedAt }: ImportedFrom): number {
  return db.run(sql`
    INSERT INTO imports (file_name, kind, sha256, imported_at, created, updated, unchanged, rejected)
    VALUES (${fileName}, ${kind}, ${sha256}, ${importedAt}, 0, 0, 0, 0)`).id;
}

/** Records what became of the rows of a file, once that is known. */
export function recordCounts(
  db: WriteHandle,
  id: number,
  { created, updated, unchanged, rejected }: Omit<ImportRecord, keyof ImportedFrom>,
): void {
  db.run(sql`
    UPDATE imports SET created = ${created}, updated = ${updated}, unchanged = ${unchanged}, rejected = ${rejected}
    WHERE id = ${id}`);
}

/** Every import, oldest first. */
export function listImports(db: ReadHandle): ImportRecord[] {
  return db
    .all<{
      file_name: string;
      kind: string;
      sha256: string;
      imported_at: string;
      created: number;
      updated: number;
      unchanged: number;
      rejected: number;
    }>(sql`
      SELECT file_name, kind, sha256, imported_at, created, updated, unchanged, rejected FROM imports ORDER BY id`)
    .map((row) => ({
      fileName: row.file_name,
      kind: row.kind,
      sha256: row.sha256,
      importedAt: row.imported_at,
      created: row.created,
      updated: row.updated,
      unchanged: row.unchanged,
      rejected: row.rejected,
    }));
}
