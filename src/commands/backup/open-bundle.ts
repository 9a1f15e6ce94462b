import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import {
  BUNDLE_CHECKSUMS,
  BUNDLE_README,
  checksumsIn,
  isBundleName,
} from '../../domain/backups/backup-files.js';
import { type ArchivedFile, filesInTar } from '../../domain/files/tar-archive.js';
import { trailHeadAsText } from '../../domain/trail-head.js';
import { Failure, StateError } from '../../errors.js';
import { type ContentsOfStore, contentsOfStore } from '../../store/copies/contents-of-store.js';
import { sha256Of } from '../../store/copies/sha256-of-file.js';
import { isSealed, unseal } from '../../store/sealing/passphrase-seal.js';
import { showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { askToGoOn } from '../session/asking/ask-to-go-on.js';
import { rememberCopy, wentThrough } from '../session/loading/known-backups.js';
import { callerOf, leaseIfReadable, writeLease } from '../session/loading/lease-of-folder.js';
import { lookingAtBytes } from '../session/loading/looking-at-bytes.js';
import { type PassphraseOptions, passphraseToOpen } from '../session/loading/passphrase.js';
import { changing } from '../session/loading/reading-and-changing.js';

export interface OpenOptions extends OutputOptions, PassphraseOptions {}

/** A bundle that was looked through. */
interface OpenedBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly contents: ContentsOfStore;
}

/**
 * Goes on with a programme that somebody handed over: puts what the bundle holds into a folder without one.
 * @throws StateError for a bundle that is none or is damaged, and where there is a programme already: two are never merged.
 */
export async function openBundle(
  context: Context,
  named: string,
  { passphraseFile, ...output }: OpenOptions,
): Promise<void> {
  const file = path.resolve(context.host.workingFolder, named);
  const written = context.files.readNamed(file);
  const archive = isSealed(written)
    ? await unseal(written, {
        name: path.basename(file),
        passphrase: await passphraseToOpen(
          context,
          path.basename(file),
          passphraseFile === undefined ? {} : { passphraseFile },
        ),
      })
    : written;
  const bundle = lookThrough(context, { archive, name: path.basename(file) });
  refuseWhereThereIsOne(context, bundle);
  show(context, bundle, output);
  await askToGoOn(context, {
    message: `Take over this programme in ${context.folder}?`,
    what: `This puts the programme into ${context.folder}`,
  });
  if (context.isDryRun) {
    context.note('Dry run: nothing is written.');
    return;
  }
  await putInPlace(context, { ...bundle, from: file });
  context.note('The programme is in your hands now. Next: mentor doctor, then mentor today');
}

function lookThrough(
  context: Context,
  { archive, name }: { archive: Uint8Array; name: string },
): OpenedBundle {
  const files = new Map((filesInTar(archive) ?? []).map((each: ArchivedFile) => [each.name, each.content]));
  const [database, sums] = [files.get(DATABASE_FILE), files.get(BUNDLE_CHECKSUMS)];
  const checksums = sums === undefined ? undefined : checksumsIn(Buffer.from(sums).toString('utf8'));
  if (database === undefined || checksums === undefined)
    throw new StateError(
      `${name} is not a mentor bundle, or it was cut short.`,
      'A bundle is what mentor bundle writes. For a backup: mentor restore FILE',
    );
  const isAsMade = (each: string) => {
    const content = files.get(each);
    return content !== undefined && sha256Of(content) === checksums.files[each];
  };
  const own = [DATABASE_FILE, SETTINGS_FILE, BUNDLE_README].filter((each) => files.has(each));
  const damaged = [...own, ...Object.keys(checksums.files)].find((each) => !isAsMade(each));
  if (damaged !== undefined)
    throw new StateError(
      `${name} has changed since it was made: ${damaged} is damaged or missing.`,
      'Ask for it again.',
    );
  const contents = lookingAtBytes(context, database, contentsOfStore);
  if (contents.head.entries !== checksums.head.entries || !contents.head.hash.startsWith(checksums.head.hash))
    throw new StateError(
      `${name} is damaged: its trail does not end as its checksums say.`,
      'Ask for it again.',
    );
  return { files, contents };
}

