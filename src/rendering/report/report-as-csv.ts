import type { DatedReport } from '../../evaluation/report-value.js';
import { type CsvOptions, tableAsCsv } from '../tables/table-as-csv.js';
import { reportAsTable } from './report-as-table.js';

/** `reportAsCsv` writes every number of the report, one a line, for a spreadsheet. */
export function reportAsCsv(report: DatedReport, options: CsvOptions = {}): string {
  return tableAsCsv(reportAsTable(report), options);
}
