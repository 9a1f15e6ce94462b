import type { Context } from '../../context.js';
import type { Settings } from '../../domain/settings/settings.js';
import { type Complaint, EarlyEnd, Failure, InputError, StateError, UsageError } from '../../errors.js';
import { type Interpretation, toBeConfirmed } from '../../intake/columns/interpretation.js';
import { rejectAsComplaints } from '../../intake/table/rejects.js';
import { sha256Of } from '../../store/copies/sha256-of-file.js';
import { stoppable } from '../output/show-progress.js';
import { bytesOf, sourceName } from '../session/loading/bytes-of-file.js';
import { refuseUnconfirmed } from './confirming/confirm-likely.js';
import { confirmedHeadings } from './confirming/confirmed-headings-known.js';
import { refuseSweeping, sweepingChanges } from './confirming/sweeping-changes.js';
import { sayWhatIsAsked } from './confirming/what-is-asked.js';
import type { ImportOptions } from './import-options.js';
import { settingsFor } from './import-settings.js';
import { dayRosterHoldsFrom } from './planning/day-roster-holds-from.js';
import { erasedFromProgramme, leaveErasedOut } from './planning/leave-erased-out.js';
import type { ReadFile } from './planning/plan-file.js';
import {
  type FileToTakeIn,
  lookAtFile,
  refuseDoubtfulLeavers,
  rehearseFile,
  type TakenIn,
  takeInFile,
} from './planning/take-in-file.js';
import { contentToImport, sheetToRemember } from './reading/content-to-import.js';
import { keyOfImport } from './reading/import-key.js';
import { inOrderOfKinds } from './reading/order-of-files.js';
import { readFile } from './reading/read-file.js';
import { readingOf } from './reading/reading-of-file.js';
import { importedAsJson } from './telling/import-as-json.js';
import type { ImportOutcome } from './telling/import-outcome.js';
import { sayNoticesAfter, standingNotices } from './telling/notices-after-import.js';
import { sayHowItEnded, sayWhatComesNext, sayWhatItDoes } from './telling/say-what-import-does.js';
import { writeRejects } from './telling/write-rejects.js';

/** A file of so many bytes, in millions, is read and compared within a second; of a larger one there is a sign at once. */
const SOON_READ = 1.5;

/** Said when Ctrl-C ends an import; of several files, those before are told of besides. */
const NOTHING_IMPORTED = 'Cancelled. Nothing was imported.';

/** What importing one file came to. */
export interface ImportedFile {
  readonly file: string;
  readonly outcome: ImportOutcome;
  readonly changedPairings: boolean;
  /** Where its rejected rows went; null where there were none, or on a dry run. */
  readonly rejectsFile: string | null;
  readonly complaints: readonly Complaint[];
  readonly source: string;
  /** Whether it was taken in without being held in memory. */
  readonly isLarge: boolean;
  /** How its columns were understood. */
  readonly interpretations: readonly Interpretation[];
  /** Those that the import would have confirmed first; none where that is agreed to. */
  readonly likely: readonly Interpretation[];
}

/**
 * Takes in CSV files one after the other, each in one transaction. Every row is imported or written to a rejects file with
 * the reason.
 * @throws InputError when rows were rejected (the others are imported) or a file cannot be understood (nothing of it is).
 */
export async function importFiles(context: Context, options: ImportOptions): Promise<void> {
  refuseForSeveral(options);
  const standing = await stoppable(context, NOTHING_IMPORTED, (stopping) =>
    standingNotices(stopping, options),
  );
  const imported = await stoppable(context, NOTHING_IMPORTED, (stopping) => importInTurn(stopping, options));
  const isDryRun = options.dryRun === true;
  const isComplete = options.complete === true;
  const isAnybodyInRound = await stoppable(context, 'Cancelled. What was imported is stored.', (stopping) =>
    sayNoticesAfter(stopping, imported, { options, standing }),
  );
  sayWhatComesNext(
    context,
    imported.map(({ outcome }) => outcome),
    { isDryRun, isAnybodyInRound },
  );
  if (context.wantsJson) context.out.write(importedAsJson(imported, { isDryRun, isComplete }));
  // In a terminal the import asks.
  if (context.prompt === undefined) refuseUnconfirmed(imported, { ...options, round: context.round });
  refuseIfRejected(imported, options);
}

