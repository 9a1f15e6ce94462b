import { addToList } from '../../../domain/add-to-list.js';
import { tidyStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import { firstFew, firstFewAtLength } from '../../../domain/text/first-few.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Row } from '../../table/read-table.js';
import { isNoStaffNumber, mayBeNoStaffNumber } from '../../values/names/no-staff-number.js';
import { quoted } from '../../values/reading.js';

/** So many people of other names and e-mails share a number that is therefore nobody's. */
const SHARING = 3;
const SHARING_OF_ITS_LOOK = 2;
const LINES_SHOWN = 5;
const TEXTS_SHOWN = 6;

/**
 * Numbers that several people have, all of other names and e-mails: what somebody put where a number had to be. Two such rows with a
 * number of any other look are left to be put right, for one of them may have it.
 */
export function sharedNumbers(rows: readonly Row[], { fields }: Mapping): ReadonlySet<string> {
  const [number, email] = [fields.get('staff_number'), fields.get('email')];
  if (number === undefined || email === undefined) return new Set();
  const names = (['name', 'given_name', 'family_name'] as const).flatMap((field) => fields.get(field) ?? []);
  const sharing = new Map<string, { emails: Set<string>; names: Set<string> }>();
  for (const { cells } of rows) {
    const written = tidyStaffNumber((cells[number.position] ?? '').trim());
    const address = (cells[email.position] ?? '').trim().toLowerCase();
    if (written === '' || address === '') continue;
    const known = sharing.get(written) ?? { emails: new Set(), names: new Set() };
    known.emails.add(address);
    known.names.add(names.map(({ position }) => (cells[position] ?? '').trim().toLowerCase()).join(' '));
    sharing.set(written, known);
  }
  const isShared = ([written, known]: [string, { emails: Set<string>; names: Set<string> }]) =>
    Math.min(known.emails.size, known.names.size) >=
    (mayBeNoStaffNumber(written) ? SHARING_OF_ITS_LOOK : SHARING);
  return new Set([...sharing].filter(isShared).map(([written]) => written));
}

/** Texts in place of staff numbers that are none, with their lines; nothing where there are none. */
export function numbersOfNobodyInWords(mapping: Mapping, rows: readonly Row[]): string[] {
  const column = mapping.fields.get('staff_number');
  if (column === undefined) return [];
  const shared = sharedNumbers(rows, mapping);
  const lines = new Map<string, number[]>();
  for (const { cells, line } of rows) {
    const written = (cells[column.position] ?? '').trim();
    if (written === '' || !(isNoStaffNumber(written) || shared.has(tidyStaffNumber(written)))) continue;
    const key = written.toLowerCase();
    addToList(lines, key, line);
  }
  if (lines.size === 0) return [];
  const told = firstFewAtLength(
    [...lines],
    TEXTS_SHOWN,
    ([text, at]) => `${quoted(text)} (line ${firstFew(at, LINES_SHOWN)})`,
  );
  return [
    `No staff numbers, though they stand in ${column.name}: ${told}. These people are known by their e-mail.`,
  ];
}
