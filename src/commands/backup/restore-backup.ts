import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import { backupFiles, isSealedBackup } from '../../domain/backups/backup-files.js';
import { compareText } from '../../domain/text/compare-text.js';
import { counted } from '../../domain/text/counted.js';
import { tableInWords } from '../../domain/text/table-in-words.js';
import { Failure } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { type ContentsOfStore, contentsOfStore } from '../../store/copies/contents-of-store.js';
import { replaceStore } from '../../store/copies/copy-store.js';
import { type EarlierErasures, eraseAgain, erasuresOf } from '../../store/privacy/erase-again.js';
import { RESTORED } from '../../store/undo/changes-made.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { backupsOf, laterBackups } from '../session/loading/backups-beside.js';
import {
  type KnownBackup,
  knownBackups,
  rememberBackups,
  rememberCopy,
  wentThrough,
} from '../session/loading/known-backups.js';
import { forgetLastChange } from '../session/loading/lease-of-folder.js';
import { type PassphraseOptions, passphraseToOpen } from '../session/loading/passphrase.js';
import { changing } from '../session/loading/reading-and-changing.js';
import { contentsToRestore, headOfSealed } from './contents-to-restore.js';
import { keepWhatIsThere } from './keep-what-is-there.js';
import { whileOpen } from './open-sealed-backup.js';

/** So many commands that a restore would take back are listed. */
const LISTED = 10;

export interface RestoreOptions extends OutputOptions, PassphraseOptions {}

/**
 * Puts a backup in the place of the programme, after showing what differs; what was there is kept as a backup of its own.
 * @throws StateError for a backup that is not there, is damaged, is no programme, or is of a newer mentor.
 */
export async function restoreBackup(
  context: Context,
  named: string,
  { passphraseFile, ...options }: RestoreOptions,
): Promise<void> {
  const file = path.resolve(context.host.workingFolder, named);
  if (!isSealedBackup(file)) return restoreFrom(context, { named, file, origin: file }, options);
  const head = headOfSealed(context, { named, file });
  const passphrase = await passphraseToOpen(
    context,
    path.basename(file),
    passphraseFile === undefined ? {} : { passphraseFile },
  );
  await whileOpen(context, { file, passphrase, head }, (opened) =>
    restoreFrom(context, { named, file: opened, origin: file }, options),
  );
}

async function restoreFrom(
  context: Context,
  { named, file, origin }: { named: string; file: string; origin: string },
  options: OutputOptions,
): Promise<void> {
  const there = contentsToRestore(context, { named, file });
  const now = programmeNow(context);
  showDifference(context, { there, now: now instanceof Failure ? undefined : now }, options);
  sayWhatGoes(context, there, now);
  await askToGoOn(context, {
    message: 'Replace the programme with this backup?',
    what: 'This replaces the programme with the backup',
  });
  if (context.isDryRun) {
    context.note('Dry run: nothing is written.');
    return;
  }
  const database = path.join(context.folder, DATABASE_FILE);
  context.files.makeFolder(context.folder);
  keepWhatIsThere(context, { now, backup: file });
  const known = backupsKnownThen(context, there, origin);
  const erased = now === undefined || now instanceof Failure ? undefined : erasuresOf(database);
  forgetLastChange(context);
  replaceStore(database, file);
  restoreSettings(context, file);
  rememberBackups(context, known);
  for (const later of laterBackups(context, path.dirname(origin), there)) rememberCopy(context, later);
  if (erased !== undefined) await eraseWhoWasErased(context, erased);
  await changing(context, (_, note) => {
    note({ ...RESTORED, ids: [there.head.entries] });
  });
  context.note(`Restored from ${origin}. Next: mentor status`);
}

