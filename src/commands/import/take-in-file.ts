import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Settings } from '../../domain/settings/settings.js';
import { counted } from '../../domain/text/counted.js';
import { Cancelled, InputError, StateError, UsageError } from '../../errors.js';
import { rejectAsComplaints } from '../../intake/table/rejects.js';
import { recordConfirmedHeadings } from '../../store/confirmed-headings.js';
import type { ReadHandle } from '../../store/connection.js';
import { recordImport } from '../../store/imports.js';
import { changePairing } from '../../store/pairings.js';
import { changing, type Writing } from '../session/reading-and-changing.js';
import { applyPlan } from './apply-plan.js';
import { confirmedIn } from './confirm-likely.js';
import { type ImportOutcome, outcomeOf } from './import-outcome.js';
import { planFile, type ReadFile } from './plan-file.js';
import type { importLargeRoster } from './roster/import-large-roster.js';
import { importRoster } from './roster/import-roster.js';

/** A file that is understood, and how it is to be taken in. */
export interface FileToTakeIn {
  /** Its name without folders, and the SHA-256 of its bytes: for the record of imports. */
  readonly source: string;
  readonly sha256: string;
  readonly read: ReadFile;
  readonly settings: Settings;
  /** Whether the roster holds everyone, so that whoever is not in it has left. */
  readonly isComplete: boolean;
  /** Whether pairings are taken in that somebody is to be protected from. */
  readonly anyway: boolean;
  /** The day from which what a roster says holds; null: it was always so. */
  readonly holdsFrom: IsoDate | null;
  /** Whether everything that would be asked is agreed to. */
  readonly isAgreed: boolean;
  /** Shows what the import does, once, before anything is asked. */
  readonly show: (outcome: ImportOutcome) => void;
}

/** What was taken in, and whether the pairings of people who are away were changed. */
export interface TakenIn {
  readonly outcome: ImportOutcome;
  readonly changedPairings: boolean;
}

/** Takes the transaction back until the person has answered. */
class Unanswered extends Error {
  readonly outcome: ImportOutcome;

  constructor(outcome: ImportOutcome) {
    super('The import asks a question first.');
    this.outcome = outcome;
  }
}

interface Answer {
  readonly changePairings: boolean;
  /** What the person saw when they answered; undefined where nothing was asked. */
  readonly seen?: string;
}

/** What importing the file would come to; nothing is written. */
export async function lookAtFile(
  context: Context,
  file: Omit<FileToTakeIn, 'show' | 'sha256'>,
): Promise<ImportOutcome> {
  const importLarge = await largeImport(file.read);
  const store = await context.openStore('read', 'empty');
  try {
    return outcomeIn(store, context, { ...file, writing: null, importLarge });
  } finally {
    store.close();
  }
}

/**
 * Takes a file in, in one transaction. Where people leave, or pairings cannot go on, what was written is taken back, shown
 * and asked about, then done again, if it is still the same.
 * @throws UsageError where nobody can be asked and `--complete` needs it; Cancelled when it is declined.
 */
export async function takeInFile(context: Context, file: FileToTakeIn): Promise<TakenIn> {
  try {
    return await attempt(context, file, undefined);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    file.show(error.outcome);
    const answer = await ask(context, error.outcome, file.isComplete);
    return attempt(context, file, answer);
  }
}

async function attempt(context: Context, file: FileToTakeIn, answered: Answer | undefined): Promise<TakenIn> {
  const importLarge = await largeImport(file.read);
  const taken = await changing(
    context,
    (db, note): TakenIn => {
      const writing = { db, note };
      const outcome = outcomeIn(db, context, { ...file, writing, importLarge });
      refuseDoubtfulLeavers(outcome, file);
      const answer = answered ?? answerWithoutAsking(context, outcome, file);
      if (answer === undefined) throw new Unanswered(outcome);
      if (answer.seen !== undefined && answer.seen !== questionOf(outcome)) {
        throw new StateError(
          'The programme was changed while you were answering. Nothing was imported.',
          'Import the file again: it will show what it does now.',
        );
      }
      if (answer.changePairings) changePairings(outcome, writing, context);
      const { kind, counts } = outcome;
      const imported = { fileName: file.source, kind, sha256: file.sha256, importedAt: context.recordedAt };
      const id = recordImport(db, { ...imported, ...counts });
      const confirmed = confirmedIn(file.read, file);
      recordConfirmedHeadings(db, { kind, confirmedAt: context.recordedAt }, confirmed);
      if (counts.created + counts.updated > 0) note({ what: 'import', action: 'done', ids: [id] });
      return { outcome, changedPairings: answer.changePairings };
    },
    'create',
  );
  if (answered === undefined) file.show(taken.outcome);
  return taken;
}

