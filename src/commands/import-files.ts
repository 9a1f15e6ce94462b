import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Context } from '../context.js';
import type { DateOrder, Settings } from '../domain/settings.js';
import { type Complaint, Failure, InputError, UsageError } from '../errors.js';
import type { FileKind } from '../intake/file-fields.js';
import { readJiscKey } from '../intake/jisc-key.js';
import { rejectAsComplaints } from '../intake/rejects.js';
import { recordImport } from '../store/imports.js';
import { applyPlan } from './steps/apply-plan.js';
import { loadSettings } from './steps/load-settings.js';
import { countsOf, type FilePlan, planFile } from './steps/plan-file.js';
import { type ReadChoices, readFile } from './steps/read-file.js';
import { sayWhatItDoes } from './steps/say-what-import-does.js';
import { changing } from './steps/use-store.js';
import { writeRejects } from './steps/write-rejects.js';

export interface ImportOptions {
  readonly files: readonly string[];
  readonly as?: FileKind;
  readonly dryRun?: boolean;
  readonly map: readonly string[];
  readonly wave?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRows?: number;
  readonly dateOrder?: DateOrder;
  /** The key file of a Jisc export. */
  readonly key?: string;
  readonly keepPartial?: boolean;
  readonly keepTests?: boolean;
  readonly rejects?: string;
}

/** What importing one file came to. */
export interface ImportedFile {
  readonly file: string;
  readonly plan: FilePlan;
  /** Where its rejected rows went; null where there were none, or on a dry run. */
  readonly rejectsFile: string | null;
  readonly complaints: readonly Complaint[];
}

const STANDARD_INPUT = '-';

/**
 * Takes in CSV files one after the other, each in one transaction. Every row is imported or written to a rejects file with
 * the reason.
 * @throws InputError when rows were rejected (the others are imported) or a file cannot be understood (nothing of it is).
 */
export async function importFiles(context: Context, options: ImportOptions): Promise<void> {
  const settings = loadSettings(context);
  if (options.rejects !== undefined && options.files.length > 1) {
    throw new UsageError(
      '--rejects names one file, and several are imported.',
      'Import them one by one, or leave --rejects out.',
    );
  }
  const imported: ImportedFile[] = [];
  for (const file of options.files) {
    try {
      imported.push(await importFile(context, file, { options, settings }));
    } catch (error) {
      sayWhatStays(context, imported, error);
      throw error;
    }
  }
  if (context.wantsJson) context.out.write(importedAsJson(imported, options.dryRun === true));
  refuseIfRejected(imported, options);
}

async function importFile(
  context: Context,
  file: string,
  { options, settings }: { options: ImportOptions; settings: Settings },
): Promise<ImportedFile> {
  const isDryRun = options.dryRun === true;
  const bytes = await bytesOf(context, file);
  const source = file === STANDARD_INPUT ? 'standard input' : path.basename(file);
  const { key, ...flags } = options;
  const choices: ReadChoices = {
    ...flags,
    settings,
    ...(key === undefined ? {} : { key: readJiscKey(context.files.read(key), path.basename(key)) }),
  };
  const read = readFile(bytes, source, choices);
  const plan = isDryRun
    ? await planOnly(context, read, settings)
    : await changing(
        context,
        (db, note) => {
          const planned = planFile(db, read, { context, settings });
          applyPlan(planned, { db, note, context });
          const id = recordImport(db, {
            fileName: source,
            kind: read.kind,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            importedAt: context.recordedAt,
            ...countsOf(planned),
          });
          if (countsOf(planned).created + countsOf(planned).updated > 0)
            note({ what: 'import', action: 'done', ids: [id] });
          return planned;
        },
        'create',
      );
  sayWhatItDoes(context, { source, read, plan, isDryRun });
  const rejectsFile =
    isDryRun || plan.rejects.length === 0
      ? null
      : writeRejects(context, { file, table: read.table, rejects: plan.rejects, out: options.rejects });
  return {
    file,
    plan,
    rejectsFile,
    complaints: plan.rejects.flatMap((reject) => rejectAsComplaints(reject, source)),
  };
}

/** Plans against the programme as it stands, or against an empty one where there is none yet; nothing can be written. */
async function planOnly(
  context: Context,
  read: ReturnType<typeof readFile>,
  settings: Settings,
): Promise<FilePlan> {
  const store = await context.openStore('read', 'empty');
  try {
    return planFile(store, read, { context, settings });
  } finally {
    store.close();
  }
}

async function bytesOf(context: Context, file: string): Promise<Uint8Array> {
  if (file !== STANDARD_INPUT) return context.files.read(file);
  if (context.host.input.isTerminal) {
    throw new UsageError(
      'Nothing is piped in.',
      'Name a file: mentor import roster.csv. Or: mentor import - < roster.csv',
    );
  }
  return context.host.input.read();
}

function sayWhatStays(context: Context, imported: readonly ImportedFile[], error: unknown): void {
  if (imported.length === 0 || !(error instanceof Failure)) return;
  context.note(`Imported before that: ${imported.map(({ file }) => file).join(', ')}.`);
}

function refuseIfRejected(imported: readonly ImportedFile[], options: ImportOptions): void {
  const complaints = imported.flatMap((one) => one.complaints);
  if (complaints.length === 0) return;
  const rows = imported.reduce((sum, { plan }) => sum + plan.rejects.length, 0);
  const [rowsWord, was] = rows === 1 ? ['row', 'was'] : ['rows', 'were'];
  if (options.dryRun === true) {
    throw new InputError(
      `${rows} ${rowsWord} would be rejected.`,
      complaints,
      'Correct them in the file, or import it all the same: the other rows are taken in.',
    );
  }
  const where = imported.flatMap(({ rejectsFile }) => rejectsFile ?? []).join(', ');
  throw new InputError(
    `${rows} ${rowsWord} ${was} rejected; all others are imported.`,
    complaints,
    `The rejected ${rowsWord} ${rows === 1 ? 'is' : 'are'} in ${where}: correct ${rows === 1 ? 'it' : 'them'} there and import that file.`,
  );
}

function importedAsJson(imported: readonly ImportedFile[], isDryRun: boolean): string {
  const files = imported.map(({ file, plan, rejectsFile }) => ({
    file,
    kind: plan.kind,
    ...countsOf(plan),
    rejects_file: rejectsFile,
    changes:
      plan.kind === 'roster' ? plan.updates.map(({ line, changes }) => ({ row: line, fields: changes })) : [],
  }));
  return `${JSON.stringify({ schema: 'mentor/import', dry_run: isDryRun, files }, null, 2)}\n`;
}
