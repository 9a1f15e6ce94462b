import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { FolderPlace } from './domain/backups/place-of-folder.js';
import { draftName } from './domain/files/drafts.js';
import { type Failure, StateError, SystemError } from './errors.js';

/** Files a command reads and writes; paths as the person typed them, from the folder the call was made in. */
export interface Files {
  /** @throws StateError when there is no such file or it is none (a folder, a pipe, a device), SystemError when it cannot be read. */
  read(file: string): Uint8Array;
  /** The same of what somebody named in the call, where a pipe is as good as a file: `<(command)` of a shell is one. */
  readNamed(file: string): Uint8Array;
  /** Whether anything has that name, be it a link that leads nowhere. @throws where one may not look. */
  exists(file: string): boolean;
  /**
   * Writes the whole file or nothing: into a temporary file beside it that only its owner can read, then renamed.
   * A database, and anything that is not a plain file (a link, a device), is never replaced.
   * @throws StateError when the file is there already and `replace` is not set or it is none to replace, SystemError when
   * the disk refuses.
   */
  write(file: string, content: string | Uint8Array, how: { replace: boolean }): void;
  /**
   * Whether `write` can be expected to succeed, for a caller that does something first. Nothing is written.
   * @throws what `write` throws where it cannot.
   */
  refuseUnwritable(file: string, how: { replace: boolean }): void;
  /** The permission bits of a file. On Windows, which has none, those of its owner alone. */
  mode(file: string): number;
  /** Where a folder lies, links followed. */
  placeOf(folder: string): FolderPlace;
  /** Makes a folder that only its owner can look into, inside one that is there; nothing happens where it is there already. */
  makeFolder(folder: string): void;
  /** Names of what is in a folder; none where there is no such folder. */
  names(folder: string): readonly string[];
  /** Deletes a folder in which nothing is; any other stays. */
  removeEmptyFolder(folder: string): void;
  /** Deletes a file; nothing happens where there is none. @throws SystemError or StateError where it cannot. */
  remove(file: string): void;
}

/** The files of this machine, relative to a folder. */
export function localFiles(workingFolder: string): Files {
  const full = (file: string) => path.resolve(workingFolder, file);
  return {
    exists: (file) => isThere(file, full(file)),
    read: (file) => readWhole(file, full(file), (found) => found.isFile()),
    readNamed: (file) => readWhole(file, full(file), (found) => found.isFile() || found.isFIFO()),
    mode: (file) => (process.platform === 'win32' ? 0o600 : statSync(full(file)).mode & 0o777),
    placeOf: (folder) => placeOf(full(folder)),
    makeFolder: (folder) => makeFolder(folder, full(folder)),
    names: (folder) => namesIn(folder, full(folder)),
    removeEmptyFolder: (folder) => {
      if (namesIn(folder, full(folder)).length === 0) removed(folder, () => rmdirSync(full(folder)));
    },
    remove: (file) => removed(file, () => rmSync(full(file), { force: true })),
    refuseUnwritable: (file, { replace }) => {
      refuseTaken(file, full(file), replace);
      refuseClosedFolder(file, full(file));
    },
    write: (file, content, { replace }) => {
      refuseTaken(file, full(file), replace);
      writeWhole(file, full(file), { content, replace });
    },
  };
}

/** @throws SystemError or StateError where it stays. */
function removed(file: string, remove: () => void): void {
  try {
    remove();
  } catch (error) {
    throw failureOfFile(error, `${file} cannot be deleted`);
  }
}

/**
 * Whether anything has that name, be it a link that leads nowhere. What one may not look for is not "not there".
 * @throws SystemError or StateError where that cannot be told.
 */
