import type { Context } from '../../context.js';
import { roundsTable } from '../../rendering/tables/programme/rounds-table.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

/** Lists every round. */
export async function showRounds(context: Context, options: OutputOptions): Promise<void> {
  const rounds = await reading(context, listRounds);
  const settings = await loadSettings(context);
  showTable(context, roundsTable(rounds), {
    schema: 'mentor/rounds',
    title: 'Rounds',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['round', 'name', 'opened_on', 'closed_on', 'kind'],
    whenEmpty: 'No round yet.',
    options,
  });
}
