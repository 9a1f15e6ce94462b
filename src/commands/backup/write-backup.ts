import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import {
  type BackupFiles,
  backupFiles,
  backupName,
  checksumsAsText,
  SEALED,
} from '../../domain/backups/backup-files.js';
import type { TrailHead } from '../../domain/trail-head.js';
import { contentsOfStore } from '../../store/copies/contents-of-store.js';
import { copyStore } from '../../store/copies/copy-store.js';
import { sha256OfFile } from '../../store/copies/sha256-of-file.js';

/** A backup that was written. */
export interface WrittenBackup {
  readonly files: BackupFiles;
  readonly hasSettings: boolean;
  readonly sha256: string;
  readonly head: TrailHead;
}

/** The files that a backup made now would have. */
export function filesOfNextBackup(
  context: Context,
  folder: string,
  how: 'plain' | 'sealed' = 'plain',
): BackupFiles {
  const isTaken = (name: string) =>
    [name, `${name}${SEALED}`].some((each) => context.files.exists(path.join(folder, each)));
  const name = backupName(context.recordedAt, isTaken);
  return backupFiles(path.join(folder, how === 'sealed' ? `${name}${SEALED}` : name));
}

/**
 * Copies the programme and its settings into a folder, and writes their checksums last: a backup that was interrupted has none.
 * @throws StateError where there is no programme, or it is damaged; SystemError when the disk refuses: then nothing of it stays.
 */
export function writeBackup(context: Context, folder: string): WrittenBackup {
  const files = filesOfNextBackup(context, folder);
  context.files.makeFolder(folder);
  try {
    return writeInto(context, files);
  } catch (error) {
    // Their names were nobody's before. Half a backup would only be taken for one.
    for (const file of [files.database, files.settings, files.checksums]) context.files.remove(file);
    throw error;
  }
}

function writeInto(context: Context, files: BackupFiles): WrittenBackup {
  copyStore(path.join(context.folder, DATABASE_FILE), files.database);
  const settings = path.join(context.folder, SETTINGS_FILE);
  const hasSettings = context.files.exists(settings);
  if (hasSettings) context.files.write(files.settings, context.files.read(settings), { replace: false });
  const written = hasSettings ? [files.database, files.settings] : [files.database];
  const sums = written.map((file) => [path.basename(file), sha256OfFile(file)] as const);
  const { head } = contentsOfStore(files.database);
  const text = checksumsAsText({ files: Object.fromEntries(sums), head });
  context.files.write(files.checksums, text, { replace: false });
  return { files, hasSettings, sha256: sums[0]?.[1] ?? '', head };
}
