import type { FileKind } from '../files/file-fields.js';
import type { FileShape } from '../files/file-shape.js';

/** The mark between the whole and the fraction of a number. */
export const DECIMAL_MARKS = ['comma', 'dot'] as const;
export type DecimalMarkName = (typeof DECIMAL_MARKS)[number];

export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the columns of one file hold, remembered for the next file with the same columns. */
export interface ColumnProfile {
  readonly kind: FileKind;
  /** Every column of the file by name: what the next file is recognised by. */
  readonly headers: readonly string[];
  /** Column by name → field, attribute, or `ignore`. */
  readonly columns: ReadonlyMap<string, string>;
  /** What words in its columns are read as: heading → word → meaning; they count over the programme's own. */
  readonly values?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The sheet of a workbook, where one was named. */
  readonly sheet?: string;
}

export interface IntakeSettings {
  readonly fileShape: FileShape;
  /** How 03/04/2026 is read where a column's own values do not settle it; null: the column is refused with a hint. */
  readonly dateOrder: DateOrder | null;
  /** How 1,234 is read where a column's own values do not settle it; null: it is kept as written, and told. */
  readonly decimalMark: DecimalMarkName | null;
  /** The programme's own column names: header as written → field or attribute. */
  readonly columns: ReadonlyMap<string, string>;
  /** Files remembered by their columns, by name. */
  readonly profiles: ReadonlyMap<string, ColumnProfile>;
  /** The programme's own scales, by name: answer → points. They count before the known ones. */
  readonly scales: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The programme's own words, by the heading of their column: what a cell says → what it is read as. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
