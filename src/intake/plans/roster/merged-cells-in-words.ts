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
    return [
      `${column.name} is blank in ${blank} of ${evidence.cells} rows, as merged cells are, and those people get no ${field}. To fill them from above: --fill-down ${JSON.stringify(column.name)}.`,
    ];
  });
}
