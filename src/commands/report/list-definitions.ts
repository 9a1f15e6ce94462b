import type { Context } from '../../context.js';
import { allDefinitions } from '../../evaluation/definitions/all-definitions.js';
import { definitionsTable } from '../../rendering/tables/programme/definitions-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';

/** Lists what every number of a report is, with the limits of the settings. */
export async function showDefinitions(context: Context, options: OutputOptions): Promise<void> {
  const settings = await loadSettings(context);
  showTable(context, definitionsTable(allDefinitions(settings)), {
    schema: 'mentor/definitions',
    title: 'What the numbers of a report are',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['metric', 'title', 'definition'],
    whenEmpty: '',
    options,
  });
}
