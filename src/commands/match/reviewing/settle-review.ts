import type { Context } from '../../../context.js';
import type { Prompter } from '../../../terminal/prompts.js';
import { matchProgramme } from '../computing/match-programme.js';
import { applyDecisions } from '../decisions/apply-decisions.js';
import { asDecided, impossibleSwaps, inputAsDecided } from '../decisions/as-decided.js';
import type { Decision } from '../decisions/plan-decisions.js';
import { type Changes, showDecided } from '../decisions/show-decided.js';
import { decisionsInWords, type Review } from './walk-proposal.js';

/** How a review ended; `back`: it goes on. */
export type ReviewEnd = 'applied' | 'left' | 'back';

/**
 * Shows what was decided and what follows from it, asks whether to apply it, and applies all of it or nothing.
 * @throws StateError when somebody else has decided on the proposal in the meantime.
 */
export async function settleReview(context: Context, prompt: Prompter, review: Review): Promise<ReviewEnd> {
  const decisions = [...review.decisions.values()];
  if (decisions.length === 0) {
    context.note('\nNothing was decided, and nothing was changed.');
    return 'left';
  }
  const startedOn = context.today;
  context.note('');
  for (const words of decisionsInWords(review)) context.note(words);
  const after = asDecided(context, review.waiting, { decisions, startedOn });
  const impossible = impossibleSwaps(inputAsDecided(context, after), decisions, 'the review');
  for (const { message, remedy } of impossible) context.note(`${message} ${remedy ?? ''}`.trim());
  if (impossible.length > 0) return 'back';
  const changes = {
    decided: review.waiting,
    after,
    decisions,
    solvedAgain: solvedWith(context, decisions, after),
  };
  showDecided(context, changes, {});
  const answer = await askWhatToDo(context, prompt, decisions.length);
  if (answer === 'applied') await apply(context, changes);
  else if (answer === 'left') context.note('Nothing was changed.');
  return answer;
}

/** Vetoes and swaps leave places and mentees for whom the round is solved again. */
function solvedWith(
  context: Context,
  decisions: readonly Decision[],
  after: Changes['after'],
): Changes['solvedAgain'] {
  return decisions.some(({ kind }) => kind === 'veto' || kind === 'swap')
    ? matchProgramme(context, after.programme, inputAsDecided(context, after))
    : undefined;
}

/** Enter alone leads back to the pairs: it neither applies what was decided nor loses it. */
async function askWhatToDo(context: Context, prompt: Prompter, count: number): Promise<ReviewEnd> {
  if (context.isDryRun) return 'left';
  if (context.saysYes) return 'applied';
  return prompt.select<ReviewEnd>({
    message: `Apply ${count === 1 ? 'this decision' : `these ${count} decisions`}?`,
    choices: [
      { name: 'Back to the pairs', value: 'back' },
      { name: 'Apply: all of it at once', value: 'applied' },
      { name: 'Leave everything as it was', value: 'left' },
    ],
  });
}

async function apply(context: Context, { decided, decisions, solvedAgain }: Changes): Promise<void> {
  const { run } = decided;
  const kept = await applyDecisions(context, { run, decisions, startedOn: context.today, solvedAgain });
  if (kept !== undefined)
    context.note(`Run ${kept} is the proposal now. Next: mentor match review goes through its new pairs.`);
}
