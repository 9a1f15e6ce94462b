import type { IssuedReport, ReportFormat } from '../../domain/reports/issued-report.js';
import { StateError } from '../../errors.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';

interface IssuedReportRow {
  id: number;
  title: string;
  period_name: string;
  period_from: string;
  period_to: string;
  period_until: string;
  round: string | null;
  produced_at: string;
  produced_on: string;
  as_of: string;
  known_on: string | null;
  data_state: string;
  facts_then: string;
  settings: string;
  figures: string;
}

/** The text of a report in each format, as it was handed out. */
export type ReportTexts = Readonly<Record<ReportFormat, string>>;

/** The number the next report to be issued gets: it stands in the report itself. */
export function nextReportNumber(db: ReadHandle): number {
  const row = db.first<{ latest: number | null }>(sql`SELECT max(id) AS latest FROM issued_reports`);
  return (row?.latest ?? 0) + 1;
}

/** Keeps a report that is handed out, under the number it has. */
export function recordIssuedReport(db: WriteHandle, report: IssuedReport, texts: ReportTexts): void {
  db.run(sql`
    INSERT INTO issued_reports (id, title, period_name, period_from, period_to, period_until, round, produced_at,
                                produced_on, as_of, known_on, data_state, facts_then, settings,
                                figures)
    VALUES (${report.id}, ${report.title}, ${report.periodName}, ${report.from}, ${report.to}, ${report.until},
            ${report.round}, ${report.producedAt}, ${report.producedOn}, ${report.asOf}, ${report.knownOn},
            ${report.dataState}, ${JSON.stringify(report.factsThen)}, ${report.settings}, ${JSON.stringify(report.figures)})`);
  for (const [format, text] of Object.entries(texts)) {
    db.run(sql`
      INSERT INTO issued_report_texts (report_id, format, text) VALUES (${report.id}, ${format}, ${text})`);
  }
}

/** Every report that was issued, in the order of issue, with its numbers. */
export function listIssuedReports(db: ReadHandle): IssuedReport[] {
  return db
    .all<IssuedReportRow>(sql`
      SELECT id, title, period_name, period_from, period_to, period_until, round, produced_at, produced_on, as_of,
             known_on, data_state, facts_then, settings, figures
      FROM issued_reports ORDER BY id`)
    .map((row) => ({
      id: row.id,
      title: row.title,
      periodName: row.period_name,
      from: row.period_from,
      to: row.period_to,
      until: row.period_until,
      round: row.round,
      producedAt: row.produced_at,
      producedOn: row.produced_on,
      asOf: row.as_of,
      knownOn: row.known_on,
      dataState: row.data_state,
      factsThen: storedJson('issued_reports.facts_then', row.facts_then, row.id),
      settings: row.settings,
      figures: storedJson('issued_reports.figures', row.figures, row.id),
    }));
}

/**
 * The text of a report that was issued, byte for byte.
 * @throws StateError where no report has that number.
 */
export function textOfIssuedReport(db: ReadHandle, id: number, format: ReportFormat): string {
  const row = db.first<{ text: string }>(sql`
    SELECT text FROM issued_report_texts WHERE report_id = ${id} AND format = ${format}`);
  if (row !== undefined) return row.text;
  throw new StateError(
    `No report ${id} has been issued.`,
    'mentor report list shows those that were; mentor report --issue issues one.',
  );
}
