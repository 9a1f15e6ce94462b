import type { SourceName } from '../../domain/files/file-shape.js';
import { unprotectCell } from '../../domain/files/spreadsheet-cell.js';
import { holdsSteering, printable } from '../../domain/text/printable.js';
import { InputError } from '../../errors.js';
import type { CsvRecord, CsvSegment } from '../bytes/csv-records.js';
import type { Encoding } from '../bytes/encoding.js';
import { refuseDividedHeading } from './divided-heading.js';
import { type Header, headersOf } from './header.js';
import { findHeaderBlock, type HeaderBlock, type HeaderChoices } from './header-block.js';
import { notesOnCleaning, notesOnRows, notesOnShape } from './table-notes.js';
import { type TableInput, writtenRecords } from './written-records.js';

/** What the person settled about a file by flag or settings; everything left out is found out. */
export interface TableChoices extends HeaderChoices {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

/** One row below the header. */
export interface Row {
  /** Line of the file on which the row starts, counted from 1. */
  readonly line: number;
  /** One text for each header, `''` where the file has none; more when the row is longer than the header. */
  readonly cells: readonly string[];
  /** Cells that the file holds in this row, before any were added. */
  readonly cellsWritten: number;
  /** Whether a cell held characters that steer a terminal, now taken out, or some that could not be read. */
  readonly isCleaned?: boolean;
}

/** A file whose shape is settled and whose rows are still to be read. */
export interface OpenTable {
  /** File name as the person gave it. */
  readonly source: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** The survey tool whose shape the header has, `plain` for any other table. */
  readonly profile: SourceName;
  readonly headers: readonly Header[];
  readonly headerRows: number;
  /** Records above the header, each with its line. */
  readonly titleRows: readonly Row[];
  /** What was decided, a line each. */
  readonly notes: readonly string[];
  /** Every row below the header, blank ones too, read one at a time from the beginning. Throws `InputError`. */
  rows(): Iterable<Row>;
}

/** A whole file as a table. The rows of the file are `rows` and `blankRows` together. */
export interface Table extends Omit<OpenTable, 'rows' | 'titleRows'> {
  readonly rows: readonly Row[];
  readonly skippedTitleRows: readonly Row[];
  /** Lines of the rows in which no cell is filled. */
  readonly blankRows: readonly number[];
  /** Rows with more or fewer cells than the header. */
  readonly raggedRows: readonly { readonly line: number; readonly cells: number }[];
}

const EQUALS = 61;
const HEAD_RECORDS = 100;
/** Cells of the first rows of a file that is read some rows at a time. */
const MOST_FIRST_CELLS = 1_000_000;

/**
 * `openTable` settles encoding, delimiter and header of a CSV file, in this order, from its beginning, and leaves the
 * rows to be read one at a time, so that a file of a million rows needs little memory. Of a sheet only the header is to be
 * settled. Throws `InputError` when the file is no table.
 */
export function openTable(input: TableInput, source: string, choices: TableChoices = {}): OpenTable {
  const written = writtenRecords(input, source, choices);
  const { encoding, delimiter } = written;
  const { first, text, segments } = begin(written.segments(), HEAD_RECORDS);
  let begun: Iterable<CsvSegment> | undefined = segments;
  const block = findHeaderBlock(
    first.map(({ cells }) => cells),
    choices,
  );
  const headers = headersFrom(first, block);
  const skipped = block.titleRows + block.headerRows;
  if (block.headerRows === 1 && !written.isSheet)
    refuseDividedHeading(first.slice(block.titleRows), { source, delimiter, text });
  return {
    source,
    encoding,
    delimiter,
    profile: block.profile.name,
    headers,
    headerRows: block.headerRows,
    titleRows: first
      .slice(0, block.titleRows)
      .map((record) => asRow(record, { columns: 0, mayBeUnclean: true })),
    notes: [...written.notes, ...notesOnShape(written.isSheet ? null : delimiter, block, first)],
    rows: () => {
      // What settled the header is parsed already, for whoever is the first to read the rows: reading them changes their cells.
      const from = begun ?? written.segments();
      begun = undefined;
      return rowsOf(from, { skipped, columns: headers.length });
    },
  };
}

/** Cells of a table that is held in memory, at about 90 bytes each. */
const MOST_CELLS = 5_000_000;

/** `readTable` is `openTable` with every row read. Throws `InputError` where they are too many to be held. */
export function readTable(input: TableInput, source: string, choices: TableChoices = {}): Table {
  const { titleRows, rows: everyRow, ...shape } = openTable(input, source, choices);
  const rows: Row[] = [];
  const blankRows: number[] = [];
  const raggedRows: { line: number; cells: number }[] = [];
  const cleaned: number[] = [];
  let cells = 0;
  for (const row of everyRow()) {
    cells += row.cells.length;
    if (cells > MOST_CELLS) refuseTooLarge(source, `more than ${MOST_CELLS.toLocaleString('en-GB')} cells`);
    if (row.isCleaned === true) cleaned.push(row.line);
    if (isBlankRow(row)) blankRows.push(row.line);
    else rows.push(row);
    if (isRagged(row, shape.headers.length)) raggedRows.push({ line: row.line, cells: row.cellsWritten });
  }
  const notes = [
    ...shape.notes,
    ...notesOnRows(blankRows, raggedRows, shape.headers.length),
    ...notesOnCleaning(cleaned),
  ];
  return { ...shape, notes, rows, skippedTitleRows: titleRows, blankRows, raggedRows };
}

/** `refuseTooLarge` throws the `InputError` about a file that cannot be held in memory as a whole. */
export function refuseTooLarge(source: string, holds: string): never {
  throw new InputError(`${source} is too large to be read at once.`, [
    {
      source,
      message: `It has ${holds}.`,
      remedy:
        'Divide it into files of fewer rows, each with the header, and import them one after the other.',
    },
  ]);
}

/** `beginningOf` is a table of the first rows that are not blank: at most so many, fewer where they are very wide. */
export function beginningOf({ titleRows, rows, ...shape }: OpenTable, most: number): Table {
  const first: Row[] = [];
  for (const row of rows()) {
    if (!isBlankRow(row)) first.push(row);
    if (first.length >= most || first.length * shape.headers.length >= MOST_FIRST_CELLS) break;
  }
  return { ...shape, rows: first, skippedTitleRows: titleRows, blankRows: [], raggedRows: [] };
}

/** `isBlankRow` says whether no cell of a row holds more than blank space. */
export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell === '' || cell.trim() === '');
}

