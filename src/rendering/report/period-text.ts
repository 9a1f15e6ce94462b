import type { Period } from '../../domain/dates/quarter.js';

/** The days that a report is about; of a period that is not over, up to which day its numbers count. */
export function periodText({ from, to, until, isToDate }: Period): string {
  return isToDate ? `${from} to ${to}, numbers up to ${until}` : `${from} to ${to}`;
}
