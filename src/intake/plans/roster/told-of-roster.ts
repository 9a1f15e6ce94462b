import type { Settings } from '../../../domain/settings/settings.js';
import type { Column } from '../../columns/column.js';
import type { Mapping } from '../../columns/map-columns.js';
import { blankAsMerged } from '../../columns/merged-cells.js';

/** Columns that reports group people by. */
const GROUPING = ['unit', 'site', 'profession', 'band', 'manager'] as const;

/** What a roster leaves blank as merged cells do, and what it must say for a protecting rule to be kept. */
export function toldOfRoster(
  mapping: Mapping,
  settings: Settings,
  cellsOf: (column: Column) => Iterable<string>,
): string[] {
  const merged = GROUPING.flatMap((field) => {
    const column = mapping.fields.get(field);
    const cells = column === undefined ? [] : [...cellsOf(column)];
    const blank = blankAsMerged(cells);
    if (column === undefined || blank === undefined) return [];
    return [
      `${column.name} is blank in ${blank} of ${cells.length} rows, as merged cells are, and those people get no ${field}. To fill them from above: --fill-down ${JSON.stringify(column.name)}.`,
    ];
  });
  return [...merged, ...withoutManagers(mapping, settings)];
}

function withoutManagers({ fields }: Mapping, { matching }: Settings): string[] {
  if (!matching.rules.managementChain || fields.has('manager')) return [];
  return [
    'No column says who manages whom: people whose manager is not on record already may be matched with their own. If a column says it: --map "COLUMN=manager".',
  ];
}
