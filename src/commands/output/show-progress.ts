import type { Context } from '../../context.js';
import { type Progress, startProgress, type Work } from '../../terminal/progress.js';

const SILENT: Progress = { advance: () => undefined, turnTo: () => undefined, finish: () => undefined };

/** Does a long work and shows how far it is, unless --quiet; however it ends, the sign is taken away. */
export function showingProgress<T>(context: Context, work: Work, act: (progress: Progress) => T): T {
  const { err, host, isQuiet } = context;
  const now = () => host.now().getTime();
  const progress = isQuiet ? SILENT : startProgress(work, { err, environment: host.environment, now });
  try {
    return act(progress);
  } finally {
    progress.finish();
  }
}
