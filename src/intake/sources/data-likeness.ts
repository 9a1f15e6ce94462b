import type { Head } from './source-profile.js';

type Shape = 'e-mail' | 'date' | 'number' | 'words' | 'blank';

const ROWS_COMPARED = 20;
/** No number, date or address is longer. */
const LONGEST_DATUM = 254;

/**
 * `looksLikeData` says whether the first row of a table is no header: at least one of its cells is an e-mail address, a
 * date or a number like the cells below it, and no column has words above other things. Years (2024) may be headers.
 */
export function looksLikeData(head: Head): boolean {
  const [first, ...below] = head;
  if (first === undefined || below.length === 0) return false;
  const compared = below.slice(0, ROWS_COMPARED);
  let alike = 0;
  for (const [position, cell] of first.entries()) {
    const shape = shapeOf(cell);
    const shapes = new Set(
      compared.map((row) => shapeOf(row[position] ?? '')).filter((each) => each !== 'blank'),
    );
    if (shape === 'words' && shapes.size > 0 && !shapes.has('words')) return false;
    if (shape !== 'words' && shape !== 'blank' && !isYear(cell) && shapes.size === 1 && shapes.has(shape))
      alike += 1;
  }
  return alike > 0;
}

function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (text.length > LONGEST_DATUM) return 'words';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) return 'e-mail';
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/u.test(text)) return 'date';
  return /^-?\d+(?:[.,]\d+)?$/u.test(text) ? 'number' : 'words';
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d\d$/u.test(cell.trim());
}
