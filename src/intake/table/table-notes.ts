import type { CsvRecord } from '../bytes/csv-records.js';
import type { HeaderBlock } from './header-block.js';

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

/** `notesOnShape` says how the delimiter (null: a sheet has none), the header and the source of a table were settled. */
export function notesOnShape(
  delimiter: string | null,
  block: HeaderBlock,
  first: readonly CsvRecord[],
): string[] {
  const stray = first.filter(({ hasStrayQuote }) => hasStrayQuote).map(({ line }) => line);
  const header = first[block.titleRows];
  const isOneColumn = first.every(({ cells }) => cells.length === 1);
  const place = header === undefined || block.headerRows === 0 ? '' : `, from line ${header.line}`;
  const divided = isOneColumn
    ? 'Delimiter: none; the file has one column.'
    : `Delimiter: ${DELIMITER_NAMES[delimiter ?? ''] ?? `"${delimiter}"`}.`;
  return [
    ...(delimiter === null ? [] : [divided]),
    block.headerRows === 0
      ? 'Header: none; columns are called column 1, column 2 …'
      : `Header: ${count(block.headerRows, 'row')}${place}.`,
    ...(block.titleRows === 0 ? [] : [`Above the header: ${count(block.titleRows, 'row')}, left out.`]),
    `Source: ${block.profile.title}.`,
    ...(stray.length === 0
      ? []
      : [`Quotation marks inside quoted cells were kept as written: ${lines(stray)}.`]),
  ];
}

/** `notesOnRows` says which rows are blank, and which are longer or shorter than the header. */
export function notesOnRows(
  blank: readonly number[],
  ragged: readonly { line: number }[],
  columns: number,
): string[] {
  return [
    ...(blank.length === 0 ? [] : [`Blank rows: ${blank.length}, left out (${lines(blank)}).`]),
    ...(ragged.length === 0
      ? []
      : [
          `Rows with more or fewer than ${count(columns, 'cell')}: ${ragged.length} (${lines(ragged.map(({ line }) => line))}).`,
        ]),
  ];
}

/** `notesOnCleaning` says which rows held characters that were taken out, or could not be read. */
export function notesOnCleaning(rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  return [
    `Characters that no text needs were taken out, or could not be read: ${lines(rows)}. Look at the names there.`,
  ];
}

/** `noteOnMarks` says in how many rows boxes were read, with the first as an example. */
export function noteOnMarks(
  rows: readonly { readonly line: number }[],
  example: { readonly written: string; readonly said: string },
): string {
  const said = example.said === '' ? 'nothing' : inOneLine(example.said);
  return `Boxes: only what is ticked counts, in ${count(rows.length, 'row')} (${lines(rows.map(({ line }) => line))}): ${inOneLine(example.written)} says ${said}.`;
}

const LONGEST_EXAMPLE = 80;

function inOneLine(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/gu, '; ');
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line;
}

function lines(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 3).join(', ');
  return `${numbers.length === 1 ? 'line' : 'lines'} ${shown}${numbers.length > 3 ? ' …' : ''}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
