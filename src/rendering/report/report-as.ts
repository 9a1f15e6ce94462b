import type { ReportFormat } from '../../domain/reports/issued-report.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import { reportAsCsv } from './report-as-csv.js';
import { reportAsHtml } from './report-as-html.js';
import { reportAsJson } from './report-as-json.js';
import { reportAsMarkdown } from './report-as-markdown.js';

const RENDERERS: Readonly<Record<ReportFormat, (report: DatedReport) => string>> = {
  md: reportAsMarkdown,
  csv: reportAsCsv,
  json: reportAsJson,
  html: reportAsHtml,
};

/** The report as text of a format: the same bytes for the same report. */
export function reportAs(format: ReportFormat, report: DatedReport): string {
  return RENDERERS[format](report);
}
