import type { Context } from '../../context.js';
import { advise, KINDS_OF_ADVICE } from '../../matching/answers/advise.js';
import { adviceTable } from '../../rendering/tables/matching/advice-table.js';
import { showingProgress } from '../output/show-progress.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { aboutValue, aboutWords, matchingInQuestion } from './computing/matching-in-question.js';

/** Shows what would help most: one more place or mentor, a training, one more time to meet, a rule given up; each gain found by solving again. */
export async function giveAdvice(context: Context, options: OutputOptions): Promise<void> {
  const asked = await matchingInQuestion(context);
  context.note(aboutWords(asked));
  const isStaged = asked.solution.later.length > 0;
  const work = { label: 'Kinds of change tried', total: KINDS_OF_ADVICE };
  const advice = showingProgress(context, work, ({ advance }) => advise(asked.solution, advance));
  showTable(context, adviceTable(advice), {
    schema: 'mentor/advice',
    title: 'What would help most',
    generatedFor: asked.programme.settings.programmeName,
    byteOrderMark: asked.programme.settings.exports.byteOrderMark,
    important: ['advice', 'kind', 'matched', 'total_fit', 'pairs_opened'],
    whenEmpty: `Nothing that could be changed would help${isStaged ? ' with first mentors' : ''}: no place, mentor, training, time or rule stands in the way.`,
    more: { about: aboutValue(asked) },
    options,
  });
  if (isStaged) context.note('People matched: those who get a first mentor.');
  context.note(
    'Each gain is exact, found by solving again, but of one change alone: two together may bring less. Next: try several with mentor match --what-if "capacity of PERSON = 3".',
  );
}
