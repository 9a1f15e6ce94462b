import path from 'node:path';
import type { Context } from '../../../context.js';
import {
  backupFiles,
  checksumsIn,
  isBackupName,
  isSealedBackup,
  madeAtOf,
  oldestFirst,
} from '../../../domain/backups/backup-files.js';
import type { TrailHead } from '../../../domain/trail-head.js';
import { type ContentsOfStore, entriesOfCopy } from '../../../store/copies/contents-of-store.js';
import { type KnownBackup, wentThrough } from './known-backups.js';

type Place = Pick<Context, 'files'>;

/** Backups in a folder, oldest first, of a programme whose trail has these entries, by their checksums; what else lies there is not looked at. */
export function backupsOf(
  context: Place,
  folder: string,
  { entries }: Pick<ContentsOfStore, 'entries'>,
): KnownBackup[] {
  return backupsIn(context, folder).flatMap(({ file, head }) =>
    wentThrough(entries, head) ? [{ file, head, madeAt: madeAtOf(path.basename(file)) }] : [],
  );
}

/** Backups in a folder of what became of the programme later than these contents. What is encrypted does not tell. */
export function laterBackups(context: Place, folder: string, { head }: ContentsOfStore): string[] {
  return backupsIn(context, folder)
    .filter(({ file, head: last }) => last.entries > head.entries && !isSealedBackup(file))
    .filter(({ file }) => wentThrough(entriesOfCopy(file), head))
    .map(({ file }) => file);
}

function backupsIn({ files }: Place, folder: string): { file: string; head: TrailHead }[] {
  return files
    .names(folder)
    .filter(isBackupName)
    .sort(oldestFirst)
    .flatMap((name) => {
      const file = path.join(folder, name);
      const { checksums } = backupFiles(file);
      const head = files.exists(checksums)
        ? checksumsIn(Buffer.from(files.read(checksums)).toString('utf8'))?.head
        : undefined;
      return head === undefined ? [] : [{ file, head }];
    });
}
