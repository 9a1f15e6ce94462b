import type { Context } from '../../../context.js';
import { judgedInWords } from '../../../domain/rounds/fit-figures.js';
import type {
  ChangedMentee,
  FitOfPair,
  RunComparison,
  RunFigures,
} from '../../../matching/answers/run-comparison.js';
import { explainFit } from '../../../matching/problem/explain-fit.js';
import type { Solution } from '../../../matching/solving/solve-numbers.js';
import { stagesOf } from '../../../matching/solving/solve-round.js';
import { comparisonTable } from '../../../rendering/tables/matching/comparison-table.js';
import { type OutputOptions, showTable } from '../../output/show-table.js';
import { type Programme, peopleById } from '../../session/loading/load-programme.js';

/** Measures every pair by the criteria and weights of one solution; a pair beyond it keeps the fit it was given. */
export function fitMeasuredBy(solution: Solution): FitOfPair {
  const rowOf = new Map(
    stagesOf(solution).flatMap(({ problem }) =>
      problem.mentees.map(({ id }, mentee) => [id, { problem, mentee }] as const),
    ),
  );
  const mentorAt = new Map(solution.problem.mentors.map(({ person }, at) => [person.id, at]));
  return ({ menteeId, mentorId, fit }) => {
    const [row, mentor] = [rowOf.get(menteeId), mentorAt.get(mentorId)];
    return row === undefined || mentor === undefined ? fit : explainFit(row.problem, row.mentee, mentor).fit;
  };
}

/** Shows every mentee whose mentor is another. */
export function showComparison(
  context: Context,
  comparison: RunComparison,
  about: {
    readonly programme: Programme;
    readonly options: OutputOptions;
    readonly more: Readonly<Record<string, unknown>>;
    /** What the coordinator decided on a pair; null for those who only follow. */
    readonly decisionOn?: (change: Pick<ChangedMentee, 'menteeId' | 'mentorBefore'>) => string | null;
  },
): void {
  const { programme, options, more, decisionOn } = about;
  const { before, after, unchanged } = comparison;
  const people = peopleById(programme.people);
  const known = decisionOn === undefined ? { people } : { people, decisionOn };
  showTable(context, comparisonTable(comparison.changed, known), {
    schema: 'mentor/comparison',
    title: 'Mentees whose mentor changes',
    generatedFor: programme.settings.programmeName,
    byteOrderMark: programme.settings.exports.byteOrderMark,
    important: [
      'mentee_name',
      'mentor_before_name',
      'mentor_after_name',
      'decision',
      'outcome',
      'fit_before',
      'fit_after',
      'mentee',
    ],
    whenEmpty: 'No pair changes.',
    more: { ...more, before: figuresValue(before), after: figuresValue(after), unchanged },
    options,
  });
}

/** How many change and for whom it is better or worse, then both totals. */
export function sayComparison(
  context: Context,
  { changed, unchanged, before, after }: RunComparison,
  names: { readonly before: string; readonly after: string },
): void {
  const outcomes = [...new Map(changed.map(({ menteeId, outcome }) => [menteeId, outcome])).values()];
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  const people = outcomes.length === 1 ? '1 mentee changes' : `${outcomes.length} mentees change`;
  const unknown = count('not judged');
  const notJudged = unknown === 0 ? '' : `, ${unknown} with a pair that could not be judged`;
  if (changed.length > 0) {
    context.note(
      `${people}: ${count('better off')} better off, ${count('worse off')} worse off, ${count('as well off')} as well off${notJudged}; ${unchanged} as before.`,
    );
  }
  context.note(`${names.before}: ${figuresWords(before)}.`);
  context.note(`${names.after}: ${figuresWords(after)}.`);
}

function figuresWords({ matched, pairs, leftOver, judged, totalFit, meanFit, worstFit }: RunFigures): string {
  const inPairs = pairs === matched ? '' : ` (${pairs} pairs)`;
  const fits =
    meanFit === null || worstFit === null
      ? ''
      : `, mean ${meanFit.toFixed(2)}, worst ${worstFit.toFixed(2)}${judgedInWords(judged, pairs)}`;
  return `${matched} matched${inPairs}, ${leftOver} left over, total fit ${totalFit.toFixed(2)}${fits}`;
}

function figuresValue({ matched, pairs, leftOver, judged, totalFit, meanFit, worstFit }: RunFigures) {
  return {
    matched,
    left_over: leftOver,
    judged,
    total_fit: totalFit,
    mean_fit: meanFit,
    worst_fit: worstFit,
    pairs,
  };
}
