import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { handEditsMet } from '../../../intake/plans/roster/hand-edits-met.js';
import type { RosterImport } from '../../../intake/plans/roster/roster-import.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { editsByHand } from '../../../store/facts/edits-by-hand.js';
import type { Writing } from '../../session/loading/reading-and-changing.js';
import { applyRosterImport } from '../roster/apply-roster-plan.js';
import { valuesThatStayBeside } from '../roster/columns-that-protect.js';
import type { LargeRosterPlan, LargeRosterWork } from '../roster/large-roster.js';
import { planRosterOf } from '../roster/plan-roster.js';
import { type ImportOutcome, outcomeOf, outcomeOfRoster } from '../telling/import-outcome.js';
import { applyPlan } from './apply-plan.js';
import { type FilePlan, planFile, type ReadFile } from './plan-file.js';

/** Everything that importing a file will do, and what is shown of it. */
export type ImportPlan = { readonly outcome: ImportOutcome } & (
  | { readonly what: 'roster'; readonly roster: RosterImport }
  | { readonly what: 'large roster'; readonly large: LargeRosterPlan }
  | { readonly what: 'rows'; readonly plan: FilePlan }
);

/** A file that is understood, and how it is compared with the programme. */
export interface FileToPlan {
  readonly context: Context;
  readonly read: ReadFile;
  readonly settings: Settings;
  readonly isComplete: boolean;
  readonly anyway: boolean;
  /** The day from which what a roster says holds; null: what a file says was always so. */
  readonly holdsFrom: IsoDate | null;
}

/** The same with the number of the import, which what is written names as its origin. */
export type FileToWrite = FileToPlan & { readonly importId: number };

/**
 * Works out what importing a file will do; nothing is written.
 * @throws InputError when its columns cannot be understood.
 */
export async function planImport(db: ReadHandle, file: FileToPlan): Promise<ImportPlan> {
  const { context, read } = file;
  const { kind } = read;
  await context.goOn();
  const large = largeWork(file);
  if (large !== undefined) {
    const plan = await (await largeRosters()).planLargeRoster(db, large);
    const outcome = withHandEdits(db, plan.outcome, file);
    return { what: 'large roster', outcome, large: { ...plan, outcome } };
  }
  const comparing = { doing: `Comparing ${read.table.source} with the programme` };
  if (kind === 'roster') {
    return context.atOneGo(() => {
      const roster = planRosterOf(db, file);
      const outcome = outcomeOfRoster(
        roster,
        valuesThatStayBeside(db, file, roster.rows.presenceRead.length > 0),
      );
      return { what: 'roster', outcome: withHandEdits(db, outcome, file), roster };
    }, comparing);
  }
  return context.atOneGo(() => {
    const planned = planFile(db, { ...read, kind }, file);
    return { what: 'rows', outcome: outcomeOf(planned), plan: planned.plan };
  }, comparing);
}

/** With the values that somebody wrote by hand, and of which the roster says otherwise. */
function withHandEdits(
  db: ReadHandle,
  outcome: ImportOutcome,
  { holdsFrom }: Pick<FileToPlan, 'holdsFrom'>,
): ImportOutcome {
  const changed = outcome.roster?.changed ?? [];
  if (changed.length === 0) return outcome;
  const handEdits = handEditsMet(changed, editsByHand(db), holdsFrom);
  return handEdits.length === 0 ? outcome : { ...outcome, handEdits };
}

/**
 * Carries a plan out, inside the caller's transaction; gives what was done. A large roster without a plan is worked out and
 * written part by part.
 */
export async function applyImport(
  plan: ImportPlan | undefined,
  writing: Writing,
  file: FileToWrite,
): Promise<ImportOutcome> {
  const large = largeWork(file);
  if (large !== undefined) {
    const planned = plan?.what === 'large roster' ? plan.large : undefined;
    return (await largeRosters()).takeLargeRoster({ ...writing, importId: file.importId }, large, planned);
  }
  const { context, holdsFrom, importId } = file;
  const whole = plan ?? (await planImport(writing.db, file));
  await context.goOn();
  context.atOneGo(
    () => {
      if (whole.what === 'roster') applyRosterImport(whole.roster, { writing, context, holdsFrom, importId });
      if (whole.what === 'rows') applyPlan(whole.plan, { ...writing, context, importId });
    },
    { doing: `Writing what ${file.read.table.source} says` },
  );
  return whole.outcome;
}

function largeWork(file: FileToPlan): LargeRosterWork | undefined {
  return file.read.large === undefined ? undefined : { ...file, ...file.read.large };
}

/** Loaded only for a large file: its progress needs to know how wide texts are, which takes a tenth of a small import's time. */
async function largeRosters() {
  return import('../roster/large-roster.js');
}
