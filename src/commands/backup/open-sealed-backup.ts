import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Context } from '../../context.js';
import { backupFiles, checksumsAsText } from '../../domain/backups/backup-files.js';
import { openedName } from '../../domain/files/drafts.js';
import type { TrailHead } from '../../domain/trail-head.js';
import { sha256OfFile } from '../../store/copies/sha256-of-file.js';
import { unseal } from '../../store/sealing/passphrase-seal.js';

/**
 * Opens an encrypted backup for as long as `use` takes: what it holds lies in the programme's folder meanwhile, which holds no less, as a
 * backup that is not encrypted.
 * @param head how its checksums say that its trail ends; undefined where it has none, and then the one that is opened has none either.
 * @throws StateError for another passphrase, and for what is damaged.
 */
export async function whileOpen<T>(
  context: Pick<Context, 'files' | 'folder'>,
  { file, passphrase, head }: { file: string; passphrase: string; head: TrailHead | undefined },
  use: (opened: string) => T | Promise<T>,
): Promise<T> {
  const { files, folder } = context;
  const from = backupFiles(file);
  const to = backupFiles(path.join(folder, openedName(randomBytes(6).toString('hex'))));
  const open = (each: string) => unseal(files.read(each), { passphrase, name: path.basename(each) });
  try {
    const database = await open(from.database);
    const settings = files.exists(from.settings) ? await open(from.settings) : undefined;
    files.makeFolder(folder);
    files.write(to.database, database, { replace: false });
    if (settings !== undefined) files.write(to.settings, settings, { replace: false });
    if (head !== undefined) {
      const written = settings === undefined ? [to.database] : [to.database, to.settings];
      const sums = written.map((each) => [path.basename(each), sha256OfFile(each)] as const);
      files.write(to.checksums, checksumsAsText({ files: Object.fromEntries(sums), head }), {
        replace: false,
      });
    }
    return await use(to.database);
  } finally {
    for (const each of [to.checksums, to.settings, to.database, `${to.database}-journal`]) files.remove(each);
  }
}
