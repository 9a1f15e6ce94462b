import path from 'node:path';
import type { Context } from '../../context.js';
import {
  backupFiles,
  checksumsAsText,
  checksumsIn,
  isBackupName,
  isBundleName,
  isSealedBackup,
} from '../../domain/backups/backup-files.js';
import { DamageError, Failure } from '../../errors.js';
import { contentsOfStore } from '../../store/copies/contents-of-store.js';
import { sha256OfFile } from '../../store/copies/sha256-of-file.js';
import { BACKUPS_FOLDER, knownBackups, noteRemoved, otherCopies } from '../session/loading/known-backups.js';

/** What becomes of a copy of the programme that mentor made. `removed`: it is damaged, and nothing can read it; `stays`: it is encrypted, or a bundle. */
export type FateOfCopy = 'rewritten' | 'removed' | 'stays' | 'out of reach';

/** A copy of the programme that holds what is to go, or may. */
export interface CopyHolding {
  readonly file: string;
  readonly fate: FateOfCopy;
}

/** What becomes of a copy, as it stands behind its name; `what` is to go from it. */
export function fateInWords(fate: FateOfCopy, what: 'it' | 'them'): string {
  switch (fate) {
    case 'rewritten':
      return `rewritten without ${what}`;
    case 'removed':
      return 'removed: it cannot be read';
    case 'stays':
      return `encrypted, or a bundle, so it stays as it is and may still hold ${what}; destroy it once there is a newer one`;
    case 'out of reach':
      return `cannot be reached or opened: it may still hold ${what}`;
  }
}

/** Every copy that mentor made of the programme and that holds something, and what is to become of it. @throws whatever is no fault of a copy. */
export function copiesHolding(context: Context, holds: (file: string) => boolean): CopyHolding[] {
  return filesOfCopies(context).flatMap((file): CopyHolding[] => {
    if (!context.files.exists(file)) return [{ file, fate: 'out of reach' }];
    if (isSealedBackup(file) || isBundleName(path.basename(file))) return [{ file, fate: 'stays' }];
    try {
      return holds(file) ? [{ file, fate: 'rewritten' }] : [];
    } catch (error) {
      if (error instanceof DamageError) return [{ file, fate: 'removed' }];
      // Somebody may be using it, or a newer mentor has made it: it is whole, and not to be lost.
      if (error instanceof Failure) return [{ file, fate: 'out of reach' }];
      throw error;
    }
  });
}

/** Copies made before a migration lie beside the programme, backups where they were sent to, and unreadable ones with the backups. */
function filesOfCopies(context: Context): string[] {
  const inFolder = (folder: string, isCopy: (name: string) => boolean) =>
    context.files
      .names(folder)
      .filter(isCopy)
      .map((name) => path.join(folder, name));
  const isUnreadable = (name: string) => /^unreadable-.+\.db(?:-journal)?$/.test(name);
  const own = [
    ...inFolder(context.folder, (name) => /^mentor\.schema-\d+\.db$/.test(name) || isBundleName(name)),
    ...inFolder(
      path.join(context.folder, BACKUPS_FOLDER),
      (name) => isBackupName(name) || isUnreadable(name),
    ),
  ];
  const known = knownBackups(context)
    .filter(({ isRemoved }) => isRemoved !== true)
    .map(({ file }) => file);
  return [...new Set([...own, ...known, ...otherCopies(context)])].sort();
}

/** Puts another in the place of a copy, or removes it; its checksums are made anew, and say the same end of the trail. */
export function changeCopy(
  context: Pick<Context, 'folder' | 'files'>,
  { file, fate }: CopyHolding,
  rewrite: (beforeNaming: (draft: string) => void) => void,
): void {
  const { checksums, settings } = backupFiles(file);
  if (fate === 'removed') {
    // The checksums go first: what is left of an interruption counts as no backup.
    for (const each of [checksums, settings, file]) context.files.remove(each);
    noteRemoved(context, [file]);
    return;
  }
  if (fate !== 'rewritten') return;
  const known = context.files.exists(checksums)
    ? checksumsIn(Buffer.from(context.files.read(checksums)).toString('utf8'))
    : undefined;
  const { head } = known ?? contentsOfStore(file);
  // Before the backup itself: of one that was rewritten nothing would tell the next call that its checksums are still to be made.
  rewrite((draft) => {
    const sums = { ...known?.files, [path.basename(file)]: sha256OfFile(draft) };
    context.files.write(checksums, checksumsAsText({ files: sums, head }), { replace: true });
  });
}
