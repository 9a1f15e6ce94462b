import type { Complaint } from '../errors.js';
import { plainHeader } from './header.js';

/** One thing wrong with a row. */
export interface Reason {
  /** The column concerned, as it is headed in the file. */
  readonly field?: string;
  readonly message: string;
  readonly remedy?: string;
}

/** A row that was not imported, and every reason why. */
export interface Reject {
  /** Line of the file on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Rows as they go into a file. */
export interface RejectsTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function reasonAsText({ field, message, remedy }: Reason): string {
  return `${field === undefined ? '' : `${field}: `}${message}${remedy === undefined ? '' : ` ${remedy}`}`;
}

/**
 * The rejected rows with the source's own columns, then `row` (the line in the source) and `reason`, so that they can be
 * put right in a spreadsheet and imported again. Cells beyond the header get columns of their own.
 */
export function rejectsTable(
  headers: readonly { readonly text: string }[],
  rejects: readonly Reject[],
): RejectsTable {
  const width = Math.max(headers.length, ...rejects.map(({ cells }) => cells.length));
  const own = Array.from({ length: width }, (_, position) => plainHeader(headers[position]?.text ?? ''));
  return {
    headers: [...own, 'row', 'reason'],
    rows: rejects.map(({ line, cells, reasons }) => [
      ...own.map((_, position) => cells[position] ?? ''),
      String(line),
      reasons.map(reasonAsText).join(' '),
    ]),
  };
}

/** A rejected row as complaints, to be shown with their place. */
export function rejectAsComplaints({ line, reasons }: Reject, source: string): Complaint[] {
  return reasons.map((reason) => ({ source, line, ...reason }));
}
