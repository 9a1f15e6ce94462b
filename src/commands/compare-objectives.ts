import type { Context } from '../context.js';
import { objectivesBeside, otherObjectives } from '../matching/compare-objectives.js';
import { solutionFigures } from '../matching/solution-figures.js';
import { objectivesTable } from '../rendering/tables/objectives-table.js';
import { aboutValue, aboutWords, matchingInQuestion } from './steps/matching-in-question.js';
import { showingProgress } from './steps/show-progress.js';
import { type OutputOptions, showTable } from './steps/show-table.js';

/** Shows how far each of the other objectives would be, each solved anew. */
export async function compareObjectives(context: Context, options: OutputOptions): Promise<void> {
  const asked = await matchingInQuestion(context);
  const { solution, run, programme } = asked;
  context.note(aboutWords(asked));
  const own = { objective: run.objective, figures: solutionFigures(solution), moved: 0 };
  const work = { label: 'Objectives tried', total: objectivesBeside(asked.input.settings).length };
  const others = showingProgress(context, work, ({ advance }) => otherObjectives(solution, advance));
  showTable(context, objectivesTable([own, ...others]), {
    schema: 'mentor/objectives',
    title: 'What each objective comes to',
    generatedFor: programme.settings.programmeName,
    important: ['objective', 'matched', 'total_fit', 'worst_fit', 'moved', 'mean_fit', 'blocking_pairs'],
    whenEmpty: 'There is nothing to compare.',
    more: { about: aboutValue(asked) },
    options,
  });
  context.note(
    'Moved: mentees who would have another mentor. Blocking pairs: not proposed, though both would fit better with each other.',
  );
  if (run.rematching !== undefined)
    context.note('Fairest and stable are not among them: a switching cost means nothing to these.');
  context.note('Next: mentor match --objective fairest --dry-run shows the pairs of another objective.');
}