function refuseWhereThereIsOne(context: Context, { contents }: OpenedBundle): void {
  const own = path.join(context.folder, DATABASE_FILE);
  if (context.files.exists(own) && !isHalfOpened(context, contents))
    throw new StateError(
      `There is a programme in ${context.folder} already${relationOf(own, contents)}.`,
      'Two programmes are not merged. Open the bundle in another folder: mentor open FILE --programme FOLDER',
    );
}

/** Whether the same call was stopped once the bundle's programme had its place: nobody has worked on it since. */
function isHalfOpened(context: Context, { head }: ContentsOfStore): boolean {
  const { who, machine } = callerOf(context);
  const lease = leaseIfReadable(context);
  if (
    lease?.who !== who ||
    lease.machine !== machine ||
    lease.lastChange !== null ||
    lease.handedOver !== null
  )
    return false;
  try {
    const here = contentsOfStore(path.join(context.folder, DATABASE_FILE)).head;
    return here.entries === head.entries && here.hash === head.hash;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function relationOf(own: string, bundle: ContentsOfStore): string {
  try {
    const here = contentsOfStore(own);
    if (wentThrough(here.entries, bundle.head)) return ': the same, as it was in the bundle or later';
    if (wentThrough(bundle.entries, here.head)) return ': the same, as it was before the bundle was made';
    return ': another, or the same that went on in two places';
  } catch (error) {
    if (error instanceof Failure) return '';
    throw error;
  }
}

/** The settings and whose hands it is in first: what is left of an interruption tells that it is one, and the same call goes on. */
async function putInPlace(
  context: Context,
  { files, contents, from }: OpenedBundle & { readonly from: string },
): Promise<void> {
  const settings = files.get(SETTINGS_FILE);
  const place = (name: string) => path.join(context.folder, name);
  if (settings !== undefined) refuseOtherSettings(context, settings);
  context.files.makeFolder(context.folder);
  if (settings !== undefined) context.files.write(place(SETTINGS_FILE), settings, { replace: true });
  writeLease(context, { ...callerOf(context), since: context.today, lastChange: null, handedOver: null });
  // It holds people, too: an erasure tells of it.
  if (isBundleName(path.basename(from))) rememberCopy(context, from);
  const database = files.get(DATABASE_FILE) ?? new Uint8Array();
  if (!context.files.exists(place(DATABASE_FILE)))
    context.files.write(place(DATABASE_FILE), database, { replace: false });
  await changing(context, (_, note) => {
    note({ what: 'programme', action: 'taken over as it was after entry', ids: [contents.head.entries] });
  });
}

function refuseOtherSettings({ files, folder }: Context, settings: Uint8Array): void {
  const own = path.join(folder, SETTINGS_FILE);
  if (files.exists(own) && !Buffer.from(files.read(own)).equals(settings))
    throw new StateError(
      `There is another ${SETTINGS_FILE} in ${folder} already.`,
      'Move it away, or open the bundle in another folder: mentor open FILE --programme FOLDER',
    );
}

function show(context: Context, { files, contents }: OpenedBundle, output: OutputOptions): void {
  const { entries, rows } = contents;
  const last = entries.at(-1);
  const head = trailHeadAsText(contents.head);
  const fields = [
    { label: 'People', value: rows.people ?? 0 },
    { label: 'Pairings', value: rows.pairings ?? 0 },
    { label: 'Rounds', value: rows.rounds ?? 0 },
    { label: 'With settings', value: files.has(SETTINGS_FILE) ? 'yes' : 'no' },
    { label: 'Last changed', value: last?.recordedAt ?? null },
    { label: 'The trail ends', value: head },
  ];
  const value = {
    folder: context.folder,
    rows,
    settings: files.has(SETTINGS_FILE),
    last_changed: last?.recordedAt ?? null,
    head,
    ...(context.isDryRun ? { is_dry_run: true } : {}),
  };
  showRecord(context, { schema: 'mentor/open', title: 'The bundle', sections: [{ fields }], value }, output);
}
