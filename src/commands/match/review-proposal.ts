import type { Context } from '../../context.js';
import { isWaiting, type ProposedPair } from '../../domain/rounds/run.js';
import { Cancelled, UsageError } from '../../errors.js';
import type { Prompter } from '../../terminal/prompts.js';
import { withRound } from '../session/loading/with-round.js';
import { sayChangedSettings } from './acceptance/changed-settings.js';
import { findWaiting, readProposal } from './computing/solve-again.js';
import { settleReview } from './reviewing/settle-review.js';
import { reviewOf, walkProposal } from './reviewing/walk-proposal.js';

/**
 * Walks through the proposal pair by pair, shows what was decided and what follows, and applies all of it at the end, or
 * nothing: an accepted pair becomes a pairing, a veto a rule, a lock stays whatever is solved again, a swap is locked.
 * @throws UsageError where there is nobody to ask.
 */
export async function reviewProposal(context: Context): Promise<void> {
  const { prompt } = context;
  if (prompt === undefined) {
    throw new UsageError(
      'A review asks questions, and nobody is here to answer.',
      'Without a terminal: mentor match show --out proposal.csv, fill in the column decision, then mentor match decide proposal.csv. Or mentor match accept --only MENTEE …, mentor rule never MENTEE MENTOR --reason "…".',
    );
  }
  try {
    await review(context, prompt);
  } catch (error) {
    if (error instanceof Cancelled) throw new Cancelled('Stopped. Nothing was changed.');
    throw error;
  }
  await sayWhereItStands(context);
}

async function review(context: Context, prompt: Prompter): Promise<void> {
  const waiting = await readProposal(context);
  await sayChangedSettings(context, { ...waiting, pairs: waiting.run.pairs.filter(isWaiting) });
  const review = reviewOf(waiting);
  for (let from = 0; ; ) {
    await walkProposal(context, prompt, { review, from });
    if ((await settleReview(context, prompt, review)) !== 'back') return;
    from = review.asked.pop() ?? 0;
  }
}

async function sayWhereItStands(context: Context): Promise<void> {
  const waiting = await findWaiting(context);
  if (waiting === undefined) {
    context.note(`\nEvery pair is decided. Next: mentor pairs${withRound(context)}`);
    return;
  }
  const { run } = waiting;
  const count = (decision: ProposedPair['decision']) =>
    run.pairs.filter((pair) => pair.decision === decision).length;
  context.note(
    `\nRun ${run.id}: ${count('accepted')} accepted, ${count('locked')} locked, ${count('vetoed')} vetoed, ${count('proposed')} open.`,
  );
  const round = withRound(context);
  context.note(
    `Next: mentor match accept${round} takes the locked and open pairs; mentor match review${round} goes on.`,
  );
}
