import type { Context } from '../../context.js';
import { fitByCriteria } from '../../matching/answers/fit-by-criteria.js';
import { compareRuns, sideBySide } from '../../matching/answers/run-comparison.js';
import { fitMeasureOfRun } from '../../store/rounds/run-settings.js';
import type { OutputOptions } from '../output/show-table.js';
import { programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { runNamed } from '../session/naming/run-named.js';
import { matchingInputOf } from './computing/match-programme.js';
import { equityChanges, equityWarnings } from './showing/equity-of-run.js';
import { sayComparison, showComparison } from './showing/show-comparison.js';

/**
 * Shows what changes for whom from one run to another, as they were proposed, and whether a group of mentees falls behind. Runs with
 * different criteria or weights are both measured by those of the settings as they are now.
 */
export async function compareTwoRuns(
  context: Context,
  numbers: { readonly before: number; readonly after: number },
  options: OutputOptions,
): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, before, after, isOneMeasure } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    return {
      programme: read,
      before: runNamed(db, numbers.before, read),
      after: runNamed(db, numbers.after, read),
      isOneMeasure: fitMeasureOfRun(db, numbers.before) === fitMeasureOfRun(db, numbers.after),
    };
  });
  const input = matchingInputOf(programme, { context, seed: after.seed, proposal: undefined });
  const comparison = isOneMeasure
    ? compareRuns(before, after)
    : compareRuns(before, after, fitByCriteria(input, [...before.pairs, ...after.pairs]));
  const more = {
    runs: [before.id, after.id],
    is_one_measure: isOneMeasure,
    measured_by: isOneMeasure ? 'the runs' : 'the settings now',
  };
  showComparison(context, comparison, { programme, options, more });
  sayComparison(context, comparison, { before: `Run ${before.id}`, after: `Run ${after.id}` });
  if (!isOneMeasure) {
    context.note(
      'The two runs were computed with different criteria or weights. To make them comparable, both are measured here by the settings and answers as they are now; mentor match show gives the fits as they were.',
    );
  }
  for (const change of equityChanges(programme, ...sideBySide(before, after))) context.note(change);
  for (const run of [before, after])
    for (const warning of equityWarnings(programme, run)) context.note(`Run ${run.id}. ${warning}`);
  context.note(`Next: mentor match show ${after.id} shows its pairs with their reasons.`);
}