function isThere(file: string, full: string): boolean {
  try {
    return lstatSync(full, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw failureOfFile(error, `${file} cannot be looked for`);
  }
}

/** A folder that is not there yet lies where it would be made. */
function placeOf(full: string): FolderPlace {
  try {
    const real = realpathSync(full);
    if (process.platform !== 'linux') return { path: real, fileSystem: undefined };
    return { path: real, fileSystem: statfsSync(real).type, devices: devicesUnder(statSync(real).dev) };
  } catch {
    return { path: full, fileSystem: undefined };
  }
}

/** The mapped devices that a file system lies on, as the kernel tells of them; undefined where it has no device of its own. */
function devicesUnder(device: number): readonly string[] | undefined {
  const major = (device >> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  const folder = `/sys/dev/block/${major}:${minor}`;
  if (major === 0 || !existsSync(folder)) return undefined;
  return mappedDevices(folder, DEEPEST);
}

/** An encrypted disk, volumes on it and a snapshot of one are three. */
const DEEPEST = 5;

function mappedDevices(folder: string, deepest: number): string[] {
  const uuid = path.join(folder, 'dm', 'uuid');
  const own = existsSync(uuid) ? [readFileSync(uuid, 'utf8').trim()] : [];
  const slaves = path.join(folder, 'slaves');
  if (deepest === 0 || !existsSync(slaves)) return own;
  return [
    ...own,
    ...readdirSync(slaves).flatMap((name) => mappedDevices(path.join(slaves, name), deepest - 1)),
  ];
}

function makeFolder(folder: string, full: string): void {
  if (isThere(folder, full)) return;
  try {
    mkdirSync(full, { mode: 0o700 });
  } catch (error) {
    throw failureOfFile(error, `${folder} cannot be made`);
  }
}

function namesIn(folder: string, full: string): string[] {
  if (!isThere(folder, full)) return [];
  try {
    return readdirSync(full).sort();
  } catch (error) {
    throw failureOfFile(error, `${folder} cannot be looked into`);
  }
}

/** A pipe that nobody writes into, and a device that never ends, would be waited for. */
function readWhole(file: string, full: string, canBeRead: (found: Stats) => boolean): Uint8Array {
  try {
    const found = statSync(full);
    if (!found.isDirectory() && !canBeRead(found)) throw notPlain(`${file} cannot be read`);
    return readFileSync(full);
  } catch (error) {
    throw error instanceof StateError ? error : failureOfFile(error, `${file} cannot be read`);
  }
}

function notPlain(what: string): StateError {
  return new StateError(
    `${what}: it is not a plain file.`,
    'Move away what has its name, or name another file.',
  );
}

function isThereAlready(file: string): StateError {
  return new StateError(`${file} is there already.`, 'Choose another name, or replace it with --force.');
}

/** What has the name already, where it stays. */
function refuseTaken(file: string, full: string, replace: boolean): void {
  if (!replace && isThere(file, full)) throw isThereAlready(file);
  refuseToReplace(file, full);
}

/** A folder that has the name itself, or one for the file that is not there or takes no new files. */
function refuseClosedFolder(file: string, full: string): void {
  if (lookAt(file, full)?.isDirectory())
    throw new StateError(`${file} cannot be written: it is a folder.`, 'Name a file in it.');
  try {
    // With the separator, a file where the folder should be is told as such.
    accessSync(`${path.dirname(full)}${path.sep}`, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw failureOfFile(error, `${file} cannot be written`);
  }
}

const DATABASE_HEADER = 'SQLite format 3\0';

/** A new name for a draft takes the place of whatever has it: of a device or link as readily as of a file. */
function refuseToReplace(file: string, full: string): void {
  const there = lookAt(file, full);
  // A folder refuses by itself, in words of its own.
  if (there === undefined || there.isDirectory()) return;
  if (!there.isFile())
    throw new StateError(`${file} is not a plain file, so it is not replaced.`, 'Choose another name.');
  if (beginning(file, full, DATABASE_HEADER.length) === DATABASE_HEADER)
    throw new StateError(
      `${file} is a database, perhaps that of a programme, so it is not replaced.`,
      'Choose another name.',
    );
}

function lookAt(file: string, full: string): Stats | undefined {
  try {
    return lstatSync(full, { throwIfNoEntry: false });
  } catch (error) {
    throw failureOfFile(error, `${file} cannot be written`);
  }
}

function beginning(file: string, full: string, length: number): string {
  const bytes = Buffer.alloc(length);
  try {
    const descriptor = openSync(full, 'r');
    try {
      return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw failureOfFile(error, `${file} cannot be replaced`);
  }
}

function writeWhole(
  file: string,
  full: string,
  { content, replace }: { content: string | Uint8Array; replace: boolean },
): void {
  const draft = path.join(path.dirname(full), draftName(path.basename(full), randomBytes(6).toString('hex')));
  try {
    const descriptor = openSync(draft, 'wx', 0o600);
    try {
      const bytes = Buffer.from(content);
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (replace) renameSync(draft, full);
    else giveNewName(file, draft, full);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error instanceof StateError ? error : failureOfFile(error, `${file} cannot be written`);
  }
}

/** A link, unlike a new name, never replaces a file that has come up meanwhile; not every network drive knows links. */
function giveNewName(file: string, draft: string, full: string): void {
  try {
    linkSync(draft, full);
  } catch {
    if (existsSync(full)) throw isThereAlready(file);
    renameSync(draft, full);
    return;
  }
  rmSync(draft, { force: true });
}

function failureOfFile(error: unknown, what: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT')
    return new StateError(
      `${what}: there is no such file or folder.`,
      'Check the name and the folder you are in.',
    );
  if (code === 'ELOOP') return notPlain(what);
  if (code === 'ENOTDIR')
    return new StateError(`${what}: what is to be its folder is a file.`, 'Name a folder.');
  if (code === 'EISDIR') return new StateError(`${what}: it is a folder.`, 'Name a file in it.');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new SystemError(
      `${what}: you are not permitted to.`,
      "Check the file's and the folder's permissions.",
    );
  }
  if (code === 'ENOSPC') return new SystemError(`${what}: the disk is full.`, 'Make room, then try again.');
  return new SystemError(`${what}: ${error instanceof Error ? error.message : String(error)}.`);
}
