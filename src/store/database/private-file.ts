import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { SystemError } from '../../errors.js';

/**
 * Creates an empty file that only its owner can read, whatever the umask, and its folder where there is none.
 * @throws SystemError when the file exists already or the folder cannot be written.
 */
export function createPrivateFile(file: string): void {
  try {
    const folder = path.dirname(file);
    // Not with parents: a mistyped path should be told, not made.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    closeSync(openSync(file, 'wx', 0o600));
    chmodSync(file, 0o600);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SystemError(
      `${file} cannot be created: ${why}.`,
      'Choose a folder you can write in with --programme DIR.',
    );
  }
}
