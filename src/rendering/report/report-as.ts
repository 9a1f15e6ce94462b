import type { ReportFormat } from '../../domain/reports/issued-report.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import type { CsvOptions } from '../tables/table-as-csv.js';
import { reportAsCsv } from './report-as-csv.js';
import { reportAsHtml } from './report-as-html.js';
import { reportAsJson } from './report-as-json.js';
import { reportAsMarkdown } from './report-as-markdown.js';

const RENDERERS: Readonly<Record<Exclude<ReportFormat, 'csv'>, (report: DatedReport) => string>> = {
  md: reportAsMarkdown,
  json: reportAsJson,
  html: reportAsHtml,
};

/** The report as text of a format: the same bytes for the same report. Of a spreadsheet's text alone the options say something. */
export function reportAs(format: ReportFormat, report: DatedReport, csv: CsvOptions = {}): string {
  return format === 'csv' ? reportAsCsv(report, csv) : RENDERERS[format](report);
}
