import { type Header, plainHeader } from './header.js';
import type { Row, Table } from './read-table.js';

/** Whether a row says the header again, as reports do on every page; a header of one column may well be a value. */
export function isRepeatedHeader({ cells }: Row, headers: readonly Header[]): boolean {
  const named = headers.filter(({ text }) => text.trim() !== '');
  return (
    named.length > 1 &&
    named.every(({ text, position }) => plainHeader(cells[position] ?? '') === plainHeader(text))
  );
}

/** A table without the rows that say its header again, and a note of how many there were. */
export function withoutRepeatedHeaders(table: Table): Table {
  const isHeader = (row: Row) => isRepeatedHeader(row, table.headers);
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
