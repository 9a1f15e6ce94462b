import type { Context } from '../../../context.js';
import type { RowStep, TellStep } from '../../../matching/assignment/row-step.js';
import { startProgress, type Work } from '../../../terminal/progress.js';

const LABELS: Readonly<Record<RowStep['doing'], string>> = {
  scoring: 'Scoring mentees',
  listing: 'Picking candidates for each mentee',
  solving: 'Looking for the best matching',
  checking: 'Checking every mentee for better pairs',
  choosing: 'Settling ties',
  proving: 'Proving that it is the best',
  opening: 'Opening the matching for questions',
  explaining: 'Saying why people are left over',
  judging: 'Comparing the pairs with what was possible',
};

const PAUSE_MS = 1000;

function workOf({ doing, total }: RowStep): Work {
  return { label: LABELS[doing], total: doing === 'solving' ? null : total };
}

/** To be told of every step of a matching; whatever ends it, the sign is to be taken away. */
export interface SignOfMatching {
  readonly tell: TellStep;
  takeAway(): void;
}

/** Shows what a matching is doing once that takes longer than a second, unless --quiet; every step takes its sign away. */
export function signOfMatching(context: Context): SignOfMatching {
  const { err, host, isQuiet } = context;
  if (isQuiet) return { tell: () => undefined, takeAway: () => undefined };
  const now = () => host.now().getTime();
  const start = () => startProgress({ label: '', total: null }, { err, environment: host.environment, now });
  let progress = start();
  let present: RowStep['doing'] | undefined;
  let endedAt = now();
  const tell: TellStep = (step) => {
    // What comes after a pause, as when a question was answered, is a work of its own.
    if (present === undefined && now() - endedAt > PAUSE_MS) progress = start();
    if (present !== step.doing) progress.turnTo(workOf(step));
    present = step.doing;
    progress.advance(step.done);
    if (step.done < step.total) return;
    progress.finish();
    present = undefined;
    endedAt = now();
  };
  return { tell, takeAway: () => progress.finish() };
}
