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
