import type { Context } from '../../context.js';
import { logTable } from '../../rendering/tables/programme/log-table.js';
import { listAuditEntries } from '../../store/trail/audit-trail.js';
import { trailFaults } from '../../store/trail/trail-faults.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { settingsToShow } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface LogOptions extends OutputOptions {
  readonly last?: number;
}

/** Shows the audit trail, oldest first, and says so if somebody has tampered with it. */
export async function showLog(context: Context, options: LogOptions): Promise<void> {
  const { entries, faults } = await reading(context, (db) => ({
    entries: listAuditEntries(db),
    faults: trailFaults(db),
  }));
  if (faults.length > 0)
    context.note(`Warning: ${faults.join('; ')}. Somebody has edited the file. See: mentor log verify`);
  const shown = options.last === undefined ? entries : entries.slice(-options.last);
  const settings = await settingsToShow(context);
  showTable(context, logTable(shown), {
    schema: 'mentor/log',
    title: 'What was changed',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['recorded_at', 'actor', 'command', 'changes'],
    whenEmpty: 'Nothing has been changed yet.',
    options,
  });
}
