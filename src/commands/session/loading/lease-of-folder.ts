import path from 'node:path';
import { type Context, LEASE_FILE } from '../../../context.js';
import {
  type Holder,
  type Lease,
  leaseAfterChange,
  leaseIn,
  leaseInFile,
} from '../../../domain/handover/lease.js';
import { trailHeadAsText } from '../../../domain/trail-head.js';
import { Failure } from '../../../errors.js';
import { jsonDocument } from '../../../rendering/tables/table-as-json.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { trailHead } from '../../../store/trail/audit-trail.js';

/** Who calls, and on which machine. */
export function callerOf({ host }: Pick<Context, 'host'>): Holder {
  return { who: host.actor, machine: host.machine };
}

/** Who has the programme in hand; undefined where nobody said so. */
export function leaseOfFolder({ folder, files }: Pick<Context, 'folder' | 'files'>): Lease | undefined {
  const file = path.join(folder, LEASE_FILE);
  return files.exists(file) ? leaseIn(Buffer.from(files.read(file)).toString('utf8')) : undefined;
}

/** The same where one that cannot be read is to keep nobody from their work: recording the next change tells of it. */
export function leaseIfReadable(context: Pick<Context, 'folder' | 'files'>): Lease | undefined {
  try {
    return leaseOfFolder(context);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Writes down who has it in hand; nobody: the file goes. */
export function writeLease(
  { folder, files }: Pick<Context, 'folder' | 'files'>,
  lease: Lease | undefined,
): void {
  const file = path.join(folder, LEASE_FILE);
  if (lease === undefined) files.remove(file);
  else files.write(file, jsonDocument({ schema: 'mentor/lease', ...leaseInFile(lease) }), { replace: true });
}

/**
 * Writes down who just changed the programme, and how its trail ends now: after the change, so that what was written down is at most
 * behind the file. The change itself stands, whatever becomes of that.
 */
export function recordWork(context: Context, db: ReadHandle): void {
  if (context.isDryRun) return;
  try {
    const lastChange = {
      ...callerOf(context),
      on: context.calendarDay,
      trailEnds: trailHeadAsText(trailHead(db)),
    };
    const lease = leaseAfterChange(leaseOfFolder(context), lastChange);
    if (lease !== undefined) writeLease(context, lease);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.note(`What was done is kept, but not who did it: ${error.message}`);
  }
}

/** Before another state is put in the place of the programme: what the file is from then on is no work of whoever changed it last. */
export function forgetLastChange(context: Pick<Context, 'folder' | 'files'>): void {
  const lease = leaseIfReadable(context);
  if (lease?.lastChange) writeLease(context, { ...lease, lastChange: null });
}
