import type { Context } from '../../context.js';
import { Cancelled } from '../../errors.js';
import { type Progress, startProgress, type Work } from '../../terminal/progress.js';

const SILENT: Progress = { advance: () => undefined, turnTo: () => undefined, finish: () => undefined };

/** Does a long work and shows how far it is, unless --quiet; however it ends, the sign is taken away. */
export function showingProgress<T>(context: Context, work: Work, act: (progress: Progress) => T): T {
  const progress = progressOf(context, work);
  try {
    return act(progress);
  } finally {
    progress.finish();
  }
}

/** Long work that shows how far it is and can be stopped with Ctrl-C. */
export interface Steps {
  /** To be awaited often: says how much is done. @throws Cancelled once Ctrl-C has been pressed. */
  reach(done: number): Promise<void>;
  /** Goes on to the next piece of work. */
  turnTo(next: Work): void;
}

/**
 * Does long work in steps. Between them Ctrl-C is noticed.
 * @param ifStopped what is then said.
 */
export async function inSteps<T>(
  context: Context,
  { ifStopped, ...work }: Work & { readonly ifStopped: string },
  act: (steps: Steps) => Promise<T>,
): Promise<T> {
  const interruption = context.host.watchForInterruption();
  const reach = async (progress: Progress, done: number) => {
    progress.advance(done);
    if (await interruption.hasCome()) throw new Cancelled(ifStopped);
  };
  const progress = progressOf(context, work);
  try {
    return await act({ reach: (done) => reach(progress, done), turnTo: (next) => progress.turnTo(next) });
  } finally {
    progress.finish();
    interruption.stop();
  }
}

function progressOf({ err, host, isQuiet }: Context, work: Work): Progress {
  const now = () => host.now().getTime();
  return isQuiet ? SILENT : startProgress(work, { err, environment: host.environment, now });
}
