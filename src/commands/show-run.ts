import type { Context } from '../context.js';
import { belowMinimumOf } from './steps/below-minimum.js';
import { runNamed } from './steps/find-run.js';
import { loadProgramme } from './steps/load-programme.js';
import { showProposal } from './steps/show-proposal.js';
import type { OutputOptions } from './steps/show-table.js';
import { reading } from './steps/use-store.js';

/** Shows a run as it was proposed, with what was decided on each pair. */
export async function showRun(
  context: Context,
  number: number | undefined,
  options: OutputOptions,
): Promise<void> {
  const programme = await loadProgramme(context);
  const run = await reading(context, (db) => runNamed(db, number, programme.round.id));
  const below = run.status === 'proposed' ? belowMinimumOf(context, programme, run) : {};
  showProposal(context, { id: run.id, run, ...below }, { programme, options });
  context.note(
    run.status === 'proposed'
      ? 'Next: mentor match review; or fill the column decision in a spreadsheet, then mentor match decide FILE.'
      : `Run ${run.id} is ${run.status}. Next: mentor match runs shows which proposal waits.`,
  );
}
