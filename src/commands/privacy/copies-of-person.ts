import path from 'node:path';
import type { Context } from '../../context.js';
import {
  backupFiles,
  checksumsAsText,
  checksumsIn,
  isBackupName,
} from '../../domain/backups/backup-files.js';
import { Failure } from '../../errors.js';
import { contentsOfStore } from '../../store/contents-of-store.js';
import { eraseInCopy, isInCopy, type SamePerson } from '../../store/privacy/erase-for-good.js';
import type { ErasingOf } from '../../store/privacy/erase-person.js';
import { sha256OfFile } from '../../store/sha256-of-file.js';
import { BACKUPS_FOLDER, knownBackups } from '../session/known-backups.js';

/** What becomes of a copy of the programme that mentor made. */
export type FateOfCopy =
  | 'rewritten without them'
  | 'removed: it cannot be read'
  | 'cannot be reached: it still holds them';

/** A copy of the programme that holds the person, or may. */
export interface CopyOfPerson {
  readonly file: string;
  readonly fate: FateOfCopy;
}

/** Every copy that mentor made of the programme: what of it holds the person, and what is to become of it. */
export function copiesOfPerson(
  context: Context,
  person: SamePerson,
  erasing: Pick<ErasingOf, 'secret' | 'hashes'>,
): CopyOfPerson[] {
  return filesOfCopies(context).flatMap((file): CopyOfPerson[] => {
    if (!context.files.exists(file)) return [{ file, fate: 'cannot be reached: it still holds them' }];
    try {
      return isInCopy(file, person, erasing) ? [{ file, fate: 'rewritten without them' }] : [];
    } catch (error) {
      if (error instanceof Failure) return [{ file, fate: 'removed: it cannot be read' }];
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
    ...inFolder(context.folder, (name) => /^mentor\.schema-\d+\.db$/.test(name)),
    ...inFolder(
      path.join(context.folder, BACKUPS_FOLDER),
      (name) => isBackupName(name) || isUnreadable(name),
    ),
  ];
  const known = knownBackups(context).map(({ file }) => file);
  return [...new Set([...own, ...known])].sort();
}

/** Erases the person from a copy; its checksums are made anew, and say the same end of the trail. */
export function eraseFromCopy(
  context: Pick<Context, 'files'>,
  { file, fate }: CopyOfPerson,
  { person, erasing }: { person: SamePerson; erasing: ErasingOf },
): void {
  const { checksums, settings } = backupFiles(file);
  if (fate === 'removed: it cannot be read') {
    // The checksums go first: what is left of an interruption counts as no backup.
    for (const each of [checksums, settings, file]) context.files.remove(each);
    return;
  }
  if (fate !== 'rewritten without them') return;
  const known = context.files.exists(checksums)
    ? checksumsIn(Buffer.from(context.files.read(checksums)).toString('utf8'))
    : undefined;
  const { head } = known ?? contentsOfStore(file);
  // Before the backup itself: of one that was rewritten nothing would tell the next call that its checksums are still to be made.
  const beforeNaming = (draft: string) => {
    const sums = { ...known?.files, [path.basename(file)]: sha256OfFile(draft) };
    context.files.write(checksums, checksumsAsText({ files: sums, head }), { replace: true });
  };
  eraseInCopy(file, { person, erasing, beforeNaming });
}
