import path from 'node:path';
import { type Context, DATABASE_FILE } from '../../../context.js';
import { type IsoInstant, localDate } from '../../../domain/dates/iso-date.js';
import { fieldsForTrail } from '../../../domain/fields-for-trail.js';
import { FIRST_ROUND } from '../../../domain/rounds/round.js';
import { jsonDocument } from '../../../rendering/tables/table-as-json.js';
import type { Connection, ReadHandle, WriteHandle } from '../../../store/database/connection.js';
import { dropUnusedStore } from '../../../store/database/drop-unused-store.js';
import { ensureFirstRound, findRound, listRounds } from '../../../store/rounds/rounds.js';
import { keepApart } from '../../../store/sensitive/keep-apart.js';
import { type AuditChange, isInTrail, lastRecordedAt, trailHead } from '../../../store/trail/audit-trail.js';
import { beginChange, type EndChange } from '../../../store/undo/recorded-change.js';
import { deliver } from '../../output/deliver.js';
import { columnsToKeepApart, tellOfMoved } from './columns-kept-apart.js';
import { headOfLastChange } from './known-heads.js';
import { recordWork } from './lease-of-folder.js';

/** Reads from the programme's file, all of it as it is at one moment. @throws StateError where there is none. */
export async function reading<T>(context: Context, read: (db: ReadHandle) => T): Promise<T> {
  const store = await context.openStore('read', 'refuse');
  try {
    await context.goOn();
    return store.snapshot((db) => context.atOneGo(() => read(db)));
  } finally {
    store.close();
  }
}

/** Notes what a change concerns, for the audit trail. */
export type Note = (change: AuditChange) => void;

/** What a change writes with. */
export interface Writing {
  readonly db: WriteHandle;
  readonly note: Note;
}

/**
 * Changes the programme: everything `change` writes and its entry in the audit trail, together or not at all.
 * A change that notes nothing leaves no entry. In a dry run all of it happens to a copy of the programme in memory.
 */
export async function changing<T>(
  context: Context,
  change: (db: WriteHandle, note: Note) => T,
  ifMissing: 'refuse' | 'create' = 'refuse',
): Promise<T> {
  return (await changed(context, change, ifMissing)).result;
}

/** The same for a command that shows nothing but notes: with --json it tells what it changed, by number, as a document. */
export async function changingAndTelling<T>(
  context: Context,
  change: (db: WriteHandle, note: Note) => T,
): Promise<T> {
  const { result, changes } = await changed(context, change, 'refuse');
  if (context.wantsJson) {
    const dryRun = context.isDryRun ? { is_dry_run: true } : {};
    deliver(context, jsonDocument({ schema: 'mentor/changes', changes, ...dryRun }), {});
  }
  return result;
}

/** The same for long work in steps: see `Connection.transactionInSteps`. A dry run of it says nothing of its own. */
export async function changingInSteps<T>(
  context: Context,
  change: (db: WriteHandle, note: Note) => Promise<T>,
  ifMissing: 'refuse' | 'create',
): Promise<T> {
  const file = path.join(context.folder, DATABASE_FILE);
  const isNew = !context.isDryRun && !context.files.exists(file);
  const store = await openToChange(context, ifMissing);
  try {
    const done = await store.transactionInSteps(async (db) => {
      const changes: AuditChange[] = [];
      const end = beginChange(db);
      const result = await change(db, noteTo(changes));
      record(end, context, changes);
      return result;
    });
    recordWork(context, store);
    return done;
  } catch (error) {
    if (isNew) dropAgain(store, file);
    throw error;
  } finally {
    store.close();
  }
}

/** A programme that was made for a change which then did not happen. */
function dropAgain(store: Connection, file: string): void {
  try {
    dropUnusedStore(store, file);
  } catch {
    // Windows deletes no file that is open: then it stays, with nothing in it. What is to be told is why the change did not happen.
  }
}

async function changed<T>(
  context: Context,
  change: (db: WriteHandle, note: Note) => T,
  ifMissing: 'refuse' | 'create',
): Promise<{ result: T; changes: readonly AuditChange[] }> {
  const store = await openToChange(context, ifMissing);
  try {
    await context.goOn();
    if (context.isDryRun) context.note('Dry run: nothing is written. Without --dry-run it would say:');
    const done = store.transaction((db) => {
      const changes: AuditChange[] = [];
      const end = beginChange(db);
      const result = context.atOneGo(() => change(db, noteTo(changes)), {
        ifStopped: 'Cancelled. Nothing was stored.',
      });
      record(end, context, changes);
      return { result, changes };
    });
    recordWork(context, store);
    return done;
  } finally {
    store.close();
  }
}

async function openToChange(context: Context, ifMissing: 'refuse' | 'create'): Promise<Connection> {
  if (ifMissing === 'create') await refuseUnknownRound(context);
  const apart = await columnsToKeepApart(context);
  const store = await context.openStore('write', ifMissing);
  try {
    // By itself, so that a programme has its first round even where what was asked for is then refused.
    const moved = store.transaction((db) => {
      ensureFirstRound(db, context.today);
      return apart === undefined ? undefined : keepApart(db, apart);
    });
    if (moved !== undefined) tellOfMoved(context, moved);
    warnOfClock(context, lastRecordedAt(store));
    warnOfOlderFile(context, store);
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Days of a machine that is behind are told: what is recorded under them would count as from before what is on record. */
function warnOfClock({ note, calendarDay }: Context, last: IsoInstant | undefined): void {
  const lastDay = last === undefined ? calendarDay : localDate(new Date(last));
  if (lastDay > calendarDay)
    note(
      `The clock of this machine says ${calendarDay}, and the last change here was recorded on ${lastDay}. If the clock is wrong, set it right before you go on.`,
    );
}

/** An older copy in the place of the programme, as a synchronising service may put there, is told before work goes on with it. */
function warnOfOlderFile(context: Context, store: ReadHandle): void {
  const last = headOfLastChange(context);
  if (last === undefined || trailHead(store).entries === 0 || isInTrail(store, last)) return;
  context.note(
    `${DATABASE_FILE} does not hold ${last.source}: an older or another file is in its place. If nobody put it there on purpose, go on only once the later one is back (wait until the folder is synchronised, or mentor restore).`,
  );
}

function noteTo(changes: AuditChange[]): Note {
  return (noted) => {
    const { fields, ...change } = noted;
    if (change.ids.length === 0) return;
    changes.push(fields === undefined ? change : { ...change, fields: fieldsForTrail(fields) });
  };
}

function record(end: EndChange, context: Context, changes: readonly AuditChange[]): void {
  const { recordedAt, command, host } = context;
  end({ recordedAt, actor: host.actor, command }, changes);
}

/** @throws StateError for a round nobody has opened, before a programme is made for it. */
async function refuseUnknownRound(context: Context): Promise<void> {
  const { round } = context;
  if (round === undefined) return;
  const store = await context.openStore('read', 'empty');
  try {
    if (listRounds(store).length > 0 || round !== FIRST_ROUND) findRound(store, round);
  } finally {
    store.close();
  }
}