async function importInTurn(context: Context, options: ImportOptions): Promise<readonly ImportedFile[]> {
  const imported: ImportedFile[] = [];
  const files = await inOrderOfKinds(context, options, await settingsFor(context, options));
  for (const file of files) {
    try {
      imported.push(
        await importFile(context, file, {
          options,
          settings: await settingsFor(context, options),
          isLast: file === files.at(-1),
        }),
      );
    } catch (error) {
      sayWhatStays(context, imported, error);
      throw error;
    }
  }
  return imported;
}

async function importFile(
  context: Context,
  file: string,
  { options, settings, isLast }: { options: ImportOptions; settings: Settings; isLast: boolean },
): Promise<ImportedFile> {
  const isDryRun = options.dryRun === true;
  const source = sourceName(file);
  if (!isDryRun) refuseTakenName(context, options.rejects);
  const bytes = await bytesOf(context, file);
  if (bytes.length > SOON_READ * 1e6)
    context.note(`Reading ${source}, ${Math.round(bytes.length / 1e6).toLocaleString('en-GB')} MB …`);
  await context.goOn();
  const { profiles } = settings.intake;
  const content = await contentToImport(context, { bytes, source, sheet: options.sheet, profiles });
  const read = await readToImport(context, { content, source }, { options, settings });
  const { interpretations, large } = read;
  const likely = options.yes === true ? [] : toBeConfirmed(interpretations);
  if (!isDryRun) refuseUnconfirmed([{ file, source, likely }], { ...options, round: context.round });
  const work = workOn(context, { source, sha256: sha256Of(bytes), read }, options);
  const taken = isDryRun ? await rehearse(context, work, { isLast }) : await takeInFile(context, work);
  sayHowItEnded(context, { source, isDryRun, ...taken });
  if (!isDryRun && options.saveAs !== undefined) {
    const sheet = sheetToRemember(content, { sheet: options.sheet, profiles });
    // Reads and writes mentor.yaml, for which the reader of YAML has to be loaded.
    const { saveProfile } = await import('./confirming/save-profile.js');
    saveProfile(context, options.saveAs, { read, sheet });
  }
  const isLarge = large !== undefined;
  const rejected = rejectedRows(context, { file, source, read, outcome: taken.outcome }, options);
  return { file, source, isLarge, ...taken, ...rejected, interpretations, likely };
}

/** The file as it is understood, without whoever was erased. @throws UsageError for `--complete` of anything but a roster. */
async function readToImport(
  context: Context,
  file: Parameters<typeof readFile>[1],
  { options, settings }: { options: ImportOptions; settings: Settings },
): Promise<ReadFile> {
  const erased = await erasedFromProgramme(context);
  const { key, ...flags } = options;
  const understood = await readFile(context, file, {
    ...flags,
    settings,
    confirmed: await confirmedHeadings(context),
    ...keyOfImport(context, key),
  });
  const read = leaveErasedOut(understood, erased);
  if (options.complete === true && read.kind !== 'roster') {
    throw new UsageError(
      `--complete is about a roster, and ${file.source} is read as ${read.kind}.`,
      'Leave --complete out, or say what the file is with --as roster.',
    );
  }
  return read;
}

function workOn(
  context: Context,
  file: Pick<FileToTakeIn, 'source' | 'sha256' | 'read'>,
  options: ImportOptions,
): FileToTakeIn {
  const { read } = file;
  const isDryRun = options.dryRun === true;
  const isComplete = options.complete === true;
  const telling = { isDryRun, isComplete, sensitive: read.settings.sensitive };
  return {
    ...file,
    settings: read.settings,
    isComplete,
    anyway: options.anyway === true,
    holdsFrom: dayRosterHoldsFrom(context, options, read),
    isAgreed: options.yes === true,
    show: (outcome) => sayWhatItDoes(context, { read, outcome, telling }),
  };
}

/** The rows that were not taken in, as they are told and as they are written down. */
function rejectedRows(
  context: Context,
  { file, source, read, outcome }: { file: string; source: string; read: ReadFile; outcome: ImportOutcome },
  options: ImportOptions,
): Pick<ImportedFile, 'complaints' | 'rejectsFile'> {
  const { rejects } = outcome;
  const complaints = rejects.flatMap((reject) => rejectAsComplaints(reject, source));
  if (options.dryRun === true || rejects.length === 0) return { complaints, rejectsFile: null };
  const rejectsFile = keepRejects(context, complaints, {
    file,
    table: read.table,
    rejects,
    reading: readingOf(read, outcome, options),
    out: options.rejects,
    byteOrderMark: read.settings.exports.byteOrderMark,
  });
  return { complaints, rejectsFile };
}

