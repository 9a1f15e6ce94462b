import type { Context } from '../../../context.js';
import type { Run } from '../../../domain/rounds/run.js';
import { solutionFigures, wishFiguresOf } from '../../../matching/answers/solution-figures.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { findProposal, recordRun } from '../../../store/rounds/runs.js';
import type { Note } from '../../session/loading/reading-and-changing.js';
import type { ComputedRun } from './match-programme.js';
import { refuseChangedRun } from './refuse-changed-run.js';

/** A computed matching, and what it takes the place of. */
export interface RunToKeep {
  readonly computed: ComputedRun;
  /** The proposal that waited when the matching was computed, whose locks went into it. */
  readonly over: Run | undefined;
}

/**
 * Keeps a computed matching as the round's proposal, in the place of the one that waited; gives its number.
 * @throws StateError when the proposal is no longer the one the matching was computed over.
 */
export function keepRun(
  context: Context,
  { db, note }: { readonly db: WriteHandle; readonly note: Note },
  { computed, over }: RunToKeep,
): number {
  const { roundId, run, input, solution } = computed;
  refuseChangedRun({ read: over, now: findProposal(db, roundId) });
  const { wishFigures = wishFiguresOf(solutionFigures(solution)) } = run;
  const id = recordRun(
    db,
    { ...run, wishFigures },
    {
      roundId,
      computedAt: context.countsAt,
      computedOn: context.today,
      settings: input.settings,
      statedInCall: input.statedInCall,
    },
  );
  if (over !== undefined) note({ what: 'run', action: 'discarded', ids: [over.id] });
  note({ what: 'run', action: 'proposed', ids: [id] });
  return id;
}
