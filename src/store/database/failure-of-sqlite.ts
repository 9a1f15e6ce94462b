import { DamageError, type Failure, StateError, SystemError } from '../../errors.js';
import type { Engine } from '../engines/engine.js';

type Words = (path: string) => Failure;

/** SQLite's result codes that are the world's doing, by their beginning: the longest that fits counts. */
const FAILURES: readonly (readonly [string, Words])[] = [
  [
    'SQLITE_BUSY',
    (path) =>
      new StateError(
        `Another mentor is using ${path}.`,
        'Wait until it has finished, or close it, then try again. Nothing was changed.',
      ),
  ],
  [
    'SQLITE_FULL',
    (path) =>
      new SystemError(
        `The disk that holds ${path} is full.`,
        'Make room, then try again. Nothing was changed.',
      ),
  ],
  [
    'SQLITE_READONLY',
    (path) =>
      new SystemError(
        `${path} cannot be written: the file or its folder is read-only.`,
        'Change its permissions, or copy the programme folder to a place of your own. Nothing was changed.',
      ),
  ],
  [
    'SQLITE_CANTOPEN',
    (path) =>
      new SystemError(
        `${path} cannot be opened.`,
        'Check that the folder exists and that you may read and write in it.',
      ),
  ],
  [
    'SQLITE_IOERR',
    (path) =>
      new SystemError(
        `Reading or writing ${path} failed.`,
        'Check the disk or the network drive that holds it, then try again.',
      ),
  ],
  ['SQLITE_NOTADB', (path) => notAProgramme(path)],
  ['SQLITE_CORRUPT', (path) => new DamageError(...damageOf(path))],
];

function damageOf(path: string): [message: string, hint: string] {
  return [
    `${path} is damaged: SQLite cannot read part of it.`,
    'Bring the latest backup back with mentor restore FILE, which keeps what is there. mentor has left the file untouched.',
  ];
}

/** One cell that SQLite's functions for JSON cannot read; the rest of the file they can. */
export class DamagedCell extends DamageError {}

/** A file that is something else altogether. */
export function notAProgramme(path: string): DamageError {
  return new DamageError(
    `${path} is not a mentor programme: it was written by another program.`,
    'Choose another folder with --programme DIR. mentor has left the file untouched.',
  );
}

/** An encrypted copy under a name that does not say so. */
export function encryptedFile(path: string): StateError {
  return new StateError(
    `${path} is an encrypted file, and its name does not say so: an encrypted backup ends in .db.age.`,
    'Give it a name that does, and then: mentor restore NAME.db.age. It asks for the passphrase.',
  );
}

/** What SQLite's functions for JSON say of a cell they cannot read. mentor writes none such: a byte of it is another. */
const OF_DAMAGED_JSON = /malformed JSON|JSON cannot hold BLOB values/u;

/** What an engine threw about a file, in words, when it is the world's doing; any other error as it is. */
export function failureOfSqlite(
  error: unknown,
  from: { readonly engine: Engine; readonly file: string },
): unknown {
  if (error instanceof Error && OF_DAMAGED_JSON.test(error.message))
    return new DamagedCell(...damageOf(from.file));
  const code = from.engine.codeOf(error) ?? '';
  return FAILURES.find(([start]) => code.startsWith(start))?.[1](from.file) ?? error;
}
