import { copyFileSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { Failure, StateError } from '../../errors.js';
import { draftOf } from '../copies/draft-files.js';
import { failureOfDisk } from './failure-of-disk.js';
import { openDatabase } from './open-database.js';
import { createPrivateFile } from './private-file.js';
import { sql } from './sql.js';

/** A file that can be read as it stands, and what is to be done once it was. */
export interface FileToLookAt {
  readonly file: string;
  readonly end: () => void;
}

/**
 * The file itself; or, where a program that was stopped left it half-written, a copy in which that is put right. Who only looks changes no
 * byte of the file or of the journal beside it: the next change puts them right.
 * @throws StateError while another mentor writes it, SystemError where no copy can be made.
 */
export function fileToLookAt(file: string): FileToLookAt {
  const journal = `${behindLinks(file)}-journal`;
  if (!existsSync(journal) || canBeRead(file)) return { file, end: () => undefined };
  const draft = draftOf(behindLinks(file));
  const end = () => {
    for (const each of [draft, `${draft}-journal`]) rmSync(each, { force: true });
  };
  try {
    for (const [from, to] of [
      [file, draft],
      [journal, `${draft}-journal`],
    ] as const) {
      createPrivateFile(to);
      copyFileSync(from, to);
    }
    openDatabase(draft, 'write').close();
  } catch (error) {
    end();
    throw error instanceof Failure ? error : failureOfDisk(error, file);
  }
  return { file: draft, end };
}

/** Puts right what a stopped program left half-written, in the file itself: for whoever is about to write it. */
export function putRight(file: string): void {
  if (existsSync(`${behindLinks(file)}-journal`)) openDatabase(file, 'write').close();
}

/** The file that a link leads to: it is to change, and whoever else works with it to see that. */
export function behindLinks(file: string): string {
  return existsSync(file) ? realpathSync(file) : file;
}

/** SQLite refuses to read what it would have to put right first, and a journal that another mentor is just writing is none of our business. */
function canBeRead(file: string): boolean {
  try {
    const connection = openDatabase(file, 'read');
    try {
      connection.first(sql`SELECT count(*) AS count FROM sqlite_schema`);
      return true;
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof StateError) throw error;
    return false;
  }
}
