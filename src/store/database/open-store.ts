import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DamageError, Failure, StateError, SystemError } from '../../errors.js';
import { draftOf, sweepDrafts } from '../copies/draft-files.js';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { isSealed } from '../sealing/passphrase-seal.js';
import type { Connection } from './connection.js';
import { encryptedFile, notAProgramme } from './failure-of-sqlite.js';
import { behindLinks, fileToLookAt } from './file-to-look-at.js';
import { APPLICATION_ID, isOurs, migrate, schemaVersion } from './migrate.js';
import { openCopyInMemory, openDatabase } from './open-database.js';
import { createPrivateFile } from './private-file.js';
import { type Query, sql } from './sql.js';

const SQLITE_MAGIC = 'SQLite format 3\0';

/** How to open a programme's file. */
export interface OpenOptions {
  /** `mentor.db` with its folder. */
  readonly path: string;
  /**
   * `read` cannot write, by SQLite's own guarantee. `write` creates the file and brings it up to date. `rehearse` writes to a
   * copy in memory of what was opened to read.
   */
  readonly mode: 'read' | 'write' | 'rehearse';
  /** Where there is no file yet: `refuse`, a new one (`create`; in memory unless to write), or an `empty` programme in memory. */
  readonly ifMissing: 'refuse' | 'create' | 'empty';
  /** The schema's steps; other than ours only in tests of migrating. */
  readonly migrations?: readonly Query[];
}

/**
 * Opens the programme's file.
 * @throws StateError for a missing, foreign, empty, damaged, locked or newer file; SystemError when the disk refuses.
 */
export function openStore({
  path: file,
  mode,
  ifMissing,
  migrations = ALL_MIGRATIONS,
}: OpenOptions): Connection {
  if (!isThere(file)) {
    if (ifMissing === 'refuse') throw missing(file);
    if (ifMissing === 'empty' || mode === 'rehearse') return newInMemory(migrations);
    createStore(file, migrations);
  }
  refuseOtherFiles(file, migrations.length);
  if (mode === 'write') {
    sweepDrafts(path.dirname(file));
    return openAndMigrate(file, migrations);
  }
  return openToRead(file, mode, migrations);
}

/**
 * Opens a programme's file to read, of whatever schema up to ours: for copying it, and for looking at a backup.
 * @throws StateError for a missing, foreign, empty, damaged or newer file.
 */
