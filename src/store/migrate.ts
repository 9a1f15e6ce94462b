import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { createPrivateFile } from './private-file.js';
import type { Query } from './sql.js';

/** `MNTR` in ASCII: marks a SQLite file as ours. */
export const APPLICATION_ID = 0x4d4e5452;

/** How many migrations the file has had. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Brings the schema up to date, one immediate transaction a step; a copy of an older file is put aside first. */
export function migrate(database: Database, file: string, migrations: readonly Query[]): void {
  const found = schemaVersion(database);
  if (found > 0 && found < migrations.length) putCopyAside(database, file, found);
  migrations.forEach((migration, version) => {
    if (version >= found) applyStep(database, migration, version);
  });
}

function applyStep(database: Database, migration: Query, version: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another mentor may have brought the file up to date while this one waited for the lock.
    if (schemaVersion(database) === version) {
      database.exec(migration.text);
      database.pragma(`user_version = ${version + 1}`);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** `mentor.db` with schema 1 is copied to `mentor.schema-1.db` beside it; a copy that is already there is kept. */
function putCopyAside(database: Database, file: string, version: number): void {
  const { dir, name, ext } = path.parse(file);
  const copy = path.join(dir, `${name}.schema-${version}${ext}`);
  if (existsSync(copy)) return;
  createPrivateFile(copy);
  database.prepare('VACUUM INTO ?').run(copy);
}
