import { listAsCell } from '../../domain/files/list-cell.js';
import type { Row, Table } from './read-table.js';
import { noteOnMarks } from './table-notes.js';

/** Boxes and marks that say that something was chosen; with them a list is ticked, without a box they are bullets. */
const TICKED = String.raw`☑|☒|🗹|🗷|✅|✓|✔|◉|🔘|\[[xX✓✔*]\]|\((?:[xX✓✔])\)(?=\s)`;
/** Boxes that are empty, and crosses. */
const UNTICKED = String.raw`☐|□|◻|◽|⬜|▢|❏|❑|❒|🔲|❌|✗|✘|\[[ _\u00A0]?\]|\( \)`;
const MARK = new RegExp(`(${TICKED}|${UNTICKED})\\uFE0F?`, 'gu');
const ANY_MARK = new RegExp(`(?:${TICKED}|${UNTICKED})`, 'u');
const IS_TICKED = new RegExp(`^(?:${TICKED})$`, 'u');
/** What stands between two options. */
const BETWEEN = /^[\s;,|/·–—-]+|[\s;,|/·–—-]+$/gu;

/** Whether a text holds a box or a mark. */
function holdsCheckMark(text: string): boolean {
  return ANY_MARK.test(text);
}

/** A piece of a cell between two marks, and the mark it goes with. */
interface Option {
  readonly text: string;
  readonly isTicked: boolean;
}

/**
 * What is chosen in a cell of boxes, as a list: `☑ Mentor ☐ Mentee` says Mentor, `[ ] Audit` nothing. The marks stand before their
 * options, or behind all of them. A mark alone is kept, as an answer of yes or no; so is a text in which a mark only happens to stand.
 */
export function chosenIn(cell: string): string {
  const written = cell.trim();
  const pieces = written.split(MARK);
  if (pieces.length < 3 || pieces.every((piece, at) => at % 2 === 1 || piece.trim() === '')) return cell;
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  const startsLine = /^\s*$|[:;\n]\s*$/u.test(first);
  if (startsLine) {
    const label = /:\s*$/u.test(first) ? '' : first.replace(BETWEEN, '');
    return chosenAmong([{ text: label, isTicked: true }, ...optionsAfter(pieces)]);
  }
  return last.trim() === '' ? chosenAmong(optionsBefore(pieces)) : cell;
}

function optionsAfter(pieces: readonly string[]): Option[] {
  return pieces.flatMap((mark, at) =>
    at % 2 === 1 ? [{ text: pieces[at + 1] ?? '', isTicked: IS_TICKED.test(mark) }] : [],
  );
}

function optionsBefore(pieces: readonly string[]): Option[] {
  return pieces.flatMap((mark, at) =>
    at % 2 === 1 ? [{ text: pieces[at - 1] ?? '', isTicked: IS_TICKED.test(mark) }] : [],
  );
}

function chosenAmong(options: readonly Option[]): string {
  const chosen = options
    .filter(({ isTicked }) => isTicked)
    .map(({ text }) => text.replace(BETWEEN, ''))
    .filter((text) => text !== '');
  return listAsCell(chosen, { isOfTerms: true }) ?? '';
}

/** A row of whose boxes only what is ticked is left; the same row where it has none. */
export function withTickedOnly(row: Row): Row {
  if (!row.cells.some(holdsCheckMark)) return row;
  const cells = row.cells.map((cell) => (holdsCheckMark(cell) ? chosenIn(cell) : cell));
  return cells.every((cell, at) => cell === row.cells[at]) ? row : { ...row, cells };
}

/** A table of whose boxes only what is ticked is left, and a note of it. */
export function withoutEmptyBoxes(table: Table): Table {
  const rows = table.rows.map(withTickedOnly);
  const changed = rows.filter((row, at) => row !== table.rows[at]);
  const [first] = changed;
  if (first === undefined) return table;
  const before = table.rows[rows.indexOf(first)]?.cells ?? [];
  const at = first.cells.findIndex((cell, position) => cell !== before[position]);
  const example = { written: before[at] ?? '', said: first.cells[at] ?? '' };
  return { ...table, rows, notes: [...table.notes, noteOnMarks(changed, example)] };
}
