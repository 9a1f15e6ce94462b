import type { Column } from '../../columns/column.js';
import { type MergedCellsEvidence, mergedCellsEvidence } from '../../columns/merged-cells.js';
import type { Table } from '../../table/read-table.js';
import { type ListSeparator, listSeparatorOf } from '../../values/lists.js';

/** What all cells of a roster's columns together tell of how each is read. */
export interface ColumnsOverview {
  /** The cells of a column; of a large roster as many as tell what all of them do. */
  readonly cellsOf: (column: Column) => readonly string[];
  /** What stands between the terms of a column. */
  readonly separatorOf: (column: Column) => ListSeparator;
  /** Whether a column by which people are grouped looks like merged cells. */
  readonly mergedIn: (column: Column) => MergedCellsEvidence;
}

/** The same of a roster that is held. */
export function columnsOfTable({ rows }: Pick<Table, 'rows'>): ColumnsOverview {
  const cellsOf = ({ position }: Column) => rows.map(({ cells }) => cells[position] ?? '');
  return {
    cellsOf,
    separatorOf: (column) => listSeparatorOf(cellsOf(column)),
    mergedIn: (column) => mergedCellsEvidence(cellsOf(column)),
  };
}
