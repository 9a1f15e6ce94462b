import { tidyStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Row } from '../../table/read-table.js';
import { quoted } from '../../values/reading.js';

const EXAMPLES = 3;

/** Staff numbers that are read without what stands around them, with examples, a line; none where all are plain. */
export function staffNumbersPutRightInWords({ fields }: Mapping, rows: readonly Row[]): string[] {
  const column = fields.get('staff_number');
  if (column === undefined) return [];
  const shown = new Map<string, string>();
  for (const { cells } of rows) {
    const written = (cells[column.position] ?? '').trim();
    const read = tidyStaffNumber(written);
    if (read !== written && shown.size < EXAMPLES) shown.set(written, read);
  }
  if (shown.size === 0) return [];
  const examples = [...shown].map(([written, read]) => `${quoted(written)} → ${read}`).join('; ');
  return [`Numbers in ${column.name} are read without what was put around them: ${examples}.`];
}
