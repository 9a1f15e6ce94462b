import process from 'node:process';
import { type Context, createContext, Script } from 'node:vm';
import type { Interruption } from './context.js';
import { Cancelled } from './errors.js';

/** How much of the work that goes on watches for Ctrl-C itself. */
let watching = 0;

/**
 * Ctrl-C calls this wherever nobody else watches for it: while the program starts, and between one piece of work and the next. Without it, it
 * would end the program there without a word.
 */
export function onInterruption(end: () => void): void {
  process.on('SIGINT', () => {
    if (watching === 0) end();
  });
}

/** Notices this process's SIGINT until it is told to stop. */
export function watchForInterruption(): Interruption {
  let hasCome = false;
  const notice = () => {
    hasCome = true;
  };
  process.on('SIGINT', notice);
  watching += 1;
  return {
    hasCome: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return hasCome;
    },
    during: (work, ifStopped) => {
      if (hasCome) throw new Cancelled(ifStopped);
      return endedBySigint(work, ifStopped);
    },
    stop: () => {
      process.off('SIGINT', notice);
      watching -= 1;
    },
  };
}

/** Made when it is first needed. */
let caller: { readonly script: Script; readonly globals: Context } | undefined;

/**
 * The event loop, which tells of signals, stands still while work goes on. But a script that Node evaluates may be ended by SIGINT wherever
 * it is (`breakOnSigint`), and whatever the script calls with it.
 */
function endedBySigint<T>(work: () => T, ifStopped: string): T {
  caller ??= { script: new Script('work()'), globals: createContext({}) };
  const { script, globals } = caller;
  const outer: unknown = globals.work;
  globals.work = work;
  try {
    return script.runInContext(globals, { breakOnSigint: true, displayErrors: false });
  } catch (error) {
    throw isInterruption(error) ? new Cancelled(ifStopped) : error;
  } finally {
    globals.work = outer;
  }
}

/** Not `instanceof Error`: the script's own world has an Error of its own. */
function isInterruption(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
  );
}
