import type { Context } from '../../context.js';
import { runsTable } from '../../rendering/tables/matching/runs-table.js';
import { findRound } from '../../store/rounds/rounds.js';
import { listRuns } from '../../store/rounds/runs.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

/** Lists every run of the matching, or those of the round named. */
export async function showRuns(context: Context, options: OutputOptions): Promise<void> {
  const runs = await reading(context, (db) => {
    const round = context.round === undefined ? undefined : findRound(db, context.round);
    return listRuns(db).filter(({ roundId }) => round === undefined || roundId === round.id);
  });
  const settings = await loadSettings(context);
  showTable(context, runsTable(runs), {
    schema: 'mentor/runs',
    title: 'Runs of the matching',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'run',
      'computed_at',
      'status',
      'mentees',
      'places',
      'matched',
      'total_fit',
      'proven_optimal',
    ],
    whenEmpty: 'No run yet. Compute one: mentor match',
    options,
  });
}
