import type { Context } from '../../context.js';
import { OBJECTIVES, type Objective } from '../../domain/settings/matching-settings.js';
import {
  objectivesBeside,
  otherObjectives,
  otherWayOfSeveral,
} from '../../matching/answers/objectives-beside.js';
import { solutionFigures } from '../../matching/answers/solution-figures.js';
import type { MatchingInput } from '../../matching/round/matching-input.js';
import { objectivesTable } from '../../rendering/tables/matching/objectives-table.js';
import { showingProgress } from '../output/show-progress.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { aboutValue, aboutWords, matchingInQuestion } from './computing/matching-in-question.js';

/** Shows how far each of the other objectives would be, each solved anew. */
export async function compareObjectives(context: Context, options: OutputOptions): Promise<void> {
  const asked = await matchingInQuestion(context);
  const { solution, run, programme } = asked;
  context.note(aboutWords(asked));
  const beside = objectivesBeside(asked.input);
  const ways = otherWayOfSeveral(asked.input);
  const { severalMentors = 'stages' } = asked.input.settings;
  const own = {
    objective: run.objective,
    ...(ways.length === 0 ? {} : { severalMentors }),
    // Blocking pairs by one meaning in all rows.
    figures: solutionFigures(solution, 'wishes'),
    moved: 0,
  };
  const work = { label: 'Objectives tried', total: beside.length + ways.length };
  const others = showingProgress(context, work, ({ advance }) => otherObjectives(solution, advance));
  showTable(context, objectivesTable([own, ...others]), {
    schema: 'mentor/objectives',
    title: 'What each objective comes to',
    generatedFor: programme.settings.programmeName,
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: ['objective', 'matched', 'total_fit', 'worst_fit', 'moved', 'mean_fit', 'blocking_pairs'],
    whenEmpty: 'There is nothing to compare.',
    more: { about: aboutValue(asked) },
    options,
  });
  context.note(
    'Moved: mentees who would have another mentor. Blocking pairs: not proposed, though both would rather have each other, by their wishes and then by fit.',
  );
  for (const note of nextNotes(asked.input, beside)) context.note(note);
}

/** Which objectives are left out, and why; how to see the pairs of another. */
function nextNotes(input: MatchingInput, beside: readonly Objective[]): readonly string[] {
  const { objective, menteesForEveryMentor = 0 } = input.settings;
  const missing = OBJECTIVES.filter((each) => each !== objective && !beside.includes(each));
  const because = [
    ...(input.rematching === undefined ? [] : ['pairings that may change']),
    ...(menteesForEveryMentor === 0 ? [] : ['a minimum load for every mentor']),
  ].join(' and ');
  const shown = beside.includes('fairest') ? 'fairest' : beside[0];
  return [
    ...(missing.length === 0
      ? []
      : [`Left out: ${missing.join(', ')}, which cannot be combined with ${because}.`]),
    ...(shown === undefined
      ? []
      : [`Next: mentor match --objective ${shown} --dry-run shows the pairs of another objective.`]),
  ];
}
