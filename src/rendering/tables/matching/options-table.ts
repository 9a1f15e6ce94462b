import type { Person } from '../../../domain/people/person.js';
import { type FitPart, judgedShare } from '../../../domain/rounds/run.js';
import type { DataTable } from '../data-table.js';
import { personCells, TWO_PEOPLE_COLUMNS } from '../pairings/two-people.js';
import { reasonsInWords } from './proposal-table.js';

/** A mentor a mentee has or might have had. */
export interface ShownOption {
  readonly mentee: Person;
  /** undefined: no mentor. */
  readonly mentor: Person | undefined;
  readonly isPaired: boolean;
  readonly fit: number | null;
  readonly parts: readonly FitPart[];
  /** The rule that forbids the pair; null when none does. */
  readonly forbiddenBy: string | null;
  /** People more who would be matched, and fit more in all (0–1 a pair), if it were decided otherwise; null: not known. */
  readonly matchedChange: number | null;
  readonly fitChange: number | null;
  readonly words: string;
}

/** One row a mentor: the fit, and what it would mean for the whole programme. */
export function optionsTable(options: readonly ShownOption[]): DataTable {
  return {
    columns: [
      ...TWO_PEOPLE_COLUMNS,
      { name: 'paired', title: 'Paired', kind: 'boolean' },
      { name: 'fit', title: 'Fit', kind: 'number' },
      { name: 'forbidden_by', title: 'Forbidden by', kind: 'text' },
      { name: 'matched_change', title: 'People matched', kind: 'number' },
      { name: 'fit_change', title: 'Total fit', kind: 'number' },
      { name: 'why', title: 'Why', kind: 'text' },
      { name: 'reasons', title: 'Reasons', kind: 'text' },
      { name: 'judged', title: 'Judged', kind: 'number' },
    ],
    rows: options.map((option) => [
      ...personCells(option.mentee),
      ...personCells(option.mentor),
      option.isPaired,
      option.fit,
      option.forbiddenBy,
      option.matchedChange,
      option.fitChange,
      option.words,
      reasonsInWords(option.parts),
      judgedShare(option.parts),
    ]),
  };
}
