import type { DataTable } from '../data-table.js';

/** What one objective comes to. */
export interface ShownObjective {
  readonly objective: string;
  /** How several mentors are given, where that is not the same for all. */
  readonly severalMentors?: string;
  readonly figures: {
    readonly matched: number;
    readonly judged: number;
    readonly totalFit: number;
    readonly meanFit: number | null;
    readonly worstFit: number | null;
    readonly wishing: number;
    readonly choicesMet: readonly number[];
    readonly blockingPairs: number;
    readonly mentorsByLoad: readonly number[];
  };
  /** Mentees who would have another mentor than in the matching in question. */
  readonly moved: number;
}

const WAYS: Readonly<Record<string, string>> = {
  stages: 'mentors in stages',
  joint: 'mentors at once',
};

/** One row an objective, the one in question first. */
export function objectivesTable(objectives: readonly ShownObjective[]): DataTable {
  return {
    columns: [
      { name: 'objective', title: 'Objective', kind: 'text' },
      { name: 'matched', title: 'Matched', kind: 'number' },
      { name: 'total_fit', title: 'Total fit', kind: 'number' },
      { name: 'mean_fit', title: 'Mean fit', kind: 'number' },
      { name: 'worst_fit', title: 'Worst fit', kind: 'number' },
      { name: 'moved', title: 'Moved', kind: 'number' },
      { name: 'blocking_pairs', title: 'Blocking pairs', kind: 'number' },
      { name: 'first_choices', title: 'First choices', kind: 'number' },
      { name: 'choices', title: 'Any choice', kind: 'number' },
      { name: 'wishing', title: 'Named wishes', kind: 'number' },
      { name: 'mentors_idle', title: 'Mentors without a mentee', kind: 'number' },
      { name: 'judged', title: 'Pairs judged', kind: 'number' },
    ],
    rows: objectives.map(({ objective, severalMentors, figures, moved }) => [
      severalMentors === undefined ? objective : `${objective}, ${WAYS[severalMentors] ?? severalMentors}`,
      figures.matched,
      figures.totalFit,
      figures.meanFit,
      figures.worstFit,
      moved,
      figures.blockingPairs,
      figures.choicesMet[0] ?? 0,
      figures.choicesMet.reduce((sum, count) => sum + count, 0),
      figures.wishing,
      figures.mentorsByLoad[0] ?? 0,
      figures.judged,
    ]),
  };
}
