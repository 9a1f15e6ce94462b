import type { ColumnsStated, ImportRecord, LastStatement } from '../../domain/files/import-record.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';

/** What is known of an import before its rows are written. */
export type ImportedFrom = Pick<ImportRecord, 'fileName' | 'kind' | 'sha256' | 'importedAt'>;

/** Records that a file is being taken in, for what is written to name as its origin; gives its number. `recordCounts` follows. */
export function recordImport(
  db: WriteHandle,
  { fileName, kind, sha256, importedAt, stated, holdsFrom }: ImportedFrom & ColumnsStated,
): number {
  return db.run(sql`
    INSERT INTO imports (file_name, kind, sha256, imported_at, stated, holds_from, created, updated, unchanged, rejected)
    VALUES (${fileName}, ${kind}, ${sha256}, ${importedAt}, ${JSON.stringify(stated)}, ${holdsFrom}, 0, 0, 0, 0)`)
    .id;
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

/** Of each column that files had which were taken in: the file that tells of the latest day; of several the last one. */
export function lastStatements(db: ReadHandle): ReadonlyMap<string, LastStatement> {
  const rows = db.all<{ id: number; file_name: string; stated: string; holds_from: string }>(sql`
    SELECT id, file_name, stated, holds_from FROM imports
    WHERE stated IS NOT NULL AND holds_from IS NOT NULL AND created + updated + unchanged > 0
    ORDER BY holds_from, id`);
  const last = new Map<string, LastStatement>();
  for (const { id, file_name: file, stated, holds_from: asOf } of rows)
    for (const column of storedJson('imports.stated', stated, id)) last.set(column, { file, asOf });
  return last;
}
