import type { Column } from '../../columns/column.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { MergedCellsEvidence } from '../../columns/merged-cells.js';

/** Columns that reports group people by. */
export const GROUPING = ['unit', 'site', 'profession', 'band', 'manager'] as const;

/** What a roster leaves blank as merged cells do: whoever stands there would be in no group. */
export function mergedCellsInWords(
  mapping: Mapping,
  evidenceOf: (column: Column) => MergedCellsEvidence,
): string[] {
  return GROUPING.flatMap((field) => {
    const column = mapping.fields.get(field);
    const evidence = column === undefined ? undefined : evidenceOf(column);
    const blank = evidence?.blankAsMerged;
    if (column === undefined || evidence === undefined || blank === undefined) return [];
    const fill = `--fill-down ${JSON.stringify(column.name)}`;
    const isBlank = `${column.name} is blank in ${blank} of ${evidence.cells} rows, as merged cells are, and those people get no ${field}.`;
    // Nobody is to be told to invent managers: a blank may mean that there is none.
    const remedy =
      field === 'manager'
        ? `Only if the cells are merged in the spreadsheet, fill them from above: ${fill}.`
        : `To fill them from above: ${fill}.`;
    return [`${isBlank} ${remedy}`];
  });
}
