import path from 'node:path';
import { type Context, DATABASE_FILE, SETTINGS_FILE } from '../../context.js';
import {
  BUNDLE_CHECKSUMS,
  BUNDLE_README,
  checksumsAsText,
  SEALED,
  stemOfMoment,
} from '../../domain/backups/backup-files.js';
import { type ArchivedFile, tarArchive } from '../../domain/files/tar-archive.js';
import { openConcernsOn } from '../../domain/pairings/concern.js';
import { isOpen } from '../../domain/pairings/pairing.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { type TrailHead, trailHeadAsText } from '../../domain/trail-head.js';
import { type Handover, successorReadme } from '../../rendering/handover/successor-readme.js';
import { contentsOfStore } from '../../store/copies/contents-of-store.js';
import { sha256Of } from '../../store/copies/sha256-of-file.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listConcerns } from '../../store/pairings/concerns.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listPeople } from '../../store/people/people-rows.js';
import { listIssuedReports } from '../../store/rounds/issued-reports.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { findProposal } from '../../store/rounds/runs.js';
import { bytesOfStore } from '../../store/sealing/bytes-of-store.js';
import { seal } from '../../store/sealing/passphrase-seal.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { knownBackups, rememberCopy } from '../session/loading/known-backups.js';
import { callerOf, writeLease } from '../session/loading/lease-of-folder.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { type PassphraseOptions, passphraseToSeal } from '../session/loading/passphrase.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface BundleOptions extends OutputOptions, PassphraseOptions {
  /** The folder it goes to. */
  readonly to?: string;
  readonly encrypt?: boolean;
}

/** Packs all of a programme that somebody else needs to go on with it into one file, and notes that it is handed over. */
export async function makeBundle(
  context: Context,
  { to, encrypt, passphraseFile, ...output }: BundleOptions,
): Promise<void> {
  refuseUnwritable(context, output);
  const isEncrypted = encrypt === true || passphraseFile !== undefined;
  const folder = path.resolve(context.host.workingFolder, to ?? context.folder);
  const name = nameOfBundle(context, folder, isEncrypted);
  const { bytes, head } = programmeToPack(context);
  const files = await filesOfBundle(context, { bytes, head, bundle: name, isEncrypted });
  if (context.isDryRun) {
    tell(context, { file: path.join(folder, name), files, isEncrypted, head }, output);
    context.note('Dry run: nothing is written.');
    return;
  }
  const archive = tarArchive(files, Math.floor(Date.parse(context.recordedAt) / 1000));
  const passphrase = isEncrypted
    ? await passphraseToSeal(context, passphraseFile === undefined ? {} : { passphraseFile })
    : undefined;
  const workFactor = context.host.sealingWorkFactor;
  const content = passphrase === undefined ? archive : await seal(archive, { passphrase, workFactor });
  context.files.makeFolder(folder);
  context.files.write(path.join(folder, name), content, { replace: false });
  rememberCopy(context, path.join(folder, name));
  const handedOver = { on: context.today, bundle: name };
  writeLease(context, { ...callerOf(context), since: context.today, lastChange: null, handedOver });
  tell(context, { file: path.join(folder, name), files, isEncrypted, head }, output);
  context.note(
    isEncrypted
      ? 'Send the passphrase separately from the file.'
      : 'It is not encrypted: anybody who has it can read it. To protect it with a passphrase: mentor bundle --encrypt',
  );
  context.note(
    'Whoever takes over runs mentor open, in a folder of their own. From now on you are warned when you change the programme here; to carry on with it yourself after all: mentor lease take',
  );
}

/** In a dry run not even a copy of it is written for a moment. */
function programmeToPack({ folder, isDryRun }: Context): { bytes: Uint8Array; head: TrailHead } {
  const database = path.join(folder, DATABASE_FILE);
  return isDryRun
    ? { bytes: new Uint8Array(), head: contentsOfStore(database).head }
    : bytesOfStore(database);
}

function nameOfBundle({ files, recordedAt }: Context, folder: string, isEncrypted: boolean): string {
  const named = (stem: string) => `${stem}.tar${isEncrypted ? SEALED : ''}`;
  const isTaken = (stem: string) => files.exists(path.join(folder, named(stem)));
  return named(stemOfMoment('mentor-bundle', recordedAt, isTaken));
}

async function filesOfBundle(
  context: Context,
  of: { bytes: Uint8Array; head: TrailHead; bundle: string; isEncrypted: boolean },
): Promise<ArchivedFile[]> {
  const settings = path.join(context.folder, SETTINGS_FILE);
  const hasSettings = context.files.exists(settings);
  const { programmeName: programme } = await loadSettings(context);
  const { who, machine } = callerOf(context);
  const facts = await reading(context, (db) => factsOf(db, context));
  const backupFolders = [...new Set(knownBackups(context).map(({ file }) => path.dirname(file)))].sort();
  const readme = successorReadme({
    ...{ ...facts, programme, backupFolders, hasSettings, head: of.head },
    ...{ madeOn: context.today, by: `${who} on ${machine}`, bundle: of.bundle, isEncrypted: of.isEncrypted },
  });
  const files: ArchivedFile[] = [
    { name: BUNDLE_README, content: Buffer.from(readme, 'utf8') },
    { name: DATABASE_FILE, content: of.bytes },
    ...(hasSettings ? [{ name: SETTINGS_FILE, content: context.files.read(settings) }] : []),
  ];
  const sums = files.map(({ name, content }) => [name, sha256Of(content)] as const);
  const checksums = checksumsAsText({ files: Object.fromEntries(sums), head: of.head });
  return [...files, { name: BUNDLE_CHECKSUMS, content: Buffer.from(checksums, 'utf8') }];
}

type Facts = Pick<
  Handover,
  'rounds' | 'people' | 'openPairings' | 'openConcerns' | 'proposalWaits' | 'reports'
>;

function factsOf(db: ReadHandle, { today }: Context): Facts {
  const rounds = listRounds(db);
  return {
    rounds,
    people: listPeople(db).filter((person) => !isErased(person)).length,
    openPairings: listPairings(db).filter(({ status }) => isOpen(status)).length,
    openConcerns: openConcernsOn(listConcerns(db), today).length,
    proposalWaits: rounds.some(({ id }) => findProposal(db, id) !== undefined),
    reports: listIssuedReports(db).map(({ title, producedOn }) => ({ title, producedOn })),
  };
}

function tell(
  context: Context,
  of: { file: string; files: readonly ArchivedFile[]; isEncrypted: boolean; head: TrailHead },
  output: OutputOptions,
): void {
  const names = of.files.map(({ name }) => name);
  const head = trailHeadAsText(of.head);
  const fields = [
    { label: context.isDryRun ? 'The bundle would be' : 'Bundle', value: of.file },
    { label: 'Contents', value: names.join(', ') },
    { label: 'Encrypted', value: of.isEncrypted ? 'yes, with your passphrase' : 'no' },
    { label: 'The trail ends', value: head },
  ];
  const dryRun = context.isDryRun ? { is_dry_run: true } : {};
  const value = { file: of.file, files: names, encrypted: of.isEncrypted, head, ...dryRun };
  showRecord(
    context,
    { schema: 'mentor/bundle', title: 'The bundle', sections: [{ fields }], value },
    output,
  );
}
