import type { Context } from '../../context.js';
import { REPORT_FORMATS } from '../../domain/reports/issued-report.js';
import type { Settings } from '../../domain/settings/settings.js';
import { figuresOf } from '../../evaluation/issued/figures-of.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import { reportAs } from '../../rendering/report/report-as.js';
import { nextReportNumber, type ReportTexts, recordIssuedReport } from '../../store/issued-reports.js';
import { highestIds } from '../../store/row-ranges.js';
import type { Writing } from '../session/reading-and-changing.js';
import { makeReport } from './make-report.js';
import type { ReportRequest } from './report-input-of.js';

/** Makes a report and keeps it under a number: what it says, in every format, and the state it was made from. */
export function issueReport(
  { db, note }: Writing,
  context: Context,
  asked: Omit<ReportRequest, 'round'>,
): DatedReport {
  const { report: made, round } = makeReport(db, context, asked);
  const id = nextReportNumber(db);
  const { issuedAs, ...occasion } = { ...made.occasion, issuedAs: id };
  const report: DatedReport = { ...made, occasion: { ...occasion, issuedAs } };
  const texts = Object.fromEntries(REPORT_FORMATS.map((format) => [format, reportAs(format, report)]));
  const { name, from, to, until } = report.period;
  const scope = { periodName: name, from, to, until, round };
  const kept = {
    ...{ id, title: report.title, ...scope, ...occasion },
    producedAt: context.recordedAt,
    rowsThen: highestIds(db),
    settings: settingsAsText(asked.settings),
    figures: figuresOf(report),
  };
  recordIssuedReport(db, kept, texts as ReportTexts);
  note({ what: 'report', action: 'issued', ids: [id] });
  return report;
}

/** The settings that a report's numbers depend on. */
function settingsAsText({ cadence, report, matching }: Settings): string {
  const { defaultCapacity, criteria } = matching;
  return JSON.stringify({ cadence, report, matching: { defaultCapacity, criteria } });
}
