import type { Report } from '../evaluation/report.js';
import { reportAsTable } from './report-as-table.js';
import { type CsvOptions, tableAsCsv } from './table-as-csv.js';

/** `reportAsCsv` writes every number of the report, one a line, for a spreadsheet. */
export function reportAsCsv(report: Report, options: CsvOptions = {}): string {
  return tableAsCsv(reportAsTable(report), options);
}
