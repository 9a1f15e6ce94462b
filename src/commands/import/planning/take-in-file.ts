import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { counted } from '../../../domain/text/counted.js';
import { Cancelled, InputError, StateError, UsageError } from '../../../errors.js';
import { rejectAsComplaints } from '../../../intake/table/rejects.js';
import { changePairing } from '../../../store/pairings/pairings.js';
import { newestPerson } from '../../../store/people/people-rows.js';
import { recordConfirmedHeadings } from '../../../store/surveys/confirmed-headings.js';
import { recordCounts, recordImport } from '../../../store/surveys/imports.js';
import { stateOfProgramme } from '../../../store/trail/audit-trail.js';
import { changingInSteps, type Writing } from '../../session/loading/reading-and-changing.js';
import { confirmedIn } from '../confirming/confirm-likely.js';
import { questionAbout, refuseSweeping, sweepingChanges } from '../confirming/sweeping-changes.js';
import { questionOfLeavers, questionOfPairings } from '../confirming/what-is-asked.js';
import { columnsStatedBy } from '../roster/columns-that-protect.js';
import type { ImportOutcome } from '../telling/import-outcome.js';
import { applyImport, type ImportPlan, planImport } from './import-plan.js';
import type { ReadFile } from './plan-file.js';

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
  /** The day from which what a roster says holds; null: what a file says was always so. */
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

interface Answer {
  readonly changePairings: boolean;
  /** What the person saw when they answered; undefined where nothing was asked. */
  readonly seen?: string;
}

/** What importing a file does, as worked out from the programme in one state. */
export interface Looked {
  readonly plan: ImportPlan;
  readonly state: string;
}

/** What importing the file comes to; nothing is written. */
export async function lookAtFile(
  context: Context,
  file: Omit<FileToTakeIn, 'show' | 'sha256'>,
): Promise<Looked> {
  const store = await context.openStore('read', 'empty');
  try {
    return { state: stateOfProgramme(store), plan: await planImport(store, { ...file, context }) };
  } finally {
    store.close();
  }
}

/**
 * Takes a file in: works out what that changes, shows it, asks where people leave or pairings cannot go on, and carries it out
 * in one transaction. What was worked out holds as long as nobody has changed the programme meanwhile; else it is worked
 * out anew, and refused where something was asked and would now be asked otherwise.
 * @throws UsageError where nobody can be asked and `--complete` needs it; Cancelled when it is declined.
 */
export async function takeInFile(context: Context, file: FileToTakeIn): Promise<TakenIn> {
  if (file.read.large !== undefined && (await isNobodyOnRecord(context))) {
    // Nothing can be asked: a large file is not gone through once more only to show first what it does.
    const taken = await carryOut(context, file, undefined);
    file.show(taken.outcome);
    return taken;
  }
  const looked = await lookAtFile(context, file);
  const { outcome } = looked.plan;
  refuseDoubtfulLeavers(outcome, file);
  file.show(outcome);
  const answer = await answerTo(context, outcome, file);
  const taken = await carryOut(context, file, { looked, answer });
  if (taken.isOther) {
    context.note('Somebody changed the programme meanwhile. This is what the import did:');
    file.show(taken.outcome);
  }
  return taken;
}

/** Carries out what was looked at in a dry run, in a copy of the programme that the next file of the call is compared with. */
export async function rehearseFile(context: Context, file: FileToTakeIn, looked: Looked): Promise<void> {
  await carryOut(context, file, { looked, answer: { changePairings: file.isAgreed } });
}

async function isNobodyOnRecord(context: Context): Promise<boolean> {
  const store = await context.openStore('read', 'empty');
  try {
    return newestPerson(store) === 0;
  } finally {
    store.close();
  }
}

