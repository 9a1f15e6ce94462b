import type { Context } from '../../context.js';
import { goalStatusOn } from '../../domain/pairings/goal.js';
import { goalsTable } from '../../rendering/tables/pairings/goals-table.js';
import { listGoals } from '../../store/pairings/goals.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { ofRoundOrPairing } from '../session/naming/pairings-asked-for.js';

export interface ListGoalsOptions extends OutputOptions {
  readonly pairing?: string;
  /** Only those that are not closed. */
  readonly open?: boolean;
}

/** Lists the goals of the round, or of one pairing. */
export async function showGoals(context: Context, options: ListGoalsOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, goals } = await reading(context, (db) => ({
    programme: programmeIn(db, context, settings),
    goals: listGoals(db),
  }));
  const pairings = ofRoundOrPairing(programme, options.pairing);
  const { today } = context;
  const wanted = goals.filter(
    (goal) => pairings.has(goal.pairingId) && (options.open !== true || goalStatusOn(goal, today) === 'open'),
  );
  showTable(context, goalsTable(wanted, { pairings, people: peopleById(programme.people), today }), {
    schema: 'mentor/goals',
    title: 'Goals',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['goal', 'text', 'status', 'progress', 'due_on', 'mentee_name', 'mentor_name'],
    whenEmpty: goals.length === 0 ? 'No goals yet. Next: mentor goal add PAIRING "…"' : 'No goal matches.',
    options,
  });
}
