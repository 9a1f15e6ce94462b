import path from 'node:path';
import type { Context } from '../../context.js';
import { isBackupName, isSealedBackup } from '../../domain/backups/backup-files.js';
import { counted } from '../../domain/text/counted.js';
import { trailHeadAsText } from '../../domain/trail-head.js';
import { Failure, StateError } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { knownBackups } from '../session/loading/known-backups.js';
import { settingsToShow } from '../session/loading/load-settings.js';
import { type PassphraseOptions, passphraseToOpen } from '../session/loading/passphrase.js';
import { folderOfBackups } from './make-backup.js';
import { whileOpen } from './open-sealed-backup.js';
import { type BackupState, stateOfBackup } from './state-of-backup.js';

export interface VerifyOptions extends OutputOptions, PassphraseOptions {}

/**
 * Looks whether backups are what was written when they were made: those of a folder, one alone, or all that are known.
 * @throws StateError when one is damaged.
 */
export async function verifyBackups(
  context: Context,
  place: string | undefined,
  { passphraseFile, ...options }: VerifyOptions,
): Promise<void> {
  const states: BackupState[] = [];
  for (const file of backupsMeant(context, place))
    states.push(await lookedInto(context, stateOfBackup(context, file), passphraseFile));
  const settings = await settingsToShow(context);
  showTable(context, tableOf(states), {
    schema: 'mentor/backup-verify',
    title: 'Backups',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['file', 'state', 'trail_ends'],
    whenEmpty: 'There is no backup. Make one: mentor backup --to FOLDER',
    options,
  });
  // A stick that is not plugged in is no damage.
  const damaged = states.filter(
    ({ file, fault }) => fault !== undefined && (place !== undefined || context.files.exists(file)),
  );
  if (damaged.length > 0)
    throw new StateError(
      `${counted(damaged.length, 'backup is', 'backups are')} not what was written: ${damaged.map(({ file, fault }) => `${path.basename(file)} (${fault})`).join('; ')}.`,
      'Do not restore from it. Make a new one: mentor backup',
    );
  const sealed = states.filter(({ file, fault }) => isSealedBackup(file) && fault === undefined);
  if (sealed.length > 0 && passphraseFile === undefined)
    context.note(
      `${counted(sealed.length, 'encrypted one is', 'encrypted ones are')} as written; whether your passphrase opens ${sealed.length === 1 ? 'it' : 'them'}: --passphrase-file FILE`,
    );
  sayHowMany(context, states);
}

function sayHowMany(context: Context, states: readonly BackupState[]): void {
  const absent = states.filter(({ fault }) => fault !== undefined).length;
  const count = states.length - absent;
  if (count > 0) context.note(`${counted(count, 'backup', 'backups')} looked at, none is damaged.`);
  if (absent > 0) context.note(`${counted(absent, 'backup was', 'backups were')} not there to be looked at.`);
}

/** An encrypted backup that is whole is opened, where a passphrase is there, and looked into as any other. */
async function lookedInto(
  context: Context,
  state: BackupState,
  passphraseFile: string | undefined,
): Promise<BackupState> {
  const { file, head, fault } = state;
  if (passphraseFile === undefined || fault !== undefined || !isSealedBackup(file)) return state;
  const passphrase = await passphraseToOpen(context, path.basename(file), { passphraseFile });
  try {
    return await whileOpen(context, { file, passphrase, head }, (opened) => ({
      ...stateOfBackup(context, opened),
      file,
    }));
  } catch (error) {
    if (error instanceof Failure) return { ...state, fault: error.message.replace(/\.$/, '') };
    throw error;
  }
}

function backupsMeant(context: Context, place: string | undefined): string[] {
  const full = folderOfBackups(context, place);
  const inFolder = (folder: string) =>
    context.files
      .names(folder)
      .filter((name) => isBackupName(name) || /^mentor\.schema-\d+\.db$/.test(name))
      .map((name) => path.join(folder, name));
  if (place === undefined) {
    const known = knownBackups(context).filter(({ isRemoved }) => isRemoved !== true);
    return [...new Set([...inFolder(full), ...known.map(({ file }) => file)])].sort();
  }
  if (full.endsWith('.db') || isSealedBackup(full)) return [full];
  if (context.files.exists(full)) return inFolder(full);
  throw new StateError(
    `${full} is not there, so nothing was looked at.`,
    'Plug in the disk or the stick that it is on, or name another folder.',
  );
}

function tableOf(states: readonly BackupState[]): DataTable {
  return {
    columns: [
      { name: 'file', title: 'Backup', kind: 'text' },
      { name: 'trail_ends', title: 'Trail ends', kind: 'text' },
      { name: 'state', title: 'State', kind: 'text' },
    ],
    rows: states.map(({ file, head, fault }) => [
      file,
      head === undefined ? null : trailHeadAsText(head),
      fault ?? 'whole',
    ]),
  };
}
