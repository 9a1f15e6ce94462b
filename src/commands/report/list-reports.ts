import type { Context } from '../../context.js';
import { issuedReportsTable } from '../../rendering/tables/programme/issued-reports-table.js';
import { listIssuedReports } from '../../store/rounds/issued-reports.js';
import { findRound } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

/** Lists every report that was issued, or those on the round named. */
export async function showReports(context: Context, options: OutputOptions): Promise<void> {
  const reports = await reading(context, (db) => {
    const round = context.round === undefined ? undefined : findRound(db, context.round).name;
    return listIssuedReports(db).filter((report) => round === undefined || report.round === round);
  });
  const settings = await loadSettings(context);
  showTable(context, issuedReportsTable(reports), {
    schema: 'mentor/reports',
    title: 'Reports that were issued',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['report', 'period', 'round', 'until', 'produced_on', 'as_of', 'data_state'],
    whenEmpty: 'No report has been issued yet. Issue one: mentor report --quarter last --issue',
    options,
  });
}
