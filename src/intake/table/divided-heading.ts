import { InputError } from '../../errors.js';
import type { CsvRecord } from '../bytes/csv-records.js';

/**
 * Refuses a table of which a heading is divided, given its header and first rows, and the text in which they are written. A heading with a
 * comma in it and no quotation marks around it counts as two: `Would you like another mentor, and why` makes one heading more than
 * there are cells in any row, and every answer from there on would be read under the heading of another question. It shows by a
 * heading behind a blank, as what follows a comma is, and by rows that are all too short by just that.
 * @throws InputError
 */
export function refuseDividedHeading(
  [header, ...rows]: readonly CsvRecord[],
  { source, delimiter, text }: { readonly source: string; readonly delimiter: string; readonly text: string },
): void {
  if (header === undefined) return;
  const { cells, line } = header;
  // The cells themselves have lost the blank before them.
  const written = text.split(/\r\n|\n|\r/u, line)[line - 1] ?? '';
  const isBehindBlank = (cell: string) => cell !== '' && written.includes(`${delimiter} ${cell}`);
  const [second, ...further] = cells.flatMap((cell, at) => (at > 0 && isBehindBlank(cell) ? [at] : []));
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (second === undefined || filled.length === 0) return;
  const width = cells.length - 1 - further.length;
  if (!filled.every((row) => row.cells.length === width)) return;
  const whole = `${cells[second - 1] ?? ''}${delimiter} ${cells[second] ?? ''}`;
  throw new InputError(`${source} cannot be read: a heading is divided.`, [
    {
      source,
      line,
      message: `The header has ${cells.length} cells and every row ${width}: the heading ${JSON.stringify(whole)} is not in quotation marks, so that it counts as two, and the cells behind it would stand under the wrong headings.`,
      remedy: `Put it in quotation marks, or take the "${delimiter}" out of it.`,
    },
  ]);
}
