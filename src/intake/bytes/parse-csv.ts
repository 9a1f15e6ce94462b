import { CsvError, type Options, parse } from 'csv-parse/sync';
import { LONGEST_RECORD } from './csv-limits.js';

/** Where reading a text came to an end before its end. */
export interface CsvBreak {
  /** A quotation mark is not closed within the text, or the record is longer than the limit. */
  readonly reason: 'open' | 'long';
  /** Place in the text of the cell in which it happened, and of the record of that cell. */
  readonly cellAt: number;
  readonly recordAt: number;
}

/** A record together with its text. */
export interface WrittenRecord {
  readonly cells: string[];
  readonly raw: string;
}

/** `parseCsv` gives the cells of each record of a text, or where it cannot go on. */
export function parseCsv(text: string, delimiter: string): string[][] | CsvBreak {
  try {
    return parse(text, optionsFor(text, delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return breakOf(error, text, delimiter);
  }
}

/**
 * `parseWritten` gives at most so many records of a text, as far as they can be read, each with its text. The last one of a
 * text that is not whole is left out, for it may go on elsewhere.
 */
export function parseWritten(
  text: string,
  { delimiter, most, isWhole = true }: { delimiter: string; most?: number; isWhole?: boolean },
): WrittenRecord[] {
  const found: WrittenRecord[] = [];
  // With `raw`, csv-parse hands over both; its types do not say so.
  const keep = (both: unknown) => {
    const { record, raw } = both as { record: string[]; raw: string };
    found.push({ cells: record, raw });
    return null;
  };
  const few = most === undefined ? {} : { to: most };
  try {
    parse(text, { ...optionsFor(text, delimiter), ...few, raw: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return found;
  }
  return isWhole || found.length === most ? found : found.slice(0, -1);
}

function optionsFor(text: string, delimiter: string): Options {
  return {
    delimiter,
    // What is not there is not looked for at every letter.
    record_delimiter: text.includes('\r') ? ['\r\n', '\n', '\r'] : ['\n'],
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  };
}

function breakOf(error: CsvError, text: string, delimiter: string): CsvBreak {
  const { bytes, index, records } = error as unknown as { bytes: number; index: number; records: number };
  const written = Buffer.from(text);
  const place = (end: number) => written.toString('utf8', 0, end).length;
  const isLong = error.code === 'CSV_MAX_RECORD_SIZE';
  if (!isLong && error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
  return {
    reason: isLong ? 'long' : 'open',
    cellAt: place(bytes) + (index > 0 ? delimiter.length : 0),
    recordAt: records === 0 ? 0 : place(endOfRecord(written, records, optionsFor(text, delimiter))),
  };
}

/** How many bytes the first so many records take. */
function endOfRecord(written: Buffer, count: number, options: Options): number {
  let end = 0;
  const note = (_: unknown, context: { readonly bytes: number }) => {
    end = context.bytes;
    return null;
  };
  parse(written, { ...options, to: count, on_record: note });
  return end;
}