export function openAsItIs(file: string): Connection {
  if (!isThere(file)) throw missing(file);
  refuseOtherFiles(file, ALL_MIGRATIONS.length);
  const connection = openToLook(file);
  try {
    refuseOtherSchemas(connection, file, ALL_MIGRATIONS);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens it to read, or a copy of it where a program that was stopped left it half-written. */
function openToLook(file: string): Connection {
  const { file: whole, end } = fileToLookAt(file);
  try {
    return openDatabase(whole, 'read', end);
  } catch (error) {
    end();
    throw error;
  }
}

/** An older schema is brought up to date in a copy in memory: who only looks changes no byte of the file. */
function openToRead(file: string, mode: 'read' | 'rehearse', migrations: readonly Query[]): Connection {
  const connection = openToLook(file);
  try {
    refuseOtherSchemas(connection, file, migrations);
    if (mode === 'read' && schemaVersion(connection) === migrations.length) return connection;
    const copy = openCopyInMemory(connection);
    migrate(copy, undefined, migrations);
    connection.close();
    return copy;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openAndMigrate(file: string, migrations: readonly Query[]): Connection {
  const connection = openDatabase(file, 'write');
  try {
    refuseOtherSchemas(connection, file, migrations);
    migrate(connection, file, migrations);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A programme in memory that holds nothing yet. */
export function newInMemory(migrations: readonly Query[] = ALL_MIGRATIONS): Connection {
  return migrations === ALL_MIGRATIONS ? openCopyInMemory(emptyProgramme()) : migrated(migrations);
}

let empty: Connection | undefined;

/** Every new programme begins as its copy: who imports into a folder for the first time needs one to rehearse in and one to keep. */
function emptyProgramme(): Connection {
  empty ??= programmeMadeAtBuild(fileURLToPath(MADE_AT_BUILD)) ?? migrated(ALL_MIGRATIONS);
  return empty;
}

/**
 * The bundle comes with an empty programme, made by all the migrations when it was built: each first call would spend a tenth of its
 * time on them. Elsewhere there is none.
 */
const MADE_AT_BUILD = new URL('../../dist/bundle/new-programme.db', import.meta.url);

/** The empty programme that came with the bundle; undefined where there is none, or it is of another version or damaged. */
export function programmeMadeAtBuild(file: string): Connection | undefined {
  if (!existsSync(file)) return undefined;
  let made: Connection | undefined;
  try {
    made = openDatabase(file, 'read');
    if (isOurs(made) && schemaVersion(made) === ALL_MIGRATIONS.length && isSound(made)) return made;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  made?.close();
  // A damaged one is no fault of any programme: the migrations make the same.
  return undefined;
}

function isSound(connection: Connection): boolean {
  return connection.first<{ quick_check: string }>(sql`PRAGMA quick_check(1)`)?.quick_check === 'ok';
}

function migrated(migrations: readonly Query[]): Connection {
  const connection = openDatabase(':memory:', 'write');
  migrate(connection, undefined, migrations);
  return connection;
}

/** The file appears under its name only when its schema stands, so that a stopped program leaves no half-made one. */
function createStore(file: string, migrations: readonly Query[]): void {
  const draft = draftOf(file);
  createPrivateFile(draft);
  try {
    // Not from a copy in memory: what node:sqlite copies into a file from one stays in memory, too.
    if (migrations === ALL_MIGRATIONS) emptyProgramme().copyTo(draft);
    else {
      const connection = migrated(migrations);
      connection.copyTo(draft);
      connection.close();
    }
    giveName(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link never replaces a file that another mentor has made meanwhile; not every network drive knows links. */
function giveName(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch {
    if (!isThere(file)) renameSync(draft, file);
  }
}

function refuseOtherSchemas(connection: Connection, file: string, migrations: readonly Query[]): void {
  if (!isOurs(connection)) throw notAProgramme(file);
  refuseNewer(file, schemaVersion(connection), migrations.length);
}

function refuseNewer(file: string, version: number, known: number): void {
  if (version <= known) return;
  throw new StateError(
    `${file} was written by a newer mentor (schema ${version}; this one knows ${known}).`,
    'Install the newer mentor. The file is untouched.',
  );
}

/**
 * Whether anything has that name. A link that leads nowhere, and a folder one may not look into, are not "no programme yet": a new one
 * would take the place of what is there.
 * @throws SystemError or StateError for those.
 */
function isThere(file: string): boolean {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) statSync(file);
    return found !== undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT' || code === 'ELOOP')
      throw new StateError(
        `${file} is a link to something that is not there.`,
        'Connect the drive it leads to, or name another folder with --programme DIR. mentor has left it untouched.',
      );
    if (code === 'ENOTDIR')
      throw new StateError(`${path.dirname(file)} is not a folder.`, 'Name a folder with --programme DIR.');
    throw new SystemError(
      `The folder ${path.dirname(file)} cannot be looked into (${code}).`,
      'Ask its owner for permission, or name another folder with --programme DIR.',
    );
  }
}

function refuseOtherFiles(file: string, known: number): void {
  const real = behindLinks(file);
  for (const each of [real, `${real}-journal`, `${real}-wal`]) refuseWhatIsNoFile(each);
  if (statSync(file).size === 0) {
    throw new DamageError(
      `${file} is empty: it holds no programme.`,
      'Bring a backup back with mentor restore FILE, or delete it to start afresh. mentor has left it untouched.',
    );
  }
  const head = beginningOf(file);
  if (isSealed(head)) throw encryptedFile(file);
  if (head.toString('latin1', 0, SQLITE_MAGIC.length) !== SQLITE_MAGIC) throw notAProgramme(file);
  // Beside a foreign file there may be a journal, which SQLite would play back and delete as soon as it opened the file.
  if (head.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) throw notAProgramme(file);
  refuseNewer(file, head.readUInt32BE(USER_VERSION_AT), known);
}

/** SQLite would wait for a pipe for ever, be it in the place of the file or of the journal beside it. */
function refuseWhatIsNoFile(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  throw new StateError(
    `${file} is ${found.isDirectory() ? 'a folder, not a file' : 'not a plain file'}.`,
    'Move it away, or name another folder with --programme DIR.',
  );
}

/** Where SQLite keeps the two in the first hundred bytes of its files (sqlite.org/fileformat2.html, 1.3). */
const HEADER_SIZE = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

function beginningOf(file: string): Buffer {
  const head = Buffer.alloc(HEADER_SIZE);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SystemError(
      `${file} cannot be read: ${why}.`,
      'It belongs to another account: ask its owner, or name another folder with --programme DIR.',
    );
  }
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return head;
}

function missing(file: string): StateError {
  return new StateError(
    `There is no programme in ${path.dirname(file)} yet (no ${path.basename(file)}).`,
    'Start one with: mentor import roster.csv. Or name its folder with --programme DIR.',
  );
}
