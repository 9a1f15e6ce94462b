import type { Context } from '../../context.js';
import { weightSensitivity } from '../../matching/answers/weight-sensitivity.js';
import { sensitivityTable } from '../../rendering/tables/matching/sensitivity-table.js';
import { showingProgress } from '../output/show-progress.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { aboutValue, aboutWords, matchingInQuestion } from './computing/matching-in-question.js';

/** Shows how the pairs move as each weight is taken away, halved and doubled, and which weights make no difference. */
export async function showSensitivity(context: Context, options: OutputOptions): Promise<void> {
  const asked = await matchingInQuestion(context);
  context.note(aboutWords(asked));
  const total = asked.input.settings.criteria.filter(({ weight }) => weight > 0).length;
  const criteria = showingProgress(context, { label: 'Weights tried', total }, ({ advance }) =>
    weightSensitivity(asked.solution.problem.input, advance),
  );
  showTable(context, sensitivityTable(criteria), {
    schema: 'mentor/sensitivity',
    title: 'How the pairs move as weights change',
    generatedFor: asked.programme.settings.programmeName,
    byteOrderMark: asked.programme.settings.exports.byteOrderMark,
    important: ['criterion', 'weight', 'matters', 'moved_without', 'moved_halved', 'moved_doubled'],
    whenEmpty: 'No criterion has a weight.',
    more: { about: aboutValue(asked) },
    options,
  });
  const idle = criteria.filter(({ isIdle }) => isIdle).map(({ criterion }) => criterion);
  context.note(
    'Moved: mentees who would have another mentor. Loss: fit lost in all, by the weights as they are.',
  );
  if (asked.solution.later.length > 0) context.note('The loss is that of first mentors.');
  if (criteria.some(({ trials }) => trials.some(({ loss }) => loss < 0)))
    context.note(
      'Below 0: fit gained, as fewer people are matched or more places of a minimum load stay empty.',
    );
  if (idle.length > 0)
    context.note(`Makes no difference here, neither without it nor doubled: ${idle.join(', ')}.`);
  context.note('Next: mentor match --what-if "weight NAME = 0" shows who would move.');
}
