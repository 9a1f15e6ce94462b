import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { Mapping } from '../../columns/map-columns.js';
import { DateOrderEvidence } from '../../values/days/date-order.js';
import { splitAtDays } from '../../values/days/days-in-text.js';
import type { ColumnsOverview } from './columns-overview.js';

/** Columns in which days stand among words about who is there. */
export const PRESENCE_FIELDS = [
  'status',
  'is_active',
  'is_on_leave',
  'has_left',
  'name',
  'family_name',
] as const;

/** The days among the words of a cell that need an order: `left 31/03/2026`. */
export function daysAmongWords(cell: string): readonly string[] {
  return /\d[-/.]\d/u.test(cell) ? splitAtDays(cell).days : [];
}

/** How days among words about presence are read, where one of them tells. */
export function presenceOrder({ fields }: Mapping, overview: ColumnsOverview): DateOrder | undefined {
  const evidence = new DateOrderEvidence();
  for (const field of PRESENCE_FIELDS) {
    const column = fields.get(field);
    if (column === undefined) continue;
    for (const cell of overview.cellsOf(column)) for (const day of daysAmongWords(cell)) evidence.add(day);
  }
  const verdict = evidence.verdict();
  return verdict.verdict === 'decided' ? verdict.order : undefined;
}