/** Those of the programme as it will be, and what lies with the one it comes from: on a new machine nothing else tells of them. */
function backupsKnownThen(context: Context, there: ContentsOfStore, origin: string): KnownBackup[] {
  const known = knownBackups(context).filter(({ head }) => wentThrough(there.entries, head));
  const files = new Set(known.map(({ file }) => file));
  const found = backupsOf(context, path.dirname(origin), there).filter(({ file }) => !files.has(file));
  return [...known, ...found].sort((one, other) => compareText(one.madeAt, other.madeAt));
}

/** A backup that no erasure could reach brings nobody back. */
async function eraseWhoWasErased(context: Context, erased: EarlierErasures): Promise<void> {
  const store = await context.openStore('write', 'refuse');
  try {
    const count = eraseAgain(store, erased, context.recordedAt);
    if (count > 0)
      context.note(
        `${counted(count, 'person who was erased before was', 'people who were erased before were')} in it, and erased again. The backup itself still holds them: destroy it.`,
      );
  } finally {
    store.close();
  }
}

/** What the programme holds now; undefined where there is none, and what is wrong with it where it cannot be read. */
function programmeNow(context: Context): ContentsOfStore | Failure | undefined {
  const file = path.join(context.folder, DATABASE_FILE);
  if (!context.files.exists(file)) return undefined;
  try {
    return contentsOfStore(file);
  } catch (error) {
    if (error instanceof Failure && !error.message.startsWith('Another mentor')) return error;
    throw error;
  }
}

function showDifference(
  context: Context,
  { there, now }: { there: ContentsOfStore; now: ContentsOfStore | undefined },
  options: OutputOptions,
): void {
  // What neither holds tells nobody anything.
  const tables = [...new Set([...Object.keys(now?.rows ?? {}), ...Object.keys(there.rows)])]
    .filter((table) => (now?.rows[table] ?? 0) > 0 || (there.rows[table] ?? 0) > 0)
    .sort();
  const counts = tables.map((table) => [
    tableInWords(table),
    now?.rows[table] ?? null,
    there.rows[table] ?? null,
  ]);
  const last = (contents: ContentsOfStore | undefined) => contents?.entries.at(-1)?.recordedAt ?? null;
  const table: DataTable = {
    columns: [
      { name: 'what', title: 'What', kind: 'text' },
      { name: 'now', title: 'Now', kind: 'text' },
      { name: 'in_backup', title: 'In the backup', kind: 'text' },
    ],
    rows: [
      ['entries in the trail', now?.entries.length ?? null, there.entries.length],
      ['last changed', last(now), last(there)],
      ...counts,
    ],
  };
  showTable(context, table, {
    schema: 'mentor/restore',
    title: 'What a restore would change',
    generatedFor: '',
    important: ['what', 'now', 'in_backup'],
    whenEmpty: '',
    options,
  });
}

function sayWhatGoes(
  context: Context,
  there: ContentsOfStore,
  now: ContentsOfStore | Failure | undefined,
): void {
  if (now === undefined) return;
  if (now instanceof Failure) {
    context.note(`The programme that is there cannot be read: ${now.message}`);
    return;
  }
  if (!wentThrough(now.entries, there.head)) {
    context.note(
      'The backup is not of an earlier state of this programme: it is of another, or of a state that was since replaced.',
    );
    return;
  }
  const gone = now.entries.slice(there.head.entries);
  context.note(
    gone.length === 0
      ? 'The programme is as it was when the backup was made.'
      : `${counted(gone.length, 'command since would be', 'commands since would be')} lost:`,
  );
  for (const { id, recordedAt, command } of gone.slice(-LISTED))
    context.note(`  ${id}, ${recordedAt}: ${command}`);
}

function restoreSettings(context: Context, file: string): void {
  const { settings } = backupFiles(file);
  const own = path.join(context.folder, SETTINGS_FILE);
  if (context.files.exists(settings))
    context.files.write(own, context.files.read(settings), { replace: true });
  else if (context.files.exists(own))
    context.note(`The backup has no ${SETTINGS_FILE}; the one that is there stays.`);
}
