import type { Context } from '../../../context.js';
import { trailHeadIn } from '../../../domain/trail-head.js';
import type { KnownHead } from '../../../store/trail/trail-faults.js';
import { knownBackups } from './known-backups.js';
import { leaseIfReadable } from './lease-of-folder.js';

/** Ends of the trail that stand outside the file: each backup that was made is such a place, and so is the lease. */
export function knownHeads(context: Pick<Context, 'folder' | 'files'>): KnownHead[] {
  const ofBackups = knownBackups(context).map(({ head, madeAt }) => ({
    ...head,
    source: `the backup of ${madeAt}`,
  }));
  const last = headOfLastChange(context);
  return last === undefined ? ofBackups : [...ofBackups, last];
}

/** How the trail ended after the last change that was made in this folder; undefined where that is not known. */
export function headOfLastChange(context: Pick<Context, 'folder' | 'files'>): KnownHead | undefined {
  const last = leaseIfReadable(context)?.lastChange;
  const head = trailHeadIn(last?.trailEnds ?? '');
  if (!last || head === undefined) return undefined;
  return { ...head, source: `the last change here (${last.on}, by ${last.who} on ${last.machine})` };
}
