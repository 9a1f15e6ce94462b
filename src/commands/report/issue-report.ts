import type { Context } from '../../context.js';
import { type IssuedReport, REPORT_FORMATS, type ReportFormat } from '../../domain/reports/issued-report.js';
import { trailHeadAsText } from '../../domain/trail-head.js';
import { figuresOf } from '../../evaluation/issued/figures-of.js';
import { scopeOf, settingsOfReport } from '../../evaluation/issued/revision-of.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import { reportAs } from '../../rendering/report/report-as.js';
import {
  nextReportNumber,
  type ReportTexts,
  recordIssuedReport,
  textOfIssuedReport,
} from '../../store/rounds/issued-reports.js';
import { trailHead } from '../../store/trail/audit-trail.js';
import type { Writing } from '../session/loading/reading-and-changing.js';
import type { MadeReport } from './make-report.js';

/** A report as it stands issued. */
export interface Issue {
  readonly report: DatedReport;
  readonly texts: ReportTexts;
  /** false where the same was issued before and nothing has changed since. */
  readonly isNew: boolean;
}

/**
 * Keeps a report under a number: what it says, in every format, and the state it was made from. Where the same has been
 * issued and not one number, fact or setting has changed, that report stays the one that is handed out.
 */
export function issueReport(
  { db, note }: Writing,
  context: Pick<Context, 'recordedAt'>,
  made: MadeReport,
): Issue {
  const known = unchangedSince(made);
  if (known !== null) {
    const { id, producedOn, asOf, knownOn, dataState } = known;
    const occasion = { producedOn, asOf, knownOn, dataState, issuedAs: id };
    const texts = inEveryFormat((format) => textOfIssuedReport(db, id, format));
    return { report: { ...made.report, occasion, revision: null }, texts, isNew: false };
  }
  const id = nextReportNumber(db);
  const occasion = { ...made.report.occasion, issuedAs: id, trailEnd: trailHeadAsText(trailHead(db)) };
  const report: DatedReport = { ...made.report, occasion };
  const texts = inEveryFormat((format) =>
    reportAs(format, report, { bom: made.input.settings.exports.byteOrderMark }),
  );
  recordIssuedReport(db, keptAs(id, { ...made, report }, context), texts);
  note({ what: 'report', action: 'issued', ids: [id] });
  return { report, texts, isNew: true };
}

function inEveryFormat(textIn: (format: ReportFormat) => string): ReportTexts {
  return Object.fromEntries(REPORT_FORMATS.map((format) => [format, textIn(format)])) as ReportTexts;
}

/** The report issued last on the same days, where this one says nothing else; else null. */
function unchangedSince({ report: { revision, occasion }, input }: MadeReport): IssuedReport | null {
  if (revision === null || revision.changed.length > 0) return null;
  const { issued } = revision;
  const isSame =
    issued.dataState === occasion.dataState &&
    issued.knownOn === occasion.knownOn &&
    issued.settings === settingsOfReport(input.settings);
  return isSame ? issued : null;
}

function keptAs(
  id: number,
  { report, input }: MadeReport,
  { recordedAt }: Pick<Context, 'recordedAt'>,
): IssuedReport {
  const { producedOn, asOf, knownOn, dataState } = report.occasion;
  return {
    ...{ id, title: report.title, ...scopeOf(input), producedOn, asOf, knownOn, dataState },
    producedAt: recordedAt,
    factsThen: input.factsOnRecord,
    settings: settingsOfReport(input.settings),
    figures: figuresOf(report),
  };
}
