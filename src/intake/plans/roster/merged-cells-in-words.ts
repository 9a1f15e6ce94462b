import type { Column } from '../../columns/column.js';
import type { Mapping } from '../../columns/map-columns.js';
import { blankAsMerged } from '../../columns/merged-cells.js';

/** Columns that reports group people by. */
const GROUPING = ['unit', 'site', 'profession', 'band', 'manager'] as const;

/** What a roster leaves blank as merged cells do: whoever stands there would be in no group. */
export function mergedCellsInWords(
  mapping: Mapping,
  cellsOf: (column: Column) => Iterable<string>,
): string[] {
  return GROUPING.flatMap((field) => {
    const column = mapping.fields.get(field);
    const cells = column === undefined ? [] : [...cellsOf(column)];
    const blank = blankAsMerged(cells);
    if (column === undefined || blank === undefined) return [];
    return [
      `${column.name} is blank in ${blank} of ${cells.length} rows, as merged cells are, and those people get no ${field}. To fill them from above: --fill-down ${JSON.stringify(column.name)}.`,
    ];
  });
}
