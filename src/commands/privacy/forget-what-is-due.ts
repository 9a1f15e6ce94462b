import type { Context } from '../../context.js';
import { Cancelled, UsageError } from '../../errors.js';
import {
  applyRetention,
  applyRetentionInCopy,
  holdsAnyOf,
  keysOfPeople,
} from '../../store/retention/apply-retention.js';
import type { DataDue, Retaining } from '../../store/retention/due-in-programme.js';
import { recordWork } from '../session/loading/lease-of-folder.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { type CopyHolding, changeCopy, copiesHolding, fateInWords } from './copies-holding.js';
import { removeDrafts } from './remove-drafts.js';
import { type DueOptions, inKinds, showWhatIsDue } from './show-data-due.js';

export interface ApplyOptions extends DueOptions {
  /** How many rows were shown, typed once more. */
  readonly confirm?: string;
}

/**
 * Takes out what is due: from the programme's file and from the copies that mentor made of it, after showing what goes. Figures stay.
 * @throws UsageError without --confirm and the number of rows that were shown.
 */
export async function forgetWhatIsDue(
  context: Context,
  { confirm, ...options }: ApplyOptions,
): Promise<void> {
  if (context.today > context.calendarDay && !context.isDryRun)
    throw new UsageError(
      `Nothing was taken out: on ${context.today} more may be due than today, ${context.calendarDay}.`,
      'Look ahead with mentor privacy due --as-of; apply without --as-of.',
    );
  const { due, retaining } = await showWhatIsDue(context, options);
  const keys = await reading(context, (db) => keysOfPeople(db, due));
  const goes = { due, keys, retaining, recordedAt: context.recordedAt };
  const copies = copiesHolding(context, (file) => holdsAnyOf(file, goes));
  // A copy that could not be reached the last time, on a stick say, still holds what went then.
  if (due.length === 0 && copies.every(({ fate }) => fate === 'out of reach' || fate === 'stays')) return;
  tellWhatGoes(context, due, copies);
  if (context.isDryRun) {
    context.note('Dry run: nothing is taken out.');
    return;
  }
  await confirmCount(context, due.length, confirm);
  removeDrafts(context, copies);
  // The programme itself comes last: until then the same call finds what is due, and does what was left undone.
  for (const copy of copies)
    changeCopy(context, copy, (beforeNaming) => applyRetentionInCopy(copy.file, { ...goes, beforeNaming }));
  if (due.length > 0) await applyToProgramme(context, retaining);
  context.note(`Taken out, for good. ${saidOf(due)} Figures are as they were.`);
  for (const { file, fate } of copies)
    if (fate !== 'rewritten') context.note(`${file}: ${fateInWords(fate, 'it')}.`);
}

async function applyToProgramme(context: Context, retaining: Retaining): Promise<void> {
  const { recordedAt, command, host } = context;
  const store = await context.openStore('write', 'refuse');
  try {
    applyRetention(store, { retaining, by: { recordedAt, actor: host.actor, command } });
    recordWork(context, store);
  } finally {
    store.close();
  }
}

function saidOf(due: readonly DataDue[]): string {
  return due.length === 0 ? 'Nothing in the programme itself was due.' : `${inKinds(due)}.`;
}

function tellWhatGoes(context: Context, due: readonly DataDue[], copies: readonly CopyHolding[]): void {
  context.note(`This takes out what is due. ${saidOf(due)}`);
  for (const { file, fate } of copies) context.note(`${file}: ${fateInWords(fate, 'it')}.`);
  context.note(
    'Days, numbers and the fixed words of a form stay: figures are counted from them. It cannot be undone, and what was written to other files stays there.',
  );
}

/** Not a yes, which a pipe says as easily as a person: how many rows were shown. */
async function confirmCount(context: Context, count: number, typed: string | undefined): Promise<void> {
  if (typed === undefined && context.prompt !== undefined) {
    const answer = await context.prompt.input({ message: `To take it out, type ${count}:` });
    if (answer.trim() !== String(count)) throw new Cancelled('Cancelled. Nothing was taken out.');
    return;
  }
  if (typed?.trim() === String(count)) return;
  throw new UsageError(
    typed === undefined
      ? 'Nothing was taken out: that is confirmed first.'
      : `Nothing was taken out: "${typed}" is not the number of rows that are due, which is ${count}.`,
    `Look with --dry-run, then pass --confirm ${count}`,
  );
}
