import { IGNORE } from '../../../domain/files/file-fields.js';
import { groupedBy } from '../../../domain/grouped-by.js';
import type { Score } from '../../../domain/surveys/survey-response.js';
import { compareText } from '../../../domain/text/compare-text.js';
import type { Interpretation } from '../../columns/interpretation.js';
import type { Reject } from '../../table/rejects.js';
import { answerCells } from './answer-cells.js';
import {
  attributeAt,
  type ColumnCell,
  type ColumnCells,
  cellsRead,
  type FileToExplain,
} from './column-cells.js';
import { fieldCells } from './field-cells.js';
import { rosterCells } from './roster-cells.js';

/** What one text in a column comes to. */
export interface ExplainedValue {
  readonly written: string;
  readonly cells: number;
  /** null: it was not read, for no row of the file can be. */
  readonly readAs: readonly string[] | null;
  readonly score?: Score;
  /** Why rows with it are refused because of this column, and how many are. */
  readonly refused: readonly { readonly why: string; readonly cells: number }[];
}

/** How one column of a file is read. */
export interface ColumnExplanation {
  readonly interpretation: Interpretation;
  /** The attribute under which a further column of a roster is kept. */
  readonly keptAs: string | null;
  /** The most frequent first. */
  readonly values: readonly ExplainedValue[];
  /** How its cells are divided, its dates and numbers read and its answers scored, a line each. */
  readonly notes: readonly string[];
}

function cellsOf(file: FileToExplain, { position, target }: Interpretation): ColumnCells {
  if (target === IGNORE) return { cells: cellsRead(file.table, position, () => []), notes: [] };
  if (!file.isReadable) return { cells: cellsRead(file.table, position, () => null), notes: [] };
  switch (file.mapping.kind) {
    case 'roster':
      return rosterCells(file, position);
    case 'survey':
      return answerCells(file, position);
    default:
      return fieldCells(file, position);
  }
}

/** What says who somebody is: a row that is about nobody, or about two, is refused for these. */
const IDENTITY: ReadonlySet<string | null> = new Set(['staff_number', 'email', 'token', 'code']);

/** Why each row is refused because of the column, by its line. */
function refusalsOf(
  { column, target }: Interpretation,
  rejects: readonly Reject[],
): ReadonlyMap<number, string> {
  const isMeant = (field: string | undefined) =>
    field === column || (field === undefined && IDENTITY.has(target));
  return new Map(
    rejects.flatMap(({ line, reasons }) => {
      const own = reasons.filter(({ field }) => isMeant(field)).map(({ message }) => message);
      return own.length === 0 ? [] : [[line, own.join(' ')] as const];
    }),
  );
}

function valuesIn(cells: readonly ColumnCell[], refusals: ReadonlyMap<number, string>): ExplainedValue[] {
  const groups = groupedBy(cells, ({ written }) => written);
  const explained = [...groups].map(([written, same]) => {
    const refused = new Map<string, number>();
    for (const { line } of same) {
      const why = refusals.get(line);
      if (why !== undefined) refused.set(why, (refused.get(why) ?? 0) + 1);
    }
    const [first] = same;
    return {
      written,
      cells: same.length,
      readAs: first?.readAs ?? null,
      ...(first?.score === undefined ? {} : { score: first.score }),
      refused: [...refused].map(([why, count]) => ({ why, cells: count })),
    };
  });
  return explained.sort((a, b) => b.cells - a.cells || compareText(a.written, b.written));
}

/**
 * Explains one column of a file: every text in it, what it was read as, and why rows were refused for it.
 */
export function explanationOf(
  interpretation: Interpretation,
  file: FileToExplain,
  rejects: readonly Reject[],
): ColumnExplanation {
  const { position, target } = interpretation;
  const { cells, notes } = cellsOf(file, interpretation);
  const keptAs = target === null ? (attributeAt(file.mapping, position) ?? null) : null;
  return { interpretation, keptAs, values: valuesIn(cells, refusalsOf(interpretation, rejects)), notes };
}
