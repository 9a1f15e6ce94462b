import { headerKey } from './header.js';
import type { Row, Table } from './read-table.js';

/** The programme's own words, by the heading of their column: what a cell says → what it means. */
export type OwnValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

function valueKey(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').normalize('NFKC').toLowerCase();
}

/** Reads the cells of rows as the programme says they are meant; every other cell stays as it is. */
export function ownValuesReader(
  headers: Table['headers'],
  values: OwnValues,
): ((row: Row) => Row) | undefined {
  const columns = [...values].flatMap(([heading, words]) => {
    const key = headerKey(heading);
    const meanings = new Map([...words].map(([word, meaning]) => [valueKey(word), meaning] as const));
    return headers
      .filter(({ name, key: own }) => headerKey(name) === key || own === key)
      .map(({ position }) => ({ position, meanings }));
  });
  if (columns.length === 0) return undefined;
  return (row) => {
    const found = columns.flatMap(({ position, meanings }) => {
      const meaning = meanings.get(valueKey(row.cells[position] ?? ''));
      return meaning === undefined ? [] : [{ position, meaning }];
    });
    if (found.length === 0) return row;
    const cells = [...row.cells];
    for (const { position, meaning } of found) cells[position] = meaning;
    return { ...row, cells };
  };
}

/** A table with the programme's own words replaced by what they mean. */
export function withOwnValues(table: Table, values: OwnValues): Table {
  const read = ownValuesReader(table.headers, values);
  return read === undefined ? table : { ...table, rows: table.rows.map(read) };
}
