import type { Context } from '../../context.js';
import { rulesTable } from '../../rendering/tables/matching/rules-table.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadProgramme, peopleById } from '../session/loading/load-programme.js';

/** Lists the rules about named people that hold. */
export async function showRules(context: Context, options: OutputOptions): Promise<void> {
  const { settings, namedRules, people } = await loadProgramme(context);
  showTable(context, rulesTable(namedRules, peopleById(people)), {
    schema: 'mentor/rules',
    title: 'Rules about named people',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['rule', 'kind', 'mentee_name', 'mentor_name', 'because'],
    whenEmpty: 'No rules about named people. Add one: mentor rule never PERSON PERSON --reason "…"',
    options,
  });
}