/** `isRagged` says whether a row that is not blank has cells beyond the header, or lacks some. */
function isRagged(row: Row, columns: number): boolean {
  if (row.cellsWritten === columns || isBlankRow(row)) return false;
  return row.cellsWritten < columns || row.cells.slice(columns).some((cell) => cell.trim() !== '');
}

/** The first records of a file, the text of the very first, and all its segments from the beginning, to be gone through once. */
function begin(
  segments: Iterable<CsvSegment>,
  most: number,
): { first: CsvRecord[]; text: string; segments: Iterable<CsvSegment> } {
  const later = segments[Symbol.iterator]();
  const read: CsvSegment[] = [];
  const first: CsvRecord[] = [];
  while (first.length < most) {
    const { value, done } = later.next();
    if (done === true) break;
    read.push(value);
    first.push(...value.records.slice(0, most - first.length));
  }
  return { first, text: read[0]?.text ?? '', segments: resumed(read, later) };
}

function* resumed(read: CsvSegment[], later: Iterator<CsvSegment>): Generator<CsvSegment> {
  // Taken out one by one, so that no more than one is held while the rows of the others are read.
  for (let segment = read.shift(); segment !== undefined; segment = read.shift()) yield segment;
  for (let next = later.next(); next.done !== true; next = later.next()) yield next.value;
}

/** A table without header rows is as wide as the widest of its first rows. */
function headersFrom(first: readonly CsvRecord[], { titleRows, headerRows, profile }: HeaderBlock): Header[] {
  const block = first.slice(titleRows, titleRows + headerRows).map(({ cells }) => cells.map(harmless));
  if (headerRows > 0) return headersOf(profile.headings(block));
  const width = Math.max(0, ...first.slice(titleRows).map(({ cells }) => cells.length));
  return headersOf(Array.from({ length: width }, () => ({ text: '' })));
}

function harmless(text: string): string {
  return holdsSteering(text) ? printable(text, { keepLineBreaks: true }) : text;
}

function* rowsOf(
  segments: Iterable<CsvSegment>,
  { skipped, columns }: { skipped: number; columns: number },
): Generator<Row> {
  let left = skipped;
  for (const { text, records } of segments) {
    // Hardly any file holds what its cells might have to be cleaned of, so the text is looked over at once.
    const mayBeUnclean = holdsSteering(text) || text.includes('\ufffd');
    for (const record of records) {
      if (left > 0) left -= 1;
      else yield asRow(record, { columns, mayBeUnclean });
    }
  }
}

function asRow(
  { line, cells }: CsvRecord,
  { columns, mayBeUnclean }: { columns: number; mayBeUnclean: boolean },
): Row {
  const cellsWritten = cells.length;
  for (let at = 0; at < cellsWritten; at += 1) {
    const cell = cells[at] as string;
    // A protecting mark stands at the beginning, or within the cell after a separator.
    if (cell.charCodeAt(0) === EQUALS || cell.includes("'")) cells[at] = unprotectCell(cell);
  }
  const isCleaned = mayBeUnclean && cleaned(cells);
  while (cells.length < columns) cells.push('');
  return isCleaned ? { line, cells, cellsWritten, isCleaned } : { line, cells, cellsWritten };
}

/** Takes out of the cells whatever steers a terminal; says whether there was such a thing, or one that could not be read. */
function cleaned(cells: string[]): boolean {
  let isCleaned = false;
  for (const [at, cell] of cells.entries()) {
    if (holdsSteering(cell)) cells[at] = printable(cell, { keepLineBreaks: true });
    else if (!cell.includes('\ufffd')) continue;
    isCleaned = true;
  }
  return isCleaned;
}
