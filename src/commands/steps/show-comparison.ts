import type { Context } from '../../context.js';
import type { RunComparison, RunFigures, Yardstick } from '../../matching/compare-runs.js';
import { explainFit } from '../../matching/explain-fit.js';
import type { Problem } from '../../matching/problem.js';
import { comparisonTable } from '../../rendering/tables/comparison-table.js';
import { type Programme, peopleById } from './load-programme.js';
import { type OutputOptions, showTable } from './show-table.js';

/** Measures every pair by the criteria and weights of one problem; a pair beyond it keeps the fit it was given. */
export function fitMeasuredBy(problem: Problem): Yardstick {
  const menteeAt = new Map(problem.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(problem.mentors.map(({ person }, at) => [person.id, at]));
  return ({ menteeId, mentorId, fit }) => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    return mentee === undefined || mentor === undefined ? fit : explainFit(problem, mentee, mentor).fit;
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
    /** What the coordinator decided for a mentee. */
    readonly decisions?: ReadonlyMap<number, string>;
  },
): void {
  const { programme, options, more, decisions } = about;
  const { before, after, unchanged } = comparison;
  const people = peopleById(programme.people);
  const known = decisions === undefined ? { people } : { people, decisions };
  showTable(context, comparisonTable(comparison.changed, known), {
    schema: 'mentor/comparison',
    title: 'Mentees whose mentor changes',
    generatedFor: programme.settings.programmeName,
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
  const count = (outcome: string) => changed.filter((each) => each.outcome === outcome).length;
  const people = changed.length === 1 ? '1 mentee changes' : `${changed.length} mentees change`;
  if (changed.length > 0) {
    context.note(
      `${people}: ${count('better off')} better off, ${count('worse off')} worse off, ${count('as well off')} as well off; ${unchanged} as before.`,
    );
  }
  context.note(`${names.before}: ${figuresWords(before)}.`);
  context.note(`${names.after}: ${figuresWords(after)}.`);
}

function figuresWords({ matched, leftOver, totalFit, meanFit, worstFit }: RunFigures): string {
  const fits =
    meanFit === null || worstFit === null ? '' : `, mean ${meanFit.toFixed(2)}, worst ${worstFit.toFixed(2)}`;
  return `${matched} matched, ${leftOver} left over, total fit ${totalFit.toFixed(2)}${fits}`;
}

function figuresValue({ matched, leftOver, totalFit, meanFit, worstFit }: RunFigures) {
  return {
    matched,
    left_over: leftOver,
    total_fit: totalFit,
    mean_fit: meanFit,
    worst_fit: worstFit,
  };
}
