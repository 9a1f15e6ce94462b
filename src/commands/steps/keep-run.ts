import type { Context } from '../../context.js';
import type { WriteHandle } from '../../store/connection.js';
import { recordRun } from '../../store/runs.js';
import type { ComputedRun } from './match-programme.js';
import type { Note } from './use-store.js';

/** Keeps a computed matching as the round's proposal, in the place of the one that waited; gives its number. */
export function keepRun(
  context: Context,
  { db, note }: { readonly db: WriteHandle; readonly note: Note },
  { roundId, run, input }: Pick<ComputedRun, 'roundId' | 'run' | 'input'>,
): number {
  const id = recordRun(db, run, { roundId, computedAt: context.countsAt, settings: input.settings });
  note({ what: 'run', action: 'proposed', ids: [id] });
  return id;
}