/** Shows what the import would do; what follows in the call then finds it done. */
async function rehearse(
  context: Context,
  work: FileToTakeIn,
  { isLast }: { isLast: boolean },
): Promise<TakenIn> {
  const looked = await lookAtFile(context, work);
  const { outcome } = looked.plan;
  work.show(outcome);
  sayWhatIsAsked(context, outcome, work);
  refuseDoubtfulLeavers(outcome, work);
  if (context.prompt === undefined && !work.isAgreed) refuseSweeping(sweepingChanges(outcome), work.source);
  // Of a day gone by it shows only when it is carried out what stays, for a later value is on record.
  const isOfEarlier = work.holdsFrom !== null && (work.holdsFrom < context.today || hasDayOfRow(work.read));
  if (!isLast || isOfEarlier) await rehearseFile(context, work, looked);
  return { outcome, changedPairings: false };
}

/** Whether each row of a roster tells from which day it holds. */
function hasDayOfRow({ kind, mapping }: FileToTakeIn['read']): boolean {
  return kind === 'roster' && mapping.fields.has('effective_on');
}

/** Before anything is taken in: a rejected row must have somewhere to go. */
function refuseTakenName(context: Context, rejects: string | undefined): void {
  if (rejects === undefined || !context.files.exists(rejects)) return;
  throw new StateError(
    `${rejects} is there already.`,
    'Name another file with --rejects. Nothing was imported.',
  );
}

/** Where the rows cannot be written, they are at least all told of. */
function keepRejects(
  context: Context,
  complaints: readonly Complaint[],
  about: Parameters<typeof writeRejects>[1],
): string {
  try {
    return writeRejects(context, about);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new InputError(
      `${about.rejects.length} rejected and not written anywhere: ${error.message} All other rows are imported.`,
      complaints,
      'Correct these rows in the source, or name another file with --rejects, and import it again.',
    );
  }
}

/** Options that are about one file. */
function refuseForSeveral({ files, rejects, complete, saveAs }: ImportOptions): void {
  if (files.length <= 1) return;
  const because = [
    ...(rejects === undefined ? [] : ['--rejects names one file']),
    ...(complete === true ? ['--complete says that one file holds everyone'] : []),
    ...(saveAs === undefined ? [] : ['--save-as remembers the columns of one file']),
  ];
  const [first] = because;
  if (first === undefined) return;
  throw new UsageError(`${first}, and several are imported.`, 'Import them one by one.');
}

function sayWhatStays(context: Context, imported: readonly ImportedFile[], error: unknown): void {
  if (imported.length === 0 || !(error instanceof EarlyEnd)) return;
  context.note(`Imported before that: ${imported.map(({ file }) => file).join(', ')}.`);
}

function refuseIfRejected(imported: readonly ImportedFile[], options: ImportOptions): void {
  const complaints = imported.flatMap((one) => one.complaints);
  if (complaints.length === 0) return;
  const rows = imported.reduce((sum, { outcome }) => sum + outcome.counts.rejected, 0);
  const [rowsWord, was] = rows === 1 ? ['row', 'was'] : ['rows', 'were'];
  const others = imported.reduce(
    (sum, { outcome: { counts } }) => sum + counts.created + counts.updated + counts.unchanged,
    0,
  );
  if (options.dryRun === true) {
    throw new InputError(
      `${rows} ${rowsWord} would be rejected.`,
      complaints,
      others === 0
        ? 'Correct them in the file.'
        : 'Correct them in the file, or import it as it is: the other rows are imported.',
    );
  }
  const where = [...new Set(imported.flatMap(({ rejectsFile }) => rejectsFile ?? []))].join(', ');
  throw new InputError(
    `${rows} ${rowsWord} ${was} rejected; ${others === 0 ? 'nothing is imported' : 'all others are imported'}.`,
    complaints,
    `The rejected ${rowsWord} ${rows === 1 ? 'is' : 'are'} in ${where}: correct ${rows === 1 ? 'it' : 'them'} there and import that file${options.key === undefined ? '' : ` with --key ${options.key}`}.`,
  );
}
