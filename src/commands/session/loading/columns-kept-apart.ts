import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../../context.js';
import { isBundleName, isSealedBackup } from '../../../domain/backups/backup-files.js';
import { filesInTar } from '../../../domain/files/tar-archive.js';
import { Failure, InputError } from '../../../errors.js';
import type { MovedColumns } from '../../../store/sensitive/keep-apart.js';
import { knownBackups, otherCopies } from './known-backups.js';
import { loadSettings } from './load-settings.js';
import { lookingAtBytes } from './looking-at-bytes.js';

/**
 * The columns that mentor.yaml calls sensitive; undefined where it cannot be read. Then all stays where it is: commands that need the
 * settings say what is wrong with them, and a meeting can be recorded meanwhile.
 */
export async function columnsToKeepApart(context: Context): Promise<ReadonlySet<string> | undefined> {
  const file = path.join(context.folder, SETTINGS_FILE);
  // Nearly every programme has none: its settings are then not read by commands that ask nothing else of them.
  const isNamed = context.files.exists(file) && Buffer.from(context.files.read(file)).includes('sensitive');
  if (!isNamed) return new Set();
  try {
    return new Set((await loadSettings(context)).sensitive.keys());
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Tells which columns went apart, or came back, because mentor.yaml says otherwise than before. */
export function tellOfMoved(context: Context, { apart, back }: MovedColumns): void {
  const { note, isDryRun } = context;
  if (isDryRun) return;
  if (back.length > 0) note(`No longer kept apart, as mentor.yaml says: ${back.join(', ')}.`);
  if (apart.length === 0) return;
  note(`Kept apart from now on, as mentor.yaml says: ${apart.join(', ')}.`);
  const copies = copiesThatAreThere(context);
  if (copies.length > 0) note(toldOfCopies(copies));
}

function toldOfCopies(copies: readonly string[]): string {
  const [are, hold, those] =
    copies.length === 1 ? ['A copy', 'holds', 'that'] : [`${copies.length} copies`, 'hold', 'those'];
  return `${are} made before ${hold} it among everything else: ${copies.join(', ')}. Restored, it goes apart with the next change; to have no such copy, make a new one with mentor backup and delete ${those}.`;
}

/** Tells of copies that are still there from before a column was kept apart. What is encrypted lets nobody read it without the passphrase. */
export async function tellOfCopiesInPlain(context: Context, columns: Iterable<string>): Promise<void> {
  const names = [...columns];
  if (names.length === 0) return;
  const { columnsInPlain } = await import('../../../store/sensitive/columns-in-plain.js');
  const inPlain = (file: string) => columnsInPlain(file, names);
  const found = copiesThatAreThere(context).flatMap((file) => {
    const held = withoutFailing(() => lookingAtCopy(context, file, inPlain)) ?? [];
    return held.length === 0 ? [] : [{ file, held }];
  });
  if (found.length === 0) return;
  const held = names.filter((name) => found.some((each) => each.held.includes(name)));
  context.note(`Kept apart by now: ${held.join(', ')}. ${toldOfCopies(found.map(({ file }) => file))}`);
}

/** undefined for what is encrypted. */
function lookingAtCopy<T>(context: Context, file: string, look: (database: string) => T): T | undefined {
  if (!isBundleName(path.basename(file))) return isSealedBackup(file) ? undefined : look(file);
  const database = filesInTar(context.files.read(file))?.find(({ name }) => name === DATABASE_FILE);
  return database && lookingAtBytes(context, database.content, look);
}

/** A copy that cannot be read is told of by mentor backup verify. */
function withoutFailing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Backups and bundles that can be reached. A list of them that cannot be read is told of by whoever asks for it. */
function copiesThatAreThere(context: Context): string[] {
  const backups = () => knownBackups(context).flatMap(({ file, isRemoved }) => (isRemoved ? [] : [file]));
  const all = withoutFailing(() => [...backups(), ...otherCopies(context)]) ?? [];
  return all.filter((file) => context.files.exists(file));
}
