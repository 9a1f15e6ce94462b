import {
  LONGEST_CELL,
  LONGEST_RECORD,
  lineBreaksIn,
  MOST_COLUMNS,
  type Place,
  refuseLength,
  refuseOpenQuote,
  refuseWidth,
} from './csv-limits.js';
import { type CsvBreak, parseCsv, parseWritten, type WrittenRecord } from './parse-csv.js';

/** One record of a CSV text: its cells, and where it starts. */
export interface CsvRecord {
  /** Line of the file on which the record starts, counted from 1. */
  readonly line: number;
  readonly cells: string[];
  /** A quoted cell goes on after its closing quotation mark; it is kept, marks included. */
  readonly hasStrayQuote: boolean;
}

/** Whole records that follow one another, and the text in which they are written. */
export interface CsvSegment {
  readonly text: string;
  readonly records: readonly CsvRecord[];
}

/** A piece of a file, beginning on a line. */
interface Piece {
  readonly source: string;
  readonly line: number;
  readonly text: string;
  readonly delimiter: string;
}

/** Characters read at a time: enough that setting csv-parse up for them does not count. */
const SEGMENT = 256 * 1024;
const QUOTE = 34;

/**
 * `csvSegments` takes CSV text apart into records (RFC 4180, with CR, LF and CRLF as line ends). The text comes in chunks,
 * cut anywhere; csv-parse reads as many whole lines at a time as `SEGMENT` holds, or more where a single record is longer.
 * So no more than a part of the text is held, and the limits of `csv-limits` hold before memory is spent.
 *
 * A quotation mark inside an unquoted cell is text. A quoted cell that goes on after its closing mark (`"Jo" Smith`) is
 * kept with its marks. Blank space before a cell, and spaces after a quoted one (`1, "Lee, Jo" , x`), are not part of it, nor
 * is a last line of blank space a record.
 * Throws `InputError` when a quotation mark is never closed, or when a record is longer or wider than the limits.
 */
export function* csvSegments(
  chunks: Iterable<string>,
  delimiter: string,
  source: string,
): Generator<CsvSegment> {
  const rest = { source, delimiter, line: 1, text: '' };
  let length = SEGMENT;
  for (const chunk of chunks) {
    rest.text += chunk;
    while (rest.text.length >= length) {
      const segment = segmentOf({ ...rest, text: wholeLines(rest.text.slice(0, length)) });
      if (segment === undefined) {
        if (length > LONGEST_RECORD) refuseEndless(rest);
        length *= 2;
        continue;
      }
      yield segment;
      rest.line += lineBreaksIn(segment.text);
      rest.text = rest.text.slice(segment.text.length);
      length = SEGMENT;
    }
  }
  if (rest.text !== '') yield { text: rest.text, records: recordsOf(rest, cellsOf(rest)) };
}

/** `csvRecords` gives the records of `csvSegments` one at a time. Throws as that does. */
export function* csvRecords(
  chunks: Iterable<string>,
  delimiter: string,
  source: string,
): Generator<CsvRecord> {
  for (const { records } of csvSegments(chunks, delimiter, source)) yield* records;
}

/** As much of a text as ends where a line ends for certain: after a CR at the very end an LF may follow. */
function wholeLines(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1);
}

/** The records that end within whole lines of a file; undefined where none does. */
function segmentOf(piece: Piece): CsvSegment | undefined {
  const { text, delimiter } = piece;
  const read = parseCsv(text, delimiter);
  if (Array.isArray(read)) return text === '' ? undefined : { text, records: recordsOf(piece, read) };
  refuseIfTooLong(piece, read);
  return read.recordAt === 0 ? undefined : segmentOf({ ...piece, text: text.slice(0, read.recordAt) });
}

/** The cells of the last piece of a file, in which everything has to end. */
function cellsOf(piece: Piece): string[][] {
  const read = parseCsv(piece.text, piece.delimiter);
  if (Array.isArray(read)) return read;
  refuseIfTooLong(piece, read);
  return refuseOpenQuote(placeIn(piece, read.cellAt));
}

function refuseIfTooLong(piece: Piece, { reason, cellAt, recordAt }: CsvBreak): void {
  const isLong = reason === 'long';
  const cell = isLong ? LONGEST_RECORD - (cellAt - recordAt) : piece.text.length - cellAt;
  if (cell > LONGEST_CELL) refuseLength('cell', placeIn(piece, cellAt));
  if (isLong) refuseLength('row', placeIn(piece, recordAt));
}

function refuseEndless(piece: Piece): never {
  const isWide = piece.text.split(piece.delimiter, MOST_COLUMNS + 1).length > MOST_COLUMNS;
  return isWide ? refuseWidth(piece) : refuseLength('row', piece);
}

function placeIn({ source, line, text }: Piece, at: number): Place {
  const before = text.slice(0, at);
  return { source, line: line + lineBreaksIn(before), text: text.slice(at).trimStart() };
}

/** Records with their lines. Nearly always every record is one line, which is told by counting. */
function recordsOf(piece: Piece, rows: string[][]): CsvRecord[] {
  const { text, delimiter } = piece;
  const ends = rows.length - (/[\r\n]$/.test(text) ? 0 : 1);
  const isLineEach = lineBreaksIn(text) === ends;
  const written = rows.some(beginsWithMark) ? parseWritten(text, { delimiter }).map(settled) : undefined;
  let line = piece.line;
  return rows.map((row, index) => {
    const { cells, hasStrayQuote } = written?.[index] ?? { cells: row, hasStrayQuote: false };
    const record = { line, cells, hasStrayQuote };
    refuseIfTooLarge(piece, record);
    line += isLineEach ? 1 : 1 + row.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
    return record;
  });
}

function beginsWithMark(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.charCodeAt(0) === QUOTE) return true;
  return false;
}

function refuseIfTooLarge({ source, text }: Piece, { line, cells }: CsvRecord): void {
  if (cells.length > MOST_COLUMNS) refuseWidth({ source, line });
  if (text.length <= LONGEST_CELL) return;
  const at = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (at < 0) return;
  const before = cells.slice(0, at).reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
  refuseLength('cell', { source, line: line + before, text: cells[at] ?? '' });
}

/**
 * The cells of a record of which one begins with a quotation mark. It is part of the cell where it is written twice inside
 * marks; where spaces follow the closing mark, csv-parse has left both marks in place; otherwise the cell goes on after it.
 */
export function settled({ cells, raw }: WrittenRecord): Pick<CsvRecord, 'cells' | 'hasStrayQuote'> {
  let hasStrayQuote = false;
  const settledCells = cells.map((cell) => {
    if (cell.charCodeAt(0) !== QUOTE || raw.includes(quoted(cell))) return cell;
    const inside = /^"(.*)" +$/s.exec(cell)?.[1];
    if (inside !== undefined && raw.includes(`${quoted(inside)} `)) return inside;
    hasStrayQuote = true;
    return cell;
  });
  return { cells: settledCells, hasStrayQuote };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
