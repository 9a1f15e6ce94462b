import path from 'node:path';
import type { Context } from '../../context.js';
import { backupFiles, checksumsIn, isSealedBackup } from '../../domain/backups/backup-files.js';
import type { TrailHead } from '../../domain/trail-head.js';
import { Failure } from '../../errors.js';
import { contentsOfStore } from '../../store/copies/contents-of-store.js';
import { sha256OfFile } from '../../store/copies/sha256-of-file.js';

/** What was found out about a backup. */
export interface BackupState {
  /** Its database. */
  readonly file: string;
  /** How its trail ends, where its checksums tell. */
  readonly head: TrailHead | undefined;
  /** In words; undefined when it is as it was made. */
  readonly fault: string | undefined;
}

/** Looks whether a backup is, to the bit, what was written when it was made; into one that is encrypted only `whileOpen` looks. */
export function stateOfBackup(context: Context, file: string): BackupState {
  try {
    return stateOfFiles(context, file);
  } catch (error) {
    // One that cannot be looked at is no reason not to look at the others.
    if (error instanceof Failure) return { file, head: undefined, fault: error.message.replace(/\.$/u, '') };
    throw error;
  }
}

function stateOfFiles(context: Context, file: string): BackupState {
  const { checksums, settings } = backupFiles(file);
  if (!context.files.exists(file)) return { file, head: undefined, fault: 'it is not there' };
  if (!context.files.exists(checksums))
    return { file, head: undefined, fault: `there is no ${path.basename(checksums)} beside it` };
  const read = checksumsIn(Buffer.from(context.files.read(checksums)).toString('utf8'));
  if (read === undefined) return { file, head: undefined, fault: `${path.basename(checksums)} is damaged` };
  const { files, head } = read;
  const expected = [file, ...(context.files.exists(settings) ? [settings] : [])].map((each) =>
    path.basename(each),
  );
  const unlisted = expected.find((name) => files[name] === undefined);
  const damaged = Object.entries(files).find(
    ([name, sha256]) => !isWhole(context, path.join(path.dirname(file), name), sha256),
  );
  const fault =
    unlisted !== undefined
      ? `${unlisted} is not the file its checksums are of`
      : damaged !== undefined
        ? `${damaged[0]} is damaged or missing`
        : isSealedBackup(file)
          ? undefined
          : contentFault(file, head);
  return { file, head, fault };
}

function isWhole({ files }: Context, file: string, sha256: string): boolean {
  return files.exists(file) && sha256OfFile(file) === sha256;
}

/** What its checksums agree with may still be no programme of ours, or have been put together by hand. */
function contentFault(file: string, head: TrailHead): string | undefined {
  try {
    const found = contentsOfStore(file).head;
    return found.entries === head.entries && found.hash.startsWith(head.hash)
      ? undefined
      : 'its trail does not end as its checksums say';
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}
