import { stringify } from 'csv-stringify/sync';
import { protectCell } from '../../domain/files/spreadsheet-cell.js';
import type { Cell, DataTable } from './data-table.js';

export interface CsvOptions {
  /** Keep spreadsheets from reading a text as a formula, with one `'` before it that import takes off again. */
  readonly protect?: boolean;
  /** Begin with a byte order mark, for versions of Excel that take UTF-8 for windows-1252 without it. */
  readonly bom?: boolean;
}

/** A record that would be a blank line, or hold a bare CR, is quoted, so that readers which take either for a line end do not. */
const QUOTE_ALWAYS = /[\r\n]/;

/**
 * `tableAsCsv` writes RFC 4180 quoting in UTF-8, with `\n` at the end of every line: spreadsheets read it as well as `\r\n`,
 * and the tools of a shell read it only so. A table without rows is its header alone.
 */
export function tableAsCsv(table: DataTable, { protect = true, bom = false }: CsvOptions = {}): string {
  const cell = (value: Cell): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'number') return String(value);
    return protect ? protectCell(value) : value;
  };
  const records = [table.columns.map(({ name }) => name), ...table.rows].map((record) => record.map(cell));
  return stringify(records, {
    bom,
    record_delimiter: '\n',
    quoted_match: QUOTE_ALWAYS,
    quoted_empty: table.columns.length === 1,
  });
}
