import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import { backupFiles } from '../../domain/backups/backup-files.js';
import { counted } from '../../domain/text/counted.js';
import { trailHeadAsText } from '../../domain/trail-head.js';
import { contentsOfStore } from '../../store/copies/contents-of-store.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { backupsOf } from '../session/loading/backups-beside.js';
import {
  BACKUPS_FOLDER,
  knownBackups,
  noteRemoved,
  rememberBackups,
} from '../session/loading/known-backups.js';
import { type PassphraseOptions, passphraseToSeal } from '../session/loading/passphrase.js';
import { sealBackup } from './seal-backup.js';
import { filesOfNextBackup, type WrittenBackup, writeBackup } from './write-backup.js';

export interface BackupOptions extends OutputOptions, PassphraseOptions {
  /** With a passphrase. */
  readonly encrypt?: boolean;
  /** The folder it goes to. */
  readonly to?: string;
  /** So many of this programme's backups stay in that folder. */
  readonly keep?: number;
}

/** A backup, whether it is sealed, and which it took the place of. */
interface MadeBackup extends WrittenBackup {
  readonly isSealed: boolean;
  readonly older: readonly string[];
}

/** Copies the programme, its settings and their checksums into a folder, and takes the oldest away where only so many are to stay. */
export async function makeBackup(
  context: Context,
  { to, keep, encrypt, passphraseFile, ...output }: BackupOptions,
): Promise<void> {
  refuseUnwritable(context, output);
  const folder = folderOfBackups(context, to);
  const isSealed = encrypt === true || passphraseFile !== undefined;
  const known = knownBackups(context);
  const older = keep === undefined ? [] : olderBackups(context, folder, keep - 1);
  if (context.isDryRun) {
    // Refused now, as it would be then.
    contentsOfStore(path.join(context.folder, DATABASE_FILE));
    const file = filesOfNextBackup(context, folder, isSealed ? 'sealed' : 'plain').database;
    context.note(`Dry run: nothing is written. The backup would be ${file}.`);
    showWhatItWouldBe(context, { file, older }, output);
    return;
  }
  const written = isSealed
    ? await sealBackup(context, {
        folder,
        passphrase: await passphraseToSeal(context, passphraseFile === undefined ? {} : { passphraseFile }),
      })
    : writeBackup(context, folder);
  rememberBackups(context, [
    ...known,
    { madeAt: context.recordedAt, file: written.files.database, head: written.head },
  ]);
  for (const file of older) removeBackup(context, file);
  if (older.length > 0) noteRemoved(context, older);
  showWhatItIs(context, { ...written, isSealed, older }, output);
  if (older.length > 0)
    context.note(
      `Removed ${counted(older.length, 'older backup', 'older backups')}: the ${keep === 1 ? 'newest is' : `newest ${keep} are`} kept.`,
    );
  context.note(
    to === undefined
      ? 'It is on the same disk as the programme. For a lost or broken machine, put one elsewhere: mentor backup --to FOLDER'
      : 'mentor backup verify checks that it is whole; mentor restore FILE restores it.',
  );
}

function showWhatItIs(
  context: Context,
  { files, hasSettings, sha256, head, isSealed, older }: MadeBackup,
  output: OutputOptions,
): void {
  const trailEnds = trailHeadAsText(head);
  const value = {
    file: files.database,
    settings: hasSettings,
    encrypted: isSealed,
    sha256,
    head: trailEnds,
    removed: older,
  };
  const fields = [
    { label: 'Backup', value: files.database },
    {
      label: 'With settings',
      value: hasSettings ? path.basename(files.settings) : 'none: there is no mentor.yaml',
    },
    { label: 'Encrypted', value: isSealed ? 'yes, with your passphrase' : 'no' },
    { label: 'Its SHA-256', value: sha256 },
    { label: 'The trail ends', value: trailEnds },
  ];
  showRecord(
    context,
    { schema: 'mentor/backup', title: 'The backup', sections: [{ fields }], value },
    output,
  );
}

function showWhatItWouldBe(
  context: Context,
  { file, older }: { file: string; older: readonly string[] },
  output: OutputOptions,
): void {
  const settings = context.files.exists(path.join(context.folder, SETTINGS_FILE));
  const fields = [
    { label: 'The backup would be', value: file },
    { label: 'With settings', value: settings ? 'yes' : 'none: there is no mentor.yaml' },
    ...older.map((each) => ({ label: 'Would be removed', value: each })),
  ];
  const value = { is_dry_run: true, file, settings, removed: older };
  showRecord(
    context,
    { schema: 'mentor/backup', title: 'The backup', sections: [{ fields }], value },
    output,
  );
}

/** The folder meant, with its whole path. */
export function folderOfBackups(context: Context, to: string | undefined): string {
  return to === undefined
    ? path.join(context.folder, BACKUPS_FOLDER)
    : path.resolve(context.host.workingFolder, to);
}

/** Backups of this very programme beyond the latest so many. */
function olderBackups(context: Context, folder: string, keep: number): string[] {
  const own = backupsOf(context, folder, contentsOfStore(path.join(context.folder, DATABASE_FILE)));
  return own.slice(0, Math.max(0, own.length - keep)).map(({ file }) => file);
}

/** The checksums go first: what is left of a removal that was interrupted counts as no backup. */
function removeBackup({ files }: Context, database: string): void {
  const { checksums, settings } = backupFiles(database);
  for (const file of [checksums, settings, database]) files.remove(file);
}
