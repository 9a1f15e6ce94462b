import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Context } from '../../../context.js';
import { openedName } from '../../../domain/files/drafts.js';

/** Looks at a database that is held in memory. SQLite reads files alone: for a moment it lies in the programme's folder. */
export function lookingAtBytes<T>(
  { files, folder }: Context,
  database: Uint8Array,
  look: (file: string) => T,
): T {
  const opened = path.join(folder, openedName(randomBytes(6).toString('hex')));
  const isNew = !files.exists(folder);
  files.makeFolder(folder);
  try {
    files.write(opened, database, { replace: false });
    return look(opened);
  } finally {
    files.remove(opened);
    if (isNew) files.removeEmptyFolder(folder);
  }
}
