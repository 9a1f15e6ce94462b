import type { Context } from '../../../context.js';
import { Cancelled, UsageError } from '../../../errors.js';

/** What is asked before something is done, and what is said where nobody can be asked. */
export interface Leave {
  /** A question that yes goes on with. */
  readonly message: string;
  /** What the call would do, as a sentence without a full stop: `This ends 12 pairings`. */
  readonly what: string;
}

/**
 * Asks before something is done. --yes is a yes, and a dry run needs none.
 * @throws UsageError where there is nobody to ask, Cancelled when the answer is no.
 */
export async function askToGoOn(context: Context, { message, what }: Leave): Promise<void> {
  if (context.saysYes || context.isDryRun) return;
  if (context.prompt === undefined) {
    throw new UsageError(
      `${what}. That is asked first, and nobody is here to answer.`,
      'Look with --dry-run, then pass --yes.',
    );
  }
  if (!(await context.prompt.confirm({ message }))) throw new Cancelled('Cancelled. Nothing was changed.');
}
