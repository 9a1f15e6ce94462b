import { FILE_KINDS, type FileKind } from '../../domain/files/file-fields.js';
import { SOURCE_NAMES, type SourceName } from '../../domain/files/file-shape.js';
import { DATE_ORDERS, type DateOrder } from '../../domain/settings/intake-settings.js';
import type { Boxes } from '../sources/source-profile.js';
import { type Header, type Heading, headersOf, plainHeader } from './header.js';
import type { Table } from './read-table.js';

/** A question whose answers stand in several columns, or several in a cell, as the whole file told it. */
export interface DecidedQuestion {
  /** Its columns, by their place among the headings. */
  readonly positions: readonly number[];
  readonly kind: 'single' | 'multiple' | 'number' | 'text';
  readonly options: readonly string[];
  readonly boxes?: Boxes;
  readonly separator?: ';' | '|' | ',' | '\n' | '/';
}

/**
 * How a file was read as a whole: its few rejected rows alone, under one row of headings, would no longer tell the tool, the
 * time zone, or which columns are one question.
 */
export interface FileReading {
  readonly kind: FileKind;
  readonly source: SourceName;
  readonly wave: string | null;
  readonly dateOrder: DateOrder | null;
  /** That of days without one, where something in the whole file told it. */
  readonly year?: number;
  readonly keepPartial: boolean;
  readonly keepTests: boolean;
  readonly headings: readonly Heading[];
  /** Column → field, attribute, `text` or `ignore`. */
  readonly columns: readonly (readonly [string, string])[];
  readonly questions: readonly DecidedQuestion[];
}

const PREFIX = 'read as: ';
const VERSION = 1;

/** A reading as the heading of a column without cells: it stays whichever rows are put right or taken out. */
export function readingAsHeading(reading: FileReading): string {
  return `${PREFIX}${JSON.stringify({ version: VERSION, ...reading })}`;
}

/** The reading that a heading holds; undefined for any other heading, and one that somebody has changed. */
export function readingInHeading(heading: string): FileReading | undefined {
  if (!heading.startsWith(PREFIX)) return undefined;
  try {
    const found: unknown = JSON.parse(heading.slice(PREFIX.length));
    return isReading(found) ? found : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A header longer than this holds no reading. */
const LONGEST_HEAD = 8 * 1024 * 1024;

/** Whether a file may hold a reading in its header, told without taking it apart: nearly no file does. In whatever encoding it was saved. */
export function mayHoldReading(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEAD));
  const mark = `${PREFIX}{`;
  const wide = Buffer.from(mark, 'utf16le');
  return [Buffer.from(mark), wide, Buffer.from(wide).swap16()].some((each) => head.includes(each));
}

/** Whether a heading is that of a reading, also one that can no longer be understood. */
export function isReadingHeading(heading: string): boolean {
  return heading.trim().startsWith(PREFIX.trim());
}

function isReading(found: unknown): found is FileReading & { version: number } {
  if (typeof found !== 'object' || found === null) return false;
  const { version, kind, source, wave, dateOrder, year, headings, columns, questions } = found as Partial<
    Record<keyof FileReading | 'version', unknown>
  >;
  const isText = (value: unknown) => typeof value === 'string';
  return (
    version === VERSION &&
    FILE_KINDS.some((each) => each === kind) &&
    SOURCE_NAMES.some((each) => each === source) &&
    (wave === null || isText(wave)) &&
    (dateOrder === null || DATE_ORDERS.some((each) => each === dateOrder)) &&
    (year === undefined || Number.isInteger(year)) &&
    Array.isArray(headings) &&
    headings.every((each) => typeof each === 'object' && each !== null && isText((each as Heading).text)) &&
    Array.isArray(columns) &&
    columns.every((each) => Array.isArray(each) && each.length === 2 && each.every(isText)) &&
    Array.isArray(questions) &&
    questions.every((each) => Array.isArray((each as DecidedQuestion | null)?.positions))
  );
}

/** What stands above the columns, without their places and names. */
export function headingsOf(headers: readonly Header[]): Heading[] {
  return headers.map(({ position: _, key: __, name: ___, ...heading }) => heading);
}

/** A table of rejected rows under the headings that the whole file had; columns are known again by their text, wherever they stand. */
export function asItWasRead(table: Table, { source, headings, year }: FileReading): Table {
  const left = headings.map((heading, place) => ({ heading, place, text: plainHeader(heading.text) }));
  const found = table.headers.map((header) => {
    const at = left.findIndex(({ text }) => text === plainHeader(header.text));
    return at < 0 ? header : (left.splice(at, 1)[0]?.heading ?? header);
  });
  const above = year === undefined ? [] : [{ line: 0, cells: [String(year)], cellsWritten: 1 }];
  return { ...table, profile: source, headers: headersOf(found.map(asHeading)), skippedTitleRows: above };
}

function asHeading({ text, code, question, item, unit, role, zone }: Heading): Heading {
  return {
    text,
    ...(code === undefined ? {} : { code }),
    ...(question === undefined ? {} : { question }),
    ...(item === undefined ? {} : { item }),
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** The decided questions by the places their columns have now; those of which a column is gone are told anew. */
export function questionsNow(
  { headings, questions }: FileReading,
  headers: readonly Header[],
): DecidedQuestion[] {
  const before = headersOf(headings.map(asHeading));
  const placeOf = new Map(headers.map(({ name, position }) => [name, position]));
  return questions.flatMap((question) => {
    const positions = question.positions.flatMap(
      (position) => placeOf.get(before[position]?.name ?? '') ?? [],
    );
    return positions.length === question.positions.length ? [{ ...question, positions }] : [];
  });
}
