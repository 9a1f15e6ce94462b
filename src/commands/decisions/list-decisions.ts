import type { Context } from '../../context.js';
import { decisionOn } from '../../domain/decisions/decision.js';
import { decisionsTable } from '../../rendering/tables/programme/decisions-table.js';
import { listDecisions } from '../../store/rounds/decisions.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface ListDecisionsOptions extends OutputOptions {
  /** Only those that are still to be done. */
  readonly open?: boolean;
}

/** Lists what was decided about the programme, and what came of it. */
export async function showDecisions(context: Context, options: ListDecisionsOptions): Promise<void> {
  const { today } = context;
  const settings = await loadSettings(context);
  const all = await reading(context, (db) => listDecisions(db));
  const wanted = all.filter(
    (decision) => options.open !== true || decisionOn(decision, today)?.status === 'open',
  );
  showTable(context, decisionsTable(wanted, today), {
    schema: 'mentor/decisions',
    title: 'Decisions',
    generatedFor: settings.programmeName,
    important: ['decision', 'text', 'status', 'acts_next', 'due_on', 'effect', 'finding'],
    whenEmpty: all.length === 0 ? 'No decisions are on record.' : 'No decision is open.',
    options,
  });
}
