import type { SourceName } from '../../domain/files/file-shape.js';
import { plainTable } from '../sources/plain.js';
import { profileNamed, recognise } from '../sources/recognise.js';
import type { SourceProfile } from '../sources/source-profile.js';

/** Where the header of a table stands, and whose shape it has. */
export interface HeaderBlock {
  /** Records above the header: a title, a date of printing, blank lines. */
  readonly titleRows: number;
  /** Records that the header takes, 0 to 3. */
  readonly headerRows: number;
  readonly profile: SourceProfile;
}

/** What the person said about the header; everything else is found out. */
export interface HeaderChoices {
  readonly headerRows?: number | undefined;
  readonly titleRows?: number | undefined;
  readonly profile?: SourceName | undefined;
}

const MOST_TITLE_ROWS = 12;

/**
 * `findHeaderBlock` looks for the header in the first records of a table. Records with hardly a cell filled, above
 * wider ones, are titles; the first record after them that a survey tool's profile knows, or that stands as a row of
 * questions above a row of items, settles the rest.
 */
export function findHeaderBlock(
  records: readonly (readonly string[])[],
  choices: HeaderChoices,
): HeaderBlock {
  const given = choices.profile === undefined ? undefined : profileNamed(choices.profile);
  const settled = choices.titleRows ?? (choices.headerRows === 0 ? 0 : undefined);
  const starts = settled === undefined ? possibleStarts(records) : [settled];
  for (const titleRows of starts) {
    const head = records.slice(titleRows);
    const profile = given ?? recognise(head);
    const headerRows = profile.headerRowsIn(head);
    if (headerRows !== undefined && (profile !== plainTable || headerRows === 2)) {
      return { titleRows, headerRows: choices.headerRows ?? headerRows, profile };
    }
  }
  const titleRows = starts.at(-1) ?? 0;
  const profile = given ?? plainTable;
  const headerRows =
    choices.headerRows ?? profile.headerRowsIn(records.slice(titleRows)) ?? profile.usualHeaderRows;
  return { titleRows, headerRows, profile };
}

/** The records that may begin the header: the first, and each that has only titles or blanks above it. */
function possibleStarts(records: readonly (readonly string[])[]): number[] {
  const width = usualFill(records);
  const starts = [0];
  for (let row = 0; row < Math.min(records.length - 1, MOST_TITLE_ROWS); row += 1) {
    if (!isTitle(records[row] ?? [], width)) break;
    starts.push(row + 1);
  }
  return starts;
}

function isTitle(cells: readonly string[], width: number): boolean {
  const filled = filledCells(cells);
  return (
    filled === 0 ||
    (width > 2 &&
      filled <= 2 &&
      (filled < width / 2 || (width > 3 && filled === width / 2)) &&
      cells[0]?.trim() !== '') ||
    (width === 2 && cells.length === 1)
  );
}

/** The number of filled cells that most records have: the middle one, of single cells, as titles and footers are, only where there are no others. */
function usualFill(records: readonly (readonly string[])[]): number {
  const filled = records.map(filledCells).filter((count) => count > 0);
  const wide = filled.filter((count) => count > 1);
  const fills = wide.length > 0 ? wide : filled;
  return fills.sort((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 0;
}

function filledCells(cells: readonly string[]): number {
  return cells.reduce((filled, cell) => (cell.trim() === '' ? filled : filled + 1), 0);
}
