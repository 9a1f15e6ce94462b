import type { ImportRecord } from '../domain/files/import-record.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';

export function recordImport(db: WriteHandle, record: ImportRecord): number {
  return db.run(sql`
    INSERT INTO imports (file_name, kind, sha256, imported_at, created, updated, unchanged, rejected)
    VALUES (${record.fileName}, ${record.kind}, ${record.sha256}, ${record.importedAt}, ${record.created},
            ${record.updated}, ${record.unchanged}, ${record.rejected})`).id;
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
