import type { Context } from '../../context.js';
import type { ReportFormat } from '../../domain/reports/issued-report.js';
import { textOfIssuedReport } from '../../store/rounds/issued-reports.js';
import { deliver } from '../output/deliver.js';
import { formatFor, type OutputOptions } from '../output/show-table.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface ShowReportOptions extends OutputOptions {
  readonly number: number;
  readonly format?: ReportFormat;
}

/** Gives a report that was issued back, byte for byte as it was handed out. */
export async function showReport(context: Context, options: ShowReportOptions): Promise<void> {
  const format = formatFor<ReportFormat>(context, options, { terminal: 'md', pipe: 'md' });
  deliver(context, await reading(context, (db) => textOfIssuedReport(db, options.number, format)), options);
}
