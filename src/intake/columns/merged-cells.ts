import { counted } from '../../domain/text/counted.js';
import { InputError } from '../../errors.js';
import { headerKey } from '../table/header.js';
import { isBlankRow, type Row, type Table } from '../table/read-table.js';
import { columnsInWords } from './columns-in-words.js';

/** Fewer rows than this may be blank by chance. */
const LEAST_BLANK = 2;

/**
 * Whether a column looks as merged cells do once they are saved as CSV: filled in the first row, then blank, and each value
 * once, above the blanks that it stood for. Told cell by cell, so that a large file need not be held.
 */
export class MergedCellsEvidence {
  readonly #values = new Set<string>();
  #cells = 0;
  #blank = 0;
  #isPossible = true;

  add(cell: string): void {
    this.#cells += 1;
    if (!this.#isPossible) return;
    const isBlank = cell.trim() === '';
    if (isBlank) this.#blank += 1;
    const isFirstAsMerged = this.#cells > 2 || isBlank === (this.#cells === 2);
    this.#isPossible = isFirstAsMerged && (isBlank || !this.#values.has(cell));
    if (!isBlank) this.#values.add(cell);
  }

  /** How many cells there were. */
  get cells(): number {
    return this.#cells;
  }

  /** How many of them are blank as merged cells are; undefined where it does not look so. */
  get blankAsMerged(): number | undefined {
    const filled = this.#values.size;
    const isEnough = this.#blank >= LEAST_BLANK && this.#blank * 2 >= filled && filled > 1;
    return this.#isPossible && isEnough ? this.#blank : undefined;
  }
}

/** The same of a column that is held. */
export function mergedCellsEvidence(cells: Iterable<string>): MergedCellsEvidence {
  const evidence = new MergedCellsEvidence();
  for (const cell of cells) evidence.add(cell);
  return evidence;
}

/** Fills blank cells of the named columns with the value above them, row by row from the top. */
export class FillingDown {
  readonly #positions: readonly number[];
  readonly #last = new Map<number, string>();
  count = 0;

  constructor(positions: readonly number[]) {
    this.#positions = positions;
  }

  filled(row: Row): Row {
    const cells = [...row.cells];
    for (const position of this.#positions) {
      const cell = cells[position] ?? '';
      if (cell.trim() !== '') this.#last.set(position, cell);
      else if (this.#last.has(position)) {
        cells[position] = this.#last.get(position) ?? '';
        this.count += 1;
      }
    }
    return { ...row, cells };
  }
}

/**
 * The places of columns that are to be filled from above.
 * @throws InputError where there is no such column.
 */
export function positionsToFill(
  table: Pick<Table, 'source' | 'headers'>,
  names: readonly string[],
): number[] {
  return names.map((name) => positionOf(table, name));
}

/**
 * A table in which blank cells of the named columns have the value above them, as merged cells mean it.
 * @param everyRow all rows of the file where the table has only its first: they are counted.
 * @throws InputError where there is no such column.
 */
export function filledDown(
  table: Table,
  names: readonly string[],
  everyRow: Iterable<Row> = table.rows,
): Table {
  if (names.length === 0) return table;
  const positions = positionsToFill(table, names);
  const [filling, counting] = [new FillingDown(positions), new FillingDown(positions)];
  const rows = table.rows.map((row) => filling.filled(row));
  for (const row of everyRow) if (!isBlankRow(row)) counting.filled(row);
  const note = `Filled from above: ${counted(counting.count, 'cell', 'cells')} of ${names.join(', ')}.`;
  return { ...table, rows, notes: [...table.notes, note] };
}

function positionOf({ source, headers }: Pick<Table, 'source' | 'headers'>, name: string): number {
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
