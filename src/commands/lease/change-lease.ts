import path from 'node:path';
import { type Context, DATABASE_FILE } from '../../context.js';
import { type Lease, lastChangeInFile, warningOfLease } from '../../domain/handover/lease.js';
import { StateError } from '../../errors.js';
import { showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { callerOf, leaseOfFolder, writeLease } from '../session/loading/lease-of-folder.js';

/** Shows who has the programme in hand, since when, on which machine. */
export async function showLease(context: Context, options: OutputOptions): Promise<void> {
  const lease = leaseOfFolder(context);
  show(context, lease, options);
  if (lease === undefined) context.note('Nobody has taken it in hand. To do so: mentor lease take');
  else context.note(warningOfLease(lease, callerOf(context), context.calendarDay) ?? 'That is you.');
}

/** Takes the programme in hand, whoever had it. @throws StateError where there is no programme. */
export async function takeLease(context: Context, options: OutputOptions): Promise<void> {
  if (!context.files.exists(path.join(context.folder, DATABASE_FILE)))
    throw new StateError(
      `There is no programme in ${context.folder} yet.`,
      'Start one with: mentor import roster.csv. Or name its folder with --programme DIR.',
    );
  const before = leaseOfFolder(context);
  const lease = { ...callerOf(context), since: context.today, lastChange: null, handedOver: null };
  if (!context.isDryRun) writeLease(context, lease);
  show(context, lease, options);
  if (before !== undefined && (before.who !== lease.who || before.machine !== lease.machine))
    context.note(`Until now it was in the hands of ${before.who} on ${before.machine}: tell them.`);
  if (context.isDryRun) context.note('Dry run: nothing is written.');
}

/** Gives the programme up, so that nobody is warned. */
export async function giveLease(context: Context, options: OutputOptions): Promise<void> {
  const lease = leaseOfFolder(context);
  if (!context.isDryRun) writeLease(context, undefined);
  show(context, undefined, options);
  context.note(
    lease === undefined ? "It was in nobody's hands." : `It is in nobody's hands now; ${lease.who} had it.`,
  );
  if (context.isDryRun) context.note('Dry run: nothing is written.');
}

function lastChangeInWords(lease: Lease | undefined): string | null {
  const last = lease?.lastChange ?? null;
  return last === null ? null : `${last.on}, by ${last.who} on ${last.machine}`;
}

function show(context: Context, lease: Lease | undefined, options: OutputOptions): void {
  const fields = [
    { label: 'In the hands of', value: lease?.who ?? 'nobody' },
    { label: 'On the machine', value: lease?.machine ?? null },
    { label: 'Since', value: lease?.since ?? null },
    { label: 'Last changed on', value: lastChangeInWords(lease) },
    { label: 'Handed over on', value: lease?.handedOver?.on ?? null },
  ];
  const value = {
    who: lease?.who ?? null,
    machine: lease?.machine ?? null,
    since: lease?.since ?? null,
    last_change: lastChangeInFile(lease?.lastChange ?? null),
    handed_over: lease?.handedOver ?? null,
  };
  const title = 'Who has the programme in hand';
  showRecord(context, { schema: 'mentor/lease', title, sections: [{ fields }], value }, options);
}
