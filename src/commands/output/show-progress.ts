import type { Context } from '../../context.js';
import { Cancelled } from '../../errors.js';
import { type Progress, showWork, startProgress, takeWorkAway, type Work } from '../../terminal/progress.js';

const SILENT: Progress = { advance: () => undefined, turnTo: () => undefined, finish: () => undefined };

/** Does a long work and shows how far it is, unless --quiet; however it ends, the sign is taken away. */
export function showingProgress<T>(context: Context, work: Work, act: (progress: Progress) => T): T {
  const progress = progressOf(context, work);
  try {
    return context.atOneGo(() => act(progress));
  } finally {
    progress.finish();
  }
}

/**
 * Does the work of a command that stores something: Ctrl-C ends it wherever it is and is answered in words; between pieces of work, before
 * the next one begins. Once everything is stored, it comes too late.
 * @param ifStopped what is said.
 */
export async function stoppable<T>(
  context: Context,
  ifStopped: string,
  act: (context: Context) => Promise<T>,
): Promise<T> {
  const interruption = context.host.watchForInterruption();
  try {
    const goOn = async () => {
      if (await interruption.hasCome()) throw new Cancelled(ifStopped);
    };
    const sign = signOfPieces(context);
    const atOneGo: Context['atOneGo'] = (work, { doing } = {}) => {
      if (doing !== undefined) sign.show(doing);
      try {
        return interruption.during(work, ifStopped);
      } finally {
        sign.takeAway();
      }
    };
    return await act({ ...context, goOn, atOneGo });
  } finally {
    interruption.stop();
  }
}

/** A command that has been at work for so long tells what it is doing now. */
const LONG_AT_WORK_MS = 500;

/** Tells of pieces of work that cannot tell how far they are: in a terminal on a line that goes away, elsewhere on one each. */
function signOfPieces({ err, host, isQuiet }: Context): { show(doing: string): void; takeAway(): void } {
  const now = () => host.now().getTime();
  const startedAt = now();
  let isShown = false;
  return {
    show: (doing) => {
      if (isQuiet || now() - startedAt < LONG_AT_WORK_MS) return;
      isShown = true;
      showWork(doing, err, host.environment);
    },
    takeAway: () => {
      if (isShown) takeWorkAway(err, host.environment);
      isShown = false;
    },
  };
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
