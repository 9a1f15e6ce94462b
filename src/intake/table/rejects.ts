import type { Complaint } from '../../errors.js';
import { type FileReading, isReadingHeading, readingAsHeading } from './file-reading.js';
import { plainHeader } from './header.js';
import { isBlankRow, type Row, type Table } from './read-table.js';

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
 * put right in a spreadsheet and imported again. Cells beyond the header get columns of their own. A last column without cells
 * says in its heading how the whole file was read.
 */
export function rejectsTable(
  headers: readonly { readonly text: string }[],
  rejects: readonly Reject[],
  reading?: FileReading,
): RejectsTable {
  const width = Math.max(headers.length, ...rejects.map(({ cells }) => cells.length));
  const own = Array.from({ length: width }, (_, position) => plainHeader(headers[position]?.text ?? ''));
  return {
    headers: [...own, 'row', 'reason', ...(reading === undefined ? [] : [readingAsHeading(reading)])],
    rows: rejects.map(({ line, cells, reasons }) => [
      ...own.map((_, position) => cells[position] ?? ''),
      String(line),
      reasons.map(reasonAsText).join(' '),
      ...(reading === undefined ? [] : ['']),
    ]),
  };
}

/** How many columns at the end of a table are those that `rejectsTable` adds; 0 for any other table. */
function addedColumns({ headers }: Pick<Table, 'headers'>): number {
  const hasReading = isReadingHeading(headers.at(-1)?.text ?? '');
  const [row, reason] = headers.slice(hasReading ? -3 : -2);
  const added = hasReading ? 3 : 2;
  return headers.length > added && row?.key === 'row' && reason?.key === 'reason' ? added : 0;
}

/** Whether a table ends in the columns that `rejectsTable` adds. */
export function isRejectsTable(table: Pick<Table, 'headers'>): boolean {
  return addedColumns(table) > 0;
}

/** A row of a rejects file as it stood in the file it came from. */
export function withoutRejectCells(
  { line, cells, cellsWritten }: Row,
  { headers }: Pick<Table, 'headers'>,
): Row {
  const added = addedColumns({ headers });
  return {
    line,
    cells: [...cells.slice(0, headers.length - added), ...cells.slice(headers.length)],
    cellsWritten: Math.max(0, cellsWritten - added),
  };
}

/** A corrected rejects file without `row` and `reason`, which say nothing of anyone; any other table as it is. */
export function withoutRejectColumns(table: Table): Table {
  const added = addedColumns(table);
  if (added === 0) return table;
  const rows = table.rows.map((row) => withoutRejectCells(row, table));
  const blank = rows.filter(isBlankRow).map(({ line }) => line);
  return {
    ...table,
    headers: table.headers.slice(0, -added),
    rows: rows.filter((row) => !isBlankRow(row)),
    blankRows: [...table.blankRows, ...blank].toSorted((a, b) => a - b),
    notes: [...table.notes, 'Rejects file: its columns row and reason are left out.'],
  };
}

/** A rejected row as complaints, to be shown with their place. */
export function rejectAsComplaints({ line, reasons }: Reject, source: string): Complaint[] {
  return reasons.map((reason) => ({ source, line, ...reason }));
}
