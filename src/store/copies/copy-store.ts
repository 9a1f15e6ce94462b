import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Failure, StateError } from '../../errors.js';
import { failureOfDisk } from '../database/failure-of-disk.js';
import { behindLinks, fileToLookAt } from '../database/file-to-look-at.js';
import { openDatabase } from '../database/open-database.js';
import { openAsItIs } from '../database/open-store.js';
import { createPrivateFile } from '../database/private-file.js';
import { sql } from '../database/sql.js';
import { integrityFaults } from '../health/health-of-store.js';
import { draftOf } from './draft-files.js';

/**
 * Copies a programme's file as it stands, with what a journal beside it still holds, into a new file that only its owner can read. It
 * gets its name when it is whole and was looked through.
 * @throws StateError for a file that is no programme, is damaged or in use; SystemError when the disk refuses.
 */
export function copyStore(file: string, to: string): void {
  withDraft(to, (draft) => {
    const connection = openAsItIs(file);
    try {
      connection.copyTo(draft);
    } finally {
      connection.close();
    }
    const [fault] = integrityFaults(draft);
    if (fault !== undefined)
      throw new StateError(
        `${file} is damaged: ${fault}.`,
        'mentor doctor lists all that is damaged. No backup was made, and earlier ones are as they were.',
      );
  });
}

/** The same for a file that cannot be opened: byte for byte, with its journal. @throws SystemError when the disk refuses. */
export function copyBytes(file: string, to: string): void {
  withDraft(to, (draft) => copyFileSync(file, draft));
  if (existsSync(`${file}-journal`))
    withDraft(`${to}-journal`, (draft) => copyFileSync(`${file}-journal`, draft));
}

/**
 * Puts a copy of one file in the place of another, whole or not at all.
 * @throws StateError while another mentor uses the file that is to go, SystemError when the disk refuses.
 */
export function replaceStore(file: string, by: string): void {
  withDraft(
    file,
    (draft) => {
      const looked = fileToLookAt(by);
      try {
        copyFileSync(looked.file, draft);
      } finally {
        looked.end();
      }
      refuseWhileInUse(file);
    },
    // What it holds is of the file that goes, and would be written into the one that comes. SQLite keeps it beside the file itself.
    () => rmSync(`${behindLinks(file)}-journal`, { force: true }),
  );
}

/**
 * Writes a file under another name first: whole, flushed and then named, or not at all. Of a link, what it leads to is written.
 * @throws SystemError when the disk refuses.
 */
export function withDraft(
  named: string,
  write: (draft: string) => void,
  beforeNaming: () => void = () => undefined,
): void {
  const to = behindLinks(named);
  const draft = draftOf(to);
  createPrivateFile(draft);
  try {
    write(draft);
    flush(draft);
    beforeNaming();
    renameSync(draft, to);
  } catch (error) {
    throw failureOfDisk(error, named);
  } finally {
    rmSync(draft, { force: true });
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function refuseWhileInUse(file: string): void {
  if (!existsSync(file)) return;
  let connection: ReturnType<typeof openDatabase> | undefined;
  try {
    connection = openDatabase(file, 'write');
    connection.execute(sql`BEGIN EXCLUSIVE; ROLLBACK`);
  } catch (error) {
    // A file that is damaged or no database is in nobody's use.
    if (error instanceof Failure && error.message.startsWith('Another mentor')) throw error;
  } finally {
    connection?.close();
  }
}
