import process from 'node:process';
import { type Context, createContext, Script } from 'node:vm';
import type { Interruption } from './context.js';
import { Cancelled } from './errors.js';

/** Notices this process's SIGINT until it is told to stop. */
export function watchForInterruption(): Interruption {
  let hasCome = false;
  const notice = () => {
    hasCome = true;
  };
  process.on('SIGINT', notice);
  return {
    hasCome: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return hasCome;
    },
    during: (work, ifStopped) => {
      if (hasCome) throw new Cancelled(ifStopped);
      return endedBySigint(work, ifStopped);
    },
    stop: () => process.off('SIGINT', notice),
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
