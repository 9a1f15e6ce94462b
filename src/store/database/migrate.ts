import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupFiles, checksumsAsText } from '../../domain/backups/backup-files.js';
import type { TrailHead } from '../../domain/trail-head.js';
import { draftOf } from '../copies/draft-files.js';
import { sha256OfFile } from '../copies/sha256-of-file.js';
import type { Connection, ReadHandle } from './connection.js';
import { createPrivateFile } from './private-file.js';
import { type Query, sql, wholeNumber } from './sql.js';

/** `MNTR` in ASCII: marks a SQLite file as ours. */
export const APPLICATION_ID = 0x4d4e5452;

/** How many migrations the file has had. */
export function schemaVersion(db: ReadHandle): number {
  return db.first<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0;
}

/** Whether the file bears our mark. */
export function isOurs(db: ReadHandle): boolean {
  return db.first<{ application_id: number }>(sql`PRAGMA application_id`)?.application_id === APPLICATION_ID;
}

/**
 * Brings the schema up to date, one immediate transaction a step; a copy of an older file is put aside first. No file: a
 * database in memory.
 */
export function migrate(
  connection: Connection,
  file: string | undefined,
  migrations: readonly Query[],
): void {
  const found = schemaVersion(connection);
  if (file !== undefined && found > 0 && found < migrations.length) putCopyAside(connection, file, found);
  migrations.forEach((migration, version) => {
    if (version >= found) applyStep(connection, migration, version);
  });
}

function applyStep(connection: Connection, migration: Query, version: number): void {
  connection.transaction((db) => {
    // Another mentor may have brought the file up to date while this one waited for the lock.
    if (schemaVersion(db) !== version) return;
    connection.execute(migration);
    connection.execute(marks(version + 1));
  });
}

function marks(version: number): Query {
  return sql`PRAGMA user_version = ${wholeNumber(version)}; PRAGMA application_id = ${wholeNumber(APPLICATION_ID)}`;
}

/** `mentor.db` with schema 1 is copied to `mentor.schema-1.db` beside it, with its checksums; a copy that is already there is kept. */
function putCopyAside(connection: Connection, file: string, version: number): void {
  const { dir, name, ext } = path.parse(file);
  const copy = path.join(dir, `${name}.schema-${version}${ext}`);
  if (existsSync(copy) && statSync(copy).size > 0) return;
  // Under its name only when it is whole: a copy that is there is never made again.
  const draft = draftOf(copy);
  createPrivateFile(draft);
  connection.copyTo(draft);
  writeChecksums(connection, copy, draft);
  renameSync(draft, copy);
}

/** As those of any other backup, so that `mentor backup verify` and `mentor restore` take it for one. */
function writeChecksums(db: ReadHandle, copy: string, draft: string): void {
  const { checksums } = backupFiles(copy);
  rmSync(checksums, { force: true });
  createPrivateFile(checksums);
  const last = db.first<TrailHead>(
    sql`SELECT id AS entries, hash FROM audit_entries ORDER BY id DESC LIMIT 1`,
  );
  const head = last ?? { entries: 0, hash: '' };
  writeFileSync(checksums, checksumsAsText({ files: { [path.basename(copy)]: sha256OfFile(draft) }, head }));
}
