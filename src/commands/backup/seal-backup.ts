import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import { checksumsAsText } from '../../domain/backups/backup-files.js';
import { sha256OfFile } from '../../store/copies/sha256-of-file.js';
import { bytesOfStore } from '../../store/sealing/bytes-of-store.js';
import { seal } from '../../store/sealing/passphrase-seal.js';
import { filesOfNextBackup, type WrittenBackup } from './write-backup.js';

/**
 * The same as `writeBackup`, encrypted: nothing of it is ever written otherwise where it goes. Its checksums are of the encrypted files, so
 * that anybody can tell whether they are whole.
 * @throws StateError where there is no programme, or it is damaged; SystemError when the disk refuses.
 */
export async function sealBackup(
  context: Context,
  { folder, passphrase }: { folder: string; passphrase: string },
): Promise<WrittenBackup> {
  const files = filesOfNextBackup(context, folder, 'sealed');
  const how = { passphrase, workFactor: context.host.sealingWorkFactor };
  const { bytes, head } = bytesOfStore(path.join(context.folder, DATABASE_FILE));
  const settings = path.join(context.folder, SETTINGS_FILE);
  const hasSettings = context.files.exists(settings);
  context.files.makeFolder(folder);
  context.files.write(files.database, await seal(bytes, how), { replace: false });
  if (hasSettings)
    context.files.write(files.settings, await seal(context.files.read(settings), how), { replace: false });
  const written = hasSettings ? [files.database, files.settings] : [files.database];
  const sums = written.map((file) => [path.basename(file), sha256OfFile(file)] as const);
  const text = checksumsAsText({ files: Object.fromEntries(sums), head });
  context.files.write(files.checksums, text, { replace: false });
  return { files, hasSettings, sha256: sums[0]?.[1] ?? '', head };
}