async function carryOut(
  context: Context,
  file: FileToTakeIn,
  known: { readonly looked: Looked; readonly answer: Answer } | undefined,
): Promise<TakenIn & { readonly isOther: boolean }> {
  return changingInSteps(
    context,
    async (db, note) => {
      const isOther = known !== undefined && stateOfProgramme(db) !== known.looked.state;
      const plan = isOther ? await planImport(db, { ...file, context }) : known?.looked.plan;
      if (isOther && plan !== undefined) refuseOtherQuestion(plan.outcome, { ...file, ...known.answer });
      const importId = recordImport(db, {
        fileName: file.source,
        kind: file.read.kind,
        sha256: file.sha256,
        importedAt: context.recordedAt,
        stated: columnsStatedBy(file.read),
        holdsFrom: file.holdsFrom ?? context.today,
      });
      const outcome = await applyImport(plan, { db, note }, { ...file, context, importId });
      const changedPairings = known?.answer.changePairings ?? true;
      if (changedPairings) changePairings(outcome, { db, note }, context);
      recordWhatWasTakenIn(outcome, { db, note }, { ...file, context, importId });
      await context.goOn();
      return { outcome, changedPairings, isOther };
    },
    'create',
  );
}

function refuseOtherQuestion(outcome: ImportOutcome, file: FileToTakeIn & Answer): void {
  refuseDoubtfulLeavers(outcome, file);
  if (file.seen === undefined || file.seen === questionOf(outcome)) return;
  throw new StateError(
    'The programme was changed while you were answering. Nothing was imported.',
    'Import the file again: it will show what it does now.',
  );
}

function recordWhatWasTakenIn(
  { kind, counts }: ImportOutcome,
  { db, note }: Writing,
  { context, importId, ...file }: FileToTakeIn & { readonly context: Context; readonly importId: number },
): void {
  recordCounts(db, importId, counts);
  recordConfirmedHeadings(db, { kind, confirmedAt: context.recordedAt }, confirmedIn(file.read, file));
  note({ what: 'import', action: 'done', ids: [importId] });
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

async function answerTo(context: Context, outcome: ImportOutcome, file: FileToTakeIn): Promise<Answer> {
  const { roster } = outcome;
  if (roster === null || file.isAgreed) return { changePairings: true };
  await agreeToSweeping(context, outcome, file.source);
  const asks =
    (file.isComplete && roster.missing.length > 0) ||
    (roster.pairings.length > 0 && context.prompt !== undefined);
  return asks ? ask(context, outcome, file.isComplete) : { changePairings: false };
}

/** @throws InputError where nobody can be asked; Cancelled where it is declined. */
async function agreeToSweeping(context: Context, outcome: ImportOutcome, source: string): Promise<void> {
  const changes = sweepingChanges(outcome);
  if (context.prompt === undefined) return refuseSweeping(changes, source);
  for (const change of changes) {
    if (!(await context.prompt.confirm({ message: questionAbout(change) })))
      throw new Cancelled('Cancelled. Nothing was imported.');
  }
}

async function ask(context: Context, outcome: ImportOutcome, isComplete: boolean): Promise<Answer> {
  const { missing = [] } = outcome.roster ?? {};
  const { prompt } = context;
  const seen = questionOf(outcome);
  if (prompt === undefined) {
    throw new UsageError(
      `--complete would mark ${counted(missing.length, 'person', 'people')} as left, and nobody is here to agree. Nothing was imported.`,
      'Add --yes to go ahead, or leave --complete out.',
    );
  }
  const leavers = questionOfLeavers(outcome, isComplete);
  if (leavers !== undefined && !(await prompt.confirm({ message: leavers })))
    throw new Cancelled('Cancelled. Nothing was imported.');
  const message = questionOfPairings(outcome);
  if (message === undefined) return { changePairings: false, seen };
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
  for (const status of ['ended', 'paused', 'cancelled'] as const) {
    const changes = (roster?.pairings ?? []).filter(({ change }) => change.status === status);
    for (const { change } of changes) changePairing(db, change.pairing.id, { ...change, recordedOn: today });
    note({ what: 'pairing', action: status, ids: changes.map(({ change }) => change.pairing.id) });
  }
}
