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
/** Text that goes on in further lines is hard to read in a column narrower than this. */
const NARROWEST_BESIDE = 34;

function cellText(cell: TableCell, decimals: number): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? cell.toFixed(decimals) : printable(cell);
}

/** How many digits behind the point the longest number of a column has: all of them are shown with as many. */
function decimalsOf(rows: readonly (readonly TableCell[])[], column: number): number {
  return rows.reduce((most, row) => {
    const cell = row[column];
    const digits = typeof cell === 'number' ? (String(cell).split('.')[1]?.length ?? 0) : 0;
    return Math.max(most, digits);
  }, 0);
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

/**
 * The column whose text stands below each row, over the whole width: the only one that goes on in further lines, where it would be left
 * too little room beside the others.
 */
function columnBelow(
  columns: readonly TableColumn[],
  { beside, natural }: { readonly beside: readonly number[] | null; readonly natural: readonly number[] },
): number | undefined {
  const wrapped = columns.flatMap(({ wrap }, index) => (wrap === true ? [index] : []));
  const [only] = wrapped;
  if (only === undefined || wrapped.length > 1 || columns.length === 1) return undefined;
  const width = beside?.[only] ?? 0;
  return width < Math.min(natural[only] ?? 0, NARROWEST_BESIDE) ? only : undefined;
}

/** Indented, so that the first column stays the one the eye runs down. */
function linesBelow(text: string, width: number): string[] {
  if (text === '') return [];
  return wrapToWidth(text, width - GAP.length).map((line) => `${GAP}${line}`);
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
  const decimals = columns.map((_, index) => decimalsOf(rows, index));
  const texts = rows.map((row) => row.map((cell, index) => cellText(cell, decimals[index] ?? 0)));
  const isRight = columns.map(({ align }, index) => {
    const cells = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
    return align === undefined
      ? cells.length > 0 && cells.every((cell) => typeof cell === 'number')
      : align === 'right';
  });
  const natural = naturalWidths(titles, texts);
  const fitted = (shown: readonly number[]) =>
    fittedWidths(
      shown.map((index) => natural[index] ?? 0),
      shown.map((index) => isRight[index] ?? false),
      style.width - GAP.length * (shown.length - 1),
    );
  const every = columns.map((_, index) => index);
  const beside = fitted(every);
  const below = columnBelow(columns, { beside, natural });
  const shown = every.filter((index) => index !== below);
  const widths = below === undefined ? beside : fitted(shown);
  if (widths === null) return rowsAsRecords(titles, texts, style);
  const layouts = shown.map((index, at): Layout => {
    const { wrap = false } = columns[index] as TableColumn;
    return { align: isRight[index] ? 'right' : 'left', wrap, width: widths[at] ?? 0 };
  });
  const linesOf = (row: readonly string[]) => [
    ...rowLines(
      shown.map((index) => row[index] ?? ''),
      layouts,
    ),
    ...(below === undefined ? [] : linesBelow(row[below] ?? '', style.width)),
  ];
  const head = linesOf(titles).map((line) => style.colour.bold(line));
  const rule = style.colour.dim(widths.map((width) => '─'.repeat(width)).join(GAP));
  return `${[...head, rule, ...texts.flatMap(linesOf)].join('\n')}\n`;
}
