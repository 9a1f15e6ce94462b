import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import { backupFiles, stemOfMoment } from '../../domain/backups/backup-files.js';
import { Failure } from '../../errors.js';
import type { ContentsOfStore } from '../../store/copies/contents-of-store.js';
import { copyBytes } from '../../store/copies/copy-store.js';
import { integrityFaults } from '../../store/health/health-of-store.js';
import { BACKUPS_FOLDER } from '../session/loading/known-backups.js';
import { writeBackup } from './write-backup.js';

/** What a restore replaces is kept: as a backup where the programme is whole; else byte for byte, with its settings. */
export function keepWhatIsThere(
  context: Context,
  { now, backup }: { now: ContentsOfStore | Failure | undefined; backup: string },
): void {
  const folder = path.join(context.folder, BACKUPS_FOLDER);
  const database = path.join(context.folder, DATABASE_FILE);
  if (now === undefined) {
    if (wouldReplaceSettings(context, backup)) keepSettings(context, nextFiles(context, 'settings').settings);
  } else if (now instanceof Failure || isDamaged(database)) {
    context.files.makeFolder(folder);
    const kept = nextFiles(context, 'unreadable');
    copyBytes(database, kept.database);
    context.note(`What was there is kept as ${kept.database}.`);
    keepSettings(context, kept.settings);
  } else {
    const { files } = writeBackup(context, folder);
    context.note(`What was there is kept as ${files.database}: mentor restore brings it back.`);
  }
}

/** What can be counted may still be damaged, and no backup is made of that. */
function isDamaged(database: string): boolean {
  try {
    return integrityFaults(database).length > 0;
  } catch (error) {
    if (error instanceof Failure && !error.message.startsWith('Another mentor')) return true;
    throw error;
  }
}

function wouldReplaceSettings({ folder, files }: Context, backup: string): boolean {
  const own = path.join(folder, SETTINGS_FILE);
  const { settings } = backupFiles(backup);
  if (!files.exists(own) || !files.exists(settings)) return false;
  return !Buffer.from(files.read(own)).equals(files.read(settings));
}

function keepSettings({ folder, files, note }: Context, to: string): void {
  const own = path.join(folder, SETTINGS_FILE);
  if (!files.exists(own)) return;
  files.makeFolder(path.dirname(to));
  files.write(to, files.read(own), { replace: false });
  note(`The ${SETTINGS_FILE} that was there is kept as ${to}.`);
}

function nextFiles({ folder, files, recordedAt }: Context, kind: 'settings' | 'unreadable') {
  const named = (stem: string) => backupFiles(path.join(folder, BACKUPS_FOLDER, `${stem}.db`));
  const isTaken = (stem: string) =>
    [named(stem).database, named(stem).settings].some((file) => files.exists(file));
  return named(stemOfMoment(kind, recordedAt, isTaken));
}
