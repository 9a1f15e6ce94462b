import type { Context } from '../../context.js';
import { waveMatches } from '../../domain/surveys/wave-match.js';
import { wavesInOrder } from '../../domain/surveys/waves-in-order.js';
import { wavesTable } from '../../rendering/tables/surveys/waves-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { answersOfRound, sayUnlinked, unlinkedIn } from '../session/standing/answers-of-round.js';

/** Lists every two waves of the round's surveys: how many answered the earlier, the later and both, and how that is known. */
export async function listWaves(context: Context, options: OutputOptions): Promise<void> {
  const { responses, links } = await reading(context, (db) => answersOfRound(db, context));
  const settings = await loadSettings(context);
  const names = [...new Set(responses.map(({ wave }) => wave))].sort();
  const stated = settings.report.wavesInOrder;
  const waves = wavesInOrder(names, { responses, stated }) ?? names;
  const matches = waves.flatMap((wave, at) =>
    waveMatches(wave, responses, links).filter(({ other }) => waves.indexOf(other) > at),
  );
  showTable(context, wavesTable(matches), {
    schema: 'mentor/waves',
    title: 'Waves of surveys',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'wave',
      'n',
      'other_wave',
      'n_other',
      'n_matched',
      'by_code',
      'by_token',
      'by_link',
      'by_person',
    ],
    whenEmpty:
      waves.length === 0
        ? 'No survey has been answered yet.'
        : `There is one wave of answers, ${waves[0]}: nothing to compare it with. Import another with --wave NAME.`,
    options,
  });
  sayUnlinked(context, unlinkedIn(responses, links));
}
