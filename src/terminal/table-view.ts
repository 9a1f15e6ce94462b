import { printable } from '../domain/text/printable.js';
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.js';
import { recordForTerminal } from './record-view.js';
import type { TerminalStyle } from './terminal-style.js';

/** A column of a table as a person sees it. */
export interface TableColumn {
  readonly title: string;
  /** Numbers stand on the right; where nothing is said, a column that holds only numbers does. */
  readonly align?: 'left' | 'right';
  /** Long text goes on in further lines; otherwise it is cut with `…`. */
  readonly wrap?: boolean;
}

export type TableCell = string | number | null;

export interface TableValue {
  readonly columns: readonly TableColumn[];
  /** Each row has a cell for every column. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column with what was found out about it. */
interface Layout {
  readonly align: 'left' | 'right';
  readonly wrap: boolean;
  readonly width: number;
}

const GAP = '  ';
/** A text column narrower than this says nothing any more. */
const NARROWEST = 8;

function cellText(cell: TableCell): string {
  return cell === null ? '' : printable(String(cell));
}

/** Columns' widths when every cell is shown in full. */
function naturalWidths(titles: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const widths = titles.map(displayWidth);
  for (const row of rows) {
    for (const [index, text] of row.entries()) {
      // A text is at most two columns per UTF-16 unit wide: most cells need no measuring.
      const known = widths[index] ?? 0;
      if (text.length * 2 > known) widths[index] = Math.max(known, displayWidth(text));
    }
  }
  return widths;
}

/**
 * The widths with which the table is no wider than `available`: the widest text columns are lowered to one
 * common height, as water finds its level; columns of numbers keep theirs. Null when text columns would
 * become too narrow to read.
 */
function fittedWidths(
  natural: readonly number[],
  isFixed: readonly boolean[],
  available: number,
): number[] | null {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  if (sum(natural) <= available) return [...natural];
  const lowered = (level: number) =>
    natural.map((width, index) => (isFixed[index] ? width : Math.min(width, level)));
  if (sum(lowered(NARROWEST)) > available) return null;
  let level = NARROWEST;
  while (sum(lowered(level + 1)) <= available) level += 1;
  const widths = lowered(level);
  let spare = available - sum(widths);
  return widths.map((width, index) => {
    if (spare === 0 || width >= (natural[index] ?? 0)) return width;
    spare -= 1;
    return width + 1;
  });
}

/** One row as lines of text: as many as its longest wrapped cell needs. */
function rowLines(row: readonly string[], layouts: readonly Layout[]): string[] {
  const cells = layouts.map(({ wrap, width }, index) => {
    const text = row[index] ?? '';
    return wrap ? wrapToWidth(text, width) : [cutToWidth(text, width)];
  });
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    layouts
      .map(({ align, width }, index) => padToWidth(cells[index]?.[line] ?? '', width, align))
      .join(GAP)
      .trimEnd(),
  );
}

/** What does not fit side by side is shown row by row. */
function rowsAsRecords(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  style: TerminalStyle,
): string {
  return rows
    .map((row) => {
      const fields = titles.map((label, index) => ({ label, value: row[index] ?? '' }));
      return recordForTerminal([{ fields }], style);
    })
    .join('\n');
}

/**
 * A table for a person to read, no wider than the terminal: titles, a rule, a line per row (more where a
 * column wraps). Ends in a line break. Takes time in proportion to the rows.
 */
export function tableForTerminal({ columns, rows }: TableValue, style: TerminalStyle): string {
  const titles = columns.map(({ title }) => printable(title));
  const texts = rows.map((row) => row.map(cellText));
  const isRight = columns.map(({ align }, index) => {
    const cells = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
    return align === undefined
      ? cells.length > 0 && cells.every((cell) => typeof cell === 'number')
      : align === 'right';
  });
  const natural = naturalWidths(titles, texts);
  const widths = fittedWidths(natural, isRight, style.width - GAP.length * (columns.length - 1));
  if (widths === null) return rowsAsRecords(titles, texts, style);
  const layouts = columns.map(({ wrap = false }, index): Layout => {
    return { align: isRight[index] ? 'right' : 'left', wrap, width: widths[index] ?? 0 };
  });
  const head = rowLines(titles, layouts).map((line) => style.colour.bold(line));
  const rule = style.colour.dim(widths.map((width) => '─'.repeat(width)).join(GAP));
  return `${[...head, rule, ...texts.flatMap((row) => rowLines(row, layouts))].join('\n')}\n`;
}
