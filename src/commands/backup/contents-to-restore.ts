import path from 'node:path';
import { type Context, DATABASE_FILE } from '../../context.js';
import { backupFiles } from '../../domain/backups/backup-files.js';
import type { TrailHead } from '../../domain/trail-head.js';
import { Failure, StateError } from '../../errors.js';
import { type ContentsOfStore, contentsOfStore } from '../../store/copies/contents-of-store.js';
import { faultsOfStore } from '../../store/health/faults-of-store.js';
import { stateOfBackup } from './state-of-backup.js';

/**
 * What a backup holds that is fit to take the programme's place.
 * @throws StateError for one that is not there, is the programme itself, is damaged, is no programme, or is of a newer mentor.
 */
export function contentsToRestore(
  context: Context,
  { named, file }: { named: string; file: string },
): ContentsOfStore {
  if (file === path.join(context.folder, DATABASE_FILE))
    throw new StateError(
      `${file} is the programme itself.`,
      'Name a backup of it; mentor backup verify lists them.',
    );
  if (!context.files.exists(file)) throw notThere(named);
  if (!context.files.exists(backupFiles(file).checksums)) return contentsWithoutChecksums(context, file);
  const { fault } = stateOfBackup(context, file);
  if (fault !== undefined) throw unfit(`${file} has changed since it was made: ${fault}.`);
  return contentsOfBackup(file);
}

/**
 * How the trail of an encrypted backup ends, where its checksums tell.
 * @throws StateError for one that is not there, or is not what was written.
 */
export function headOfSealed(
  context: Context,
  { named, file }: { named: string; file: string },
): TrailHead | undefined {
  if (!context.files.exists(file)) throw notThere(named);
  if (!context.files.exists(backupFiles(file).checksums)) return undefined;
  const { head, fault } = stateOfBackup(context, file);
  if (fault !== undefined) throw unfit(`${file} has changed since it was made: ${fault}.`);
  return head;
}

function notThere(named: string): StateError {
  return new StateError(
    `There is no ${named}.`,
    'Check the name and the folder you are in; mentor backup verify lists the backups that are known.',
  );
}

/** Without checksums its content has to speak for itself. */
function contentsWithoutChecksums(context: Context, file: string): ContentsOfStore {
  const contents = contentsOfBackup(file);
  const [fault] = faultsOfStore(file);
  if (fault !== undefined) throw unfit(`${file} is damaged: ${fault}.`);
  const { checksums } = backupFiles(file);
  context.note(
    `There is no ${path.basename(checksums)} beside it, so nobody can tell whether it has changed.`,
  );
  return contents;
}

/** What is said of a damaged programme, that a backup brings it back, helps nobody whose backup it is. */
function contentsOfBackup(file: string): ContentsOfStore {
  try {
    return contentsOfStore(file);
  } catch (error) {
    if (error instanceof Failure && !/newer mentor|Another mentor/.test(error.message))
      throw unfit(error.message);
    throw error;
  }
}

function unfit(message: string): StateError {
  return new StateError(
    message,
    'Take another backup: mentor backup verify shows which are whole. Nothing was changed.',
  );
}
