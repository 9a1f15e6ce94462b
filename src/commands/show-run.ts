import type { Context } from '../context.js';
import { runNamed } from './steps/find-run.js';
import { loadProgramme } from './steps/load-programme.js';
import { sayHowItWent, showProposal } from './steps/show-proposal.js';
import type { OutputOptions } from './steps/show-table.js';
import { reading } from './steps/use-store.js';

/** Shows a run as it was proposed. */
export async function showRun(
  context: Context,
  number: number | undefined,
  options: OutputOptions,
): Promise<void> {
  const programme = await loadProgramme(context);
  const run = await reading(context, (db) => runNamed(db, number, programme.round.id));
  showProposal(context, run, { programme, options });
  sayHowItWent(context, run);
}
