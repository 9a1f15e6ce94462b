import { type Person, personKey } from '../../../domain/people/person.js';
import { type FitPart, judgedShare } from '../../../domain/rounds/run.js';
import type { DataTable } from '../data-table.js';

/** One pair that was considered in a matching. */
export interface ShownScore {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly fit: number | null;
  readonly parts: readonly FitPart[];
  /** The rule that forbids the pair; null when it is allowed. */
  readonly forbiddenBy: string | null;
}

/** A score to a millionth, as fits are: `0.46`, and not what binary fractions make of it. */
function toMillionths(score: number | null | undefined): number | null {
  return score == null ? null : Math.round(score * 1_000_000) / 1_000_000;
}

/** One row a pair: its fit, one column a criterion (empty where it could not be judged), what forbids it, and the share of the weight that could be judged. */
export function scoresTable(scores: readonly ShownScore[], criteria: readonly string[]): DataTable {
  return {
    columns: [
      { name: 'mentee', kind: 'text' },
      { name: 'mentor', kind: 'text' },
      { name: 'fit', kind: 'number' },
      ...criteria.map((name) => ({ name, kind: 'number' as const })),
      { name: 'forbidden_by', kind: 'text' },
      { name: 'judged', kind: 'number' },
    ],
    rows: scores.map(({ mentee, mentor, fit, parts, forbiddenBy }) => [
      personKey(mentee),
      personKey(mentor),
      fit,
      ...criteria.map((name) => toMillionths(parts.find(({ criterion }) => criterion === name)?.score)),
      forbiddenBy,
      judgedShare(parts),
    ]),
  };
}
