import path from 'node:path';
import { type Context, LEASE_FILE } from '../../../context.js';
import {
  type Holder,
  type Lease,
  leaseAfterChange,
  leaseIn,
  leaseInFile,
} from '../../../domain/handover/lease.js';
import { Failure } from '../../../errors.js';
import { jsonDocument } from '../../../rendering/tables/table-as-json.js';

/** Who calls, and on which machine. */
export function callerOf({ host }: Pick<Context, 'host'>): Holder {
  return { who: host.actor, machine: host.machine };
}

/** Who has the programme in hand; undefined where nobody said so. */
export function leaseOfFolder({ folder, files }: Pick<Context, 'folder' | 'files'>): Lease | undefined {
  const file = path.join(folder, LEASE_FILE);
  return files.exists(file) ? leaseIn(Buffer.from(files.read(file)).toString('utf8')) : undefined;
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

/** Writes down that the programme was just changed, once a day and machine. The change itself stands, whatever becomes of that. */
export function recordWork(context: Context): void {
  if (context.isDryRun) return;
  try {
    const lease = leaseAfterChange(leaseOfFolder(context), callerOf(context), context.calendarDay);
    if (lease !== undefined) writeLease(context, lease);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.note(`What was done is kept, but not who did it: ${error.message}`);
  }
}
