import { InputError } from '../../errors.js';
import { type Header, plainHeader } from './header.js';
import type { Row, Table } from './read-table.js';

/** Tells whether a row says the header again, as reports do on every page; a header of one column may well be a value. */
export function repeatedHeaderTest(headers: readonly Header[]): (row: Row) => boolean {
  const named = headers.flatMap(({ text, position }) => {
    const plain = plainHeader(text);
    return text.trim() === '' ? [] : [{ position, plain }];
  });
  const says = ({ cells }: Row, { position, plain }: { position: number; plain: string }) =>
    plainHeader(cells[position] ?? '') === plain;
  return (row) => named.length > 1 && named.every((header) => says(row, header));
}

/** A table without the rows that say its header again, and a note of how many there were. */
export function withoutRepeatedHeaders(table: Table): Table {
  const isHeader = repeatedHeaderTest(table.headers);
  const repeated = table.rows.filter(isHeader);
  const [first] = repeated;
  if (first === undefined) return table;
  const which = repeated.length === 1 ? `line ${first.line}` : `from line ${first.line}`;
  return {
    ...table,
    rows: table.rows.filter((row) => !isHeader(row)),
    notes: [...table.notes, `The header again: ${repeated.length}, left out (${which}).`],
  };
}

/** By what people are told apart stands in every header of a table of people; an option of a form may be a cell in its own column. */
const SAYS_WHO = /e-?mail|name|number|\b(?:id|no)\b/iu;
/** A table has at least so many headings in common with the one above it. */
const LEAST_IN_COMMON = 2;

/**
 * Refuses a file in which a second table with other columns begins below the first: its cells would be read under the headings of the
 * first. Its header has half the headings of the first or more, each in its place, and others in place of the rest.
 * @throws InputError that names the line.
 */
export function refuseSecondTable({ source, headers, rows }: Table): void {
  const named = headers.flatMap(({ text, position }) =>
    text.trim() === '' ? [] : [{ text, position, plain: plainHeader(text) }],
  );
  const known = new Set(named.map(({ plain }) => plain));
  const row = rows.find(({ cells }) => {
    const same = named.filter(({ plain, position }) => plainHeader(cells[position] ?? '') === plain);
    const others = named.filter((header) => !same.includes(header));
    const areHeadings =
      same.some(({ text }) => SAYS_WHO.test(text)) &&
      others.every(({ position }) => /^[^\d@]*\p{L}[^\d@]*$/u.test(cells[position] ?? ''));
    return (
      same.length >= LEAST_IN_COMMON && same.length * 2 >= known.size && others.length > 0 && areHeadings
    );
  });
  if (row === undefined) return;
  throw new InputError(`${source} holds more than one table.`, [
    {
      source,
      line: row.line,
      message: `Another table begins here, under other headings: ${row.cells.filter((cell) => cell.trim() !== '').join(', ')}.`,
      remedy:
        'Put each table into a file of its own, with its headings in the first row, and import them one after the other.',
    },
  ]);
}
