import type { Context } from '../context.js';
import { findProposal, recordRun } from '../store/runs.js';
import { programmeIn } from './steps/load-programme.js';
import { loadSettings } from './steps/load-settings.js';
import { matchingInputOf, matchProgramme } from './steps/match-programme.js';
import { sayHowItWent, showProposal } from './steps/show-proposal.js';
import type { OutputOptions } from './steps/show-table.js';
import { changing, reading } from './steps/use-store.js';
import { writeScores } from './steps/write-scores.js';

export interface MatchOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly scores?: string;
  readonly seed: number;
}

/** Computes who suits whom best, shows it, and keeps it as a proposal unless it was only a trial. */
export async function matchRoundOf(context: Context, options: MatchOptions): Promise<void> {
  const settings = loadSettings(context);
  const { programme, proposal } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    return { programme: read, proposal: findProposal(db, read.round.id) };
  });
  const input = matchingInputOf(programme, { context, seed: options.seed, proposal });
  const { run, problem } = matchProgramme(programme, input);
  if (options.scores !== undefined)
    writeScores(context, problem, { out: options.scores, force: options.force === true });
  const isKept = options.dryRun !== true && run.pairs.length > 0;
  const id = isKept
    ? await changing(context, (db, note) => {
        const recorded = recordRun(db, run, {
          roundId: programme.round.id,
          computedAt: context.countsAt,
          settings: settings.matching,
        });
        note({ what: 'run', action: 'proposed', ids: [recorded] });
        return recorded;
      })
    : null;
  showProposal(context, { ...run, id }, { programme, options });
  sayHowItWent(context, run);
  if (id !== null) {
    context.note(
      `Kept as run ${id}, a proposal. Next: mentor match review walks through it, mentor match accept turns it into pairings.`,
    );
  } else if (options.dryRun === true) {
    context.note('Nothing was kept. Next: the same without --dry-run keeps it as a proposal.');
  }
}
