import { plainStaffNumber, tidyStaffNumber } from '../people/tidy-staff-number.js';

/** What stands for somebody who was erased, where figures and the other side of a pairing need that there was somebody. */
export const ERASED_NAME = 'Erased person';

/** `erased-12`: by number alone, which is nobody's outside the programme. */
export function keyOfErased(id: number): string {
  return `erased-${id}`;
}

/** Whether a record is what is left of somebody who was erased. */
export function isErased({
  id,
  staffNumber,
}: {
  readonly id: number;
  readonly staffNumber: string | null;
}): boolean {
  return staffNumber === keyOfErased(id);
}

/** A staff number or an e-mail as it is compared: without what differs from list to list. */
export function comparableKey(cell: string): string {
  const text = cell.trim().toLowerCase();
  const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(text)?.[0];
  return address ?? text.replace(/^0+(?=\d+$)/, '');
}

/** A staff number with the number of an assignment behind it, as some systems hang on. */
const ASSIGNMENT = /^(.+)-\d{1,2}$/u;

/** Whose keys a cell may be, in all the forms of each: of the number in it, and of that of which it is an assignment. */
export function keysMeantBy(cell: string): string[] {
  const number = ASSIGNMENT.exec(cell.trim())?.[1];
  return number === undefined ? formsOfKey(cell) : [...formsOfKey(cell), ...formsOfKey(number)];
}

/**
 * All that a staff number or an e-mail is remembered by: as it is, without what a spreadsheet put around it, and without
 * words, gaps and hyphens, so that nobody comes back as `#1204`, `1204.0` or `Emp 1204`.
 */
export function formsOfKey(cell: string): string[] {
  const plain = plainStaffNumber(cell.trim());
  const forms = [comparableKey(cell), comparableKey(tidyStaffNumber(cell.trim()))];
  return [...new Set(plain === undefined ? forms : [...forms, plain])];
}
