import type { Context } from '../../context.js';
import type { OutputOptions } from '../output/show-table.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { runNamed } from '../session/naming/run-named.js';
import { programmeNotices } from '../session/standing/programme-notices.js';
import { belowMinimumOf } from './computing/below-minimum.js';
import { settledSinceInWords } from './showing/settled-since.js';
import { showProposal } from './showing/show-proposal.js';

/** Shows a run as it was proposed, with what was decided on each pair. */
export async function showRun(
  context: Context,
  number: number | undefined,
  options: OutputOptions,
): Promise<void> {
  const programme = await loadProgramme(context);
  const run = await reading(context, (db) => runNamed(db, number, programme));
  const below = run.status === 'proposed' ? belowMinimumOf(context, programme, run) : {};
  showProposal(
    context,
    { id: run.id, run, notices: programmeNotices(programme), ...below },
    { programme, options },
  );
  for (const words of settledSinceInWords(run)) context.note(words);
  context.note(
    run.status === 'proposed'
      ? 'Next: mentor match review; or fill the column decision in a spreadsheet, then mentor match decide FILE.'
      : `Run ${run.id} is ${run.status}. Next: mentor match runs shows which proposal waits.`,
  );
}
