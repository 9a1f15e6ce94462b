import path from 'node:path';
import { type Context, DATABASE_FILE } from '../../../context.js';
import { isOfBackup } from '../../../domain/backups/backup-files.js';
import { isDraftName } from '../../../domain/files/drafts.js';
import { entriesOfCopy } from '../../../store/copies/contents-of-store.js';

/** A copy of the programme beside it that mentor did not make: a synchronising service, or somebody by hand. */
export interface ProgrammeBeside {
  readonly name: string;
  /** So many changes are in it and not in the programme. */
  readonly ownChanges: number;
}

/** Other files in the programme's folder that began as this programme, by their trails. */
export function programmesBeside({ folder, files }: Pick<Context, 'folder' | 'files'>): ProgrammeBeside[] {
  const named = files
    .names(folder)
    .filter(
      (name) => /\.db$/i.test(name) && name !== DATABASE_FILE && !isOfBackup(name) && !isDraftName(name),
    );
  if (named.length === 0) return [];
  const own = entriesOfCopy(path.join(folder, DATABASE_FILE));
  return named.flatMap((name) => {
    const entries = entriesOfCopy(path.join(folder, name));
    const parted = entries.findIndex(({ hash }, at) => hash !== own[at]?.hash);
    if (entries.length === 0 || parted === 0) return [];
    return [{ name, ownChanges: parted < 0 ? 0 : entries.length - parted }];
  });
}
