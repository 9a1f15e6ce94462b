import { InputError } from '../../errors.js';

/** More columns than any spreadsheet can hold (Excel's own limit). */
export const MOST_COLUMNS = 16_384;
/** The longest cell, in characters, thirty times as much as a spreadsheet can hold: a quotation mark was opened by accident. */
export const LONGEST_CELL = 1024 * 1024;
/** The longest record, in bytes of UTF-8: beyond it, the file is no table. */
export const LONGEST_RECORD = 10 * 1024 * 1024;

const EXCERPT = 60;

/** A place in a file at which its reading ends. */
export interface Place {
  readonly source: string;
  readonly line: number;
  /** What is written from there on. */
  readonly text: string;
}

/** `lineBreaksIn` counts the line ends (CRLF, LF or CR) of a text. */
export function lineBreaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') breaks += 1;
  }
  return breaks;
}

/** Throws the `InputError` about a cell or a row that is too long. */
export function refuseLength(what: 'cell' | 'row', place: Place): never {
  const most = what === 'cell' ? LONGEST_CELL : LONGEST_RECORD;
  return refuse(place, {
    message: `The ${what} that starts here is longer than ${most / 1024 / 1024} MB.`,
    remedy:
      'A quotation mark was probably opened here and never closed; close it, or save the file again as CSV UTF-8.',
    excerpt: place.text.slice(0, EXCERPT),
  });
}

/** Throws the `InputError` about a row that has too many cells. */
export function refuseWidth(place: Omit<Place, 'text'>): never {
  return refuse(place, {
    message: `This row has more than ${MOST_COLUMNS.toLocaleString('en-GB')} columns, more than a spreadsheet can hold.`,
    remedy: 'Check that the file is a CSV file, or name the right delimiter with --delimiter.',
  });
}

/** Throws the `InputError` about a quotation mark that nothing closes. */
export function refuseOpenQuote(place: Place): never {
  return refuse(place, {
    message: 'A quotation mark is opened here and never closed, so the rest of the file would be one cell.',
    remedy: 'Close it, or write it twice ("") if it belongs to the text.',
    excerpt: place.text.slice(0, EXCERPT),
  });
}

function refuse(
  { source, line }: Omit<Place, 'text'>,
  words: { message: string; remedy: string; excerpt?: string },
): never {
  throw new InputError(`${source} cannot be read as a table.`, [{ source, line, ...words }]);
}
