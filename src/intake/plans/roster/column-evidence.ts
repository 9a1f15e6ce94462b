import { dayFieldsOf } from '../../../domain/files/file-fields.js';
import type { Column } from '../../columns/column.js';
import type { Mapping } from '../../columns/map-columns.js';
import { MergedCellsEvidence } from '../../columns/merged-cells.js';
import type { Row } from '../../table/read-table.js';
import { DateOrderEvidence, type DateOrderVerdict } from '../../values/days/date-order.js';
import { type ListSeparator, SeparatorCount } from '../../values/lists.js';
import type { ColumnsOverview } from './columns-overview.js';
import { GROUPING } from './merged-cells-in-words.js';
import { daysAmongWords, PRESENCE_FIELDS } from './presence-order.js';

/** Different dates of a column that are remembered, so that each is looked at once. */
const MOST_DATES = 2_000;
/** Filled cells of a list that are kept, by which it is told which terms always stand together: as many as are looked at for it. */
const MOST_LIST_CELLS = 5_000;

/** A column of lists: what divides it, and its first filled cells. */
interface ListEvidence {
  readonly count: SeparatorCount;
  readonly cells: string[];
}

/** Gathers, row by row, what the cells of a large roster's columns tell of how each is read. */
export class ColumnEvidence implements ColumnsOverview {
  readonly #dates: ReadonlyMap<Column, { evidence: DateOrderEvidence; seen: Set<string> }>;
  readonly #lists: ReadonlyMap<Column, ListEvidence>;
  /** The days among words about who is there. */
  readonly #words: ReadonlyMap<Column, DateOrderEvidence>;
  readonly #merged: ReadonlyMap<Column, MergedCellsEvidence>;

  constructor({ fields, attributes }: Mapping) {
    const dates = dayFieldsOf('roster').flatMap((field) => fields.get(field) ?? []);
    this.#dates = new Map(
      dates.map((column) => [column, { evidence: new DateOrderEvidence(), seen: new Set() }] as const),
    );
    const words = PRESENCE_FIELDS.flatMap((field) => fields.get(field) ?? []);
    this.#words = new Map(words.map((column) => [column, new DateOrderEvidence()] as const));
    const grouping = GROUPING.flatMap((field) => fields.get(field) ?? []);
    this.#merged = new Map(grouping.map((column) => [column, new MergedCellsEvidence()] as const));
    const lists = [...attributes.values()].flat();
    this.#lists = new Map(
      lists.map((column) => [column, { count: new SeparatorCount(), cells: [] }] as const),
    );
  }

  add({ cells }: Row): void {
    for (const [{ position }, { evidence, seen }] of this.#dates) {
      const cell = cells[position] ?? '';
      if (seen.has(cell)) continue;
      evidence.add(cell);
      if (seen.size < MOST_DATES) seen.add(cell);
    }
    for (const [{ position }, evidence] of this.#words)
      for (const day of daysAmongWords(cells[position] ?? '')) evidence.add(day);
    for (const [{ position }, merged] of this.#merged) merged.add(cells[position] ?? '');
    for (const [{ position }, list] of this.#lists) {
      const cell = cells[position] ?? '';
      list.count.add(cell);
      if (list.cells.length < MOST_LIST_CELLS && cell.trim() !== '') list.cells.push(cell);
    }
  }

  readonly cellsOf = (column: Column): readonly string[] => {
    const dates = this.#dates.get(column)?.evidence ?? this.#words.get(column);
    return dates === undefined ? (this.#lists.get(column)?.cells ?? []) : tellingDates(dates.verdict());
  };

  readonly separatorOf = (column: Column): ListSeparator => this.#lists.get(column)?.count.separator() ?? ',';

  readonly mergedIn = (column: Column): MergedCellsEvidence =>
    this.#merged.get(column) ?? new MergedCellsEvidence();
}

/** Cells on which the verdict on the order of dates is this. */
function tellingDates(verdict: DateOrderVerdict): string[] {
  switch (verdict.verdict) {
    case 'decided':
      return [verdict.evidence];
    case 'ambiguous':
      return [verdict.example];
    case 'contradictory':
      return [verdict.dayFirst, verdict.monthFirst];
    case 'not needed':
      return [];
  }
}
