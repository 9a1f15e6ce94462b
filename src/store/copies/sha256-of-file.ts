import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { StateError, SystemError } from '../../errors.js';

/** So much of a file is read at a time. */
const PIECE = 1 << 20;

/**
 * The SHA-256 of a file's bytes, in hexadecimal.
 * @throws StateError for what is no plain file (a pipe would be waited for), SystemError where it cannot be read.
 */
export function sha256OfFile(file: string): string {
  try {
    if (existsSync(file) && statSync(file).isFile()) return sha256OfPlainFile(file);
  } catch (error) {
    throw new SystemError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the disk and the permissions of the file, then try again.',
    );
  }
  throw new StateError(`${file} is not a plain file.`, 'Move away what has its name.');
}

function sha256OfPlainFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}

/** The SHA-256 of bytes that are in memory, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
