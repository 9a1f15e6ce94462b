import type { Context } from '../../context.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import { reportAs } from '../../rendering/report/report-as.js';
import { deliver } from '../output/deliver.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { loadSettings } from '../session/load-settings.js';
import { changing, reading } from '../session/reading-and-changing.js';
import { issueReport } from './issue-report.js';
import { makeReport } from './make-report.js';
import { type PeriodOptions, periodAskedFor } from './period-asked-for.js';
import { reportInTerminal } from './report-in-terminal.js';

export interface ReportOptions extends OutputOptions, PeriodOptions {
  /** Whether the report is handed out, and so kept as it is. */
  readonly issue?: boolean;
}

/** Writes the evaluation report of a quarter, or of a period of its own; of every round, or of the one named. */
export async function writeReport(context: Context, options: ReportOptions): Promise<void> {
  const settings = await loadSettings(context);
  const asked = { settings, ...periodAskedFor(context, options, settings) };
  const format = formatFor(context, options, { terminal: 'table', pipe: 'md' });
  const report =
    options.issue === true
      ? await changing(context, (db, note) => issueReport({ db, note }, context, asked))
      : await reading(context, (db) => makeReport(db, context, asked).report);
  if (format === 'table') context.out.write(reportInTerminal(context, report));
  else deliver(context, reportAs(format, report), options);
  sayWhatIsKept(context, report);
}

function sayWhatIsKept(context: Context, { occasion: { issuedAs } }: DatedReport): void {
  if (issuedAs === null) return;
  context.note(`Issued as report ${issuedAs}, and kept as it is: mentor report show ${issuedAs}`);
}
