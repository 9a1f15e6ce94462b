import { InputError } from '../../errors.js';
import { headerKey } from '../table/header.js';
import type { Table } from '../table/read-table.js';
import { columnsInWords } from './columns-in-words.js';

/** Fewer rows than this may be blank by chance. */
const LEAST_BLANK = 2;

/**
 * Whether a column looks as merged cells do once they are saved as CSV: filled in the first row, then blank, and each value
 * once, above the blanks that it stood for. Gives how many rows are blank; undefined where it does not.
 */
export function blankAsMerged(cells: readonly string[]): number | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const blank = cells.length - filled.length;
  const begins = (cells[0] ?? '').trim() !== '' && (cells[1] ?? '').trim() === '';
  const isEnough = blank >= LEAST_BLANK && blank >= filled.length && filled.length > 1;
  return begins && isEnough && new Set(filled).size === filled.length ? blank : undefined;
}

/**
 * A table in which blank cells of the named columns have the value above them, as merged cells mean it.
 * @throws InputError where there is no such column.
 */
export function filledDown(table: Table, names: readonly string[]): Table {
  if (names.length === 0) return table;
  const positions = names.map((name) => positionOf(table, name));
  const last = new Map<number, string>();
  let count = 0;
  const rows = table.rows.map((row) => {
    const cells = [...row.cells];
    for (const position of positions) {
      const cell = cells[position] ?? '';
      if (cell.trim() !== '') last.set(position, cell);
      else if (last.has(position)) {
        cells[position] = last.get(position) ?? '';
        count += 1;
      }
    }
    return { ...row, cells };
  });
  return {
    ...table,
    rows,
    notes: [...table.notes, `Filled from above: ${count} cells of ${names.join(', ')}.`],
  };
}

function positionOf({ source, headers }: Table, name: string): number {
  const header = headers.find((one) => one.name === name || one.key === headerKey(name));
  if (header !== undefined) return header.position;
  throw new InputError(`${source} was not read.`, [
    {
      source,
      field: name,
      message: `There is no column "${name}" to fill down.`,
      remedy: `The columns are ${columnsInWords(headers)}.`,
    },
  ]);
}