/** Loaded only for a large file: its progress needs to know how wide texts are, which takes a tenth of a small import's time. */
async function largeImport({ large }: ReadFile): Promise<typeof importLargeRoster | undefined> {
  return large === undefined
    ? undefined
    : (await import('./roster/import-large-roster.js')).importLargeRoster;
}

function outcomeIn(
  db: ReadHandle,
  context: Context,
  file: Pick<FileToTakeIn, 'read' | 'settings' | 'isComplete' | 'anyway' | 'holdsFrom'> & {
    writing: Writing | null;
    importLarge: typeof importLargeRoster | undefined;
  },
): ImportOutcome {
  const { read, settings, writing, importLarge, anyway } = file;
  const { kind } = read;
  if (kind === 'roster') {
    const work = { ...file, context };
    return read.large === undefined || importLarge === undefined
      ? importRoster(db, work)
      : importLarge(db, { ...work, ...read.large });
  }
  const planned = planFile(db, { ...read, kind }, { context, settings, anyway });
  if (writing !== null) applyPlan(planned.plan, { ...writing, context });
  return outcomeOf(planned);
}

/**
 * A rejected row that is about nobody may be about one of those who would be marked as left.
 * @throws InputError
 */
export function refuseDoubtfulLeavers(
  { roster, rejects }: ImportOutcome,
  file: Pick<FileToTakeIn, 'isComplete' | 'source'>,
): void {
  if (!file.isComplete || roster === null || roster.missing.length === 0 || roster.unplaced === 0) return;
  const rows = roster.unplaced === 1 ? '1 rejected row is' : `${roster.unplaced} rejected rows are`;
  throw new InputError(
    `${rows} about nobody on record, and may be about some of the ${roster.missing.length} who would be marked as left. Nothing was imported.`,
    rejects.flatMap((reject) => rejectAsComplaints(reject, file.source)),
    'Correct the rows, then import with --complete; or import without it.',
  );
}

/** undefined where the person has to be asked. */
function answerWithoutAsking(
  context: Context,
  { roster }: ImportOutcome,
  { isComplete, isAgreed }: FileToTakeIn,
): Answer | undefined {
  if (roster === null || isAgreed) return { changePairings: true };
  if (isComplete && roster.missing.length > 0) return undefined;
  return roster.pairings.length > 0 && context.prompt !== undefined ? undefined : { changePairings: false };
}

async function ask(context: Context, outcome: ImportOutcome, isComplete: boolean): Promise<Answer> {
  const { missing = [], pairings = [] } = outcome.roster ?? {};
  const { prompt } = context;
  const seen = questionOf(outcome);
  if (prompt === undefined) {
    throw new UsageError(
      `--complete would mark ${counted(missing.length, 'person', 'people')} as left, and nobody is here to agree. Nothing was imported.`,
      'Add --yes to go ahead, or leave --complete out.',
    );
  }
  if (isComplete && missing.length > 0) {
    const message = `Mark ${counted(missing.length, 'person', 'people')} who are not in the file as left?`;
    if (!(await prompt.confirm({ message }))) throw new Cancelled('Cancelled. Nothing was imported.');
  }
  if (pairings.length === 0) return { changePairings: false, seen };
  const message = `End or pause ${counted(pairings.length, 'pairing', 'pairings')} as shown?`;
  return { changePairings: await prompt.confirm({ message }), seen };
}

/** Everything that is asked about, as one text: equal where the same is asked. */
function questionOf({ roster }: ImportOutcome): string {
  if (roster === null) return '';
  const pairings = roster.pairings.map(({ change: { pairing, status, since } }) => [
    pairing.id,
    status,
    since,
  ]);
  return JSON.stringify([roster.missing.map(({ id }) => id), pairings]);
}

function changePairings({ roster }: ImportOutcome, { db, note }: Writing, { today }: Context): void {
  for (const status of ['ended', 'paused'] as const) {
    const changes = (roster?.pairings ?? []).filter(({ change }) => change.status === status);
    for (const { change } of changes) {
      const { since, reason } = change;
      changePairing(db, change.pairing.id, { status, since, reason, recordedOn: today });
    }
    note({ what: 'pairing', action: status, ids: changes.map(({ change }) => change.pairing.id) });
  }
}
