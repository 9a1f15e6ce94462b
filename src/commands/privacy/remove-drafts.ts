import path from 'node:path';
import { type Context, VIEW_FILE } from '../../context.js';
import { isDraftName } from '../../domain/files/drafts.js';
import { BACKUPS_FOLDER } from '../session/loading/known-backups.js';
import type { CopyHolding } from './copies-holding.js';

/**
 * Deletes drafts beside the programme and its copies: a program that was stopped left them, or one that runs now writes what would hold it
 * once more. The page that `mentor view` shows goes too: it is made anew whenever it is asked for.
 */
export function removeDrafts({ folder, files, host }: Context, copies: readonly CopyHolding[]): void {
  const own = [folder, path.join(folder, BACKUPS_FOLDER), host.workingFolder];
  const folders = new Set([...own, ...copies.map(({ file }) => path.dirname(file))]);
  for (const each of folders)
    for (const name of files.names(each)) if (isDraftName(name)) files.remove(path.join(each, name));
  files.remove(path.join(folder, VIEW_FILE));
}
