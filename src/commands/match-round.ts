import type { Context } from '../context.js';
import type { Run } from '../domain/run.js';
import type { Objective } from '../domain/settings.js';
import { compareRuns } from '../matching/compare-runs.js';
import { solutionFigures } from '../matching/solution-figures.js';
import { applyWhatIf } from '../matching/what-if.js';
import { findProposal } from '../store/runs.js';
import { equityChanges } from './steps/equity-of-run.js';
import { keepRun } from './steps/keep-run.js';
import { type Programme, programmeIn } from './steps/load-programme.js';
import { loadSettings } from './steps/load-settings.js';
import { type ComputedRun, matchingInputOf, matchProgramme } from './steps/match-programme.js';
import { refuseUnwritable } from './steps/refuse-unwritable.js';
import { fitMeasuredBy, sayComparison, showComparison } from './steps/show-comparison.js';
import { showProposal } from './steps/show-proposal.js';
import type { OutputOptions } from './steps/show-table.js';
import { changing, reading } from './steps/use-store.js';
import { writeScores } from './steps/write-scores.js';

export interface MatchOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly scores?: string;
  readonly seed: number;
  readonly objective?: Objective;
  /** Suppositions, all of which are to hold; with any, nothing is kept. */
  readonly whatIf: readonly string[];
}

/** Computes who suits whom best, shows it, and keeps it as a proposal unless it was only a trial. */
export async function matchRoundOf(context: Context, options: MatchOptions): Promise<void> {
  refuseUnwritable(context, options);
  const settings = loadSettings(context);
  const { programme, proposal } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    return { programme: read, proposal: findProposal(db, read.round.id) };
  });
  const { seed, objective, whatIf } = options;
  const input = matchingInputOf(programme, { context, seed, proposal, objective });
  const computed = matchProgramme(programme, input);
  if (whatIf.length > 0) suppose(context, { programme, computed, options });
  else await showAndKeep(context, { programme, proposal, computed, options });
}

interface Matched {
  readonly programme: Programme;
  readonly computed: ComputedRun;
  readonly options: MatchOptions;
}

interface MatchedOver extends Matched {
  /** The proposal that waited before. */
  readonly proposal: Run | undefined;
}

async function showAndKeep(context: Context, matched: MatchedOver): Promise<void> {
  const { programme, proposal, computed, options } = matched;
  const { run, solution } = computed;
  scoresWanted(context, computed, options);
  const isKept = options.dryRun !== true && run.pairs.length > 0;
  const keep = () =>
    changing(context, (db, note) => keepRun(context, { db, note }, { computed, over: proposal }));
  const id = isKept ? await keep() : null;
  showProposal(context, { id, run, figures: solutionFigures(solution) }, { programme, options });
  context.note(id === null ? notKeptWords(matched) : keptWords(id));
}

function keptWords(id: number): string {
  return `Kept as run ${id}, a proposal. Next: mentor match review walks through it, mentor match accept turns it into pairings.`;
}

function notKeptWords({ proposal, computed: { run } }: MatchedOver): string {
  if (run.pairs.length > 0)
    return 'Nothing was kept. Next: the same without --dry-run keeps it as a proposal.';
  const why =
    run.leftOver.length + (run.short?.length ?? 0) === 0
      ? 'no mentee waits for a mentor. Next: mentor pairs lists the pairings.'
      : 'no pair is possible. The row of each mentee left over says why; mentor match --dry-run --scores FILE shows what forbids every pair.';
  const stays = proposal === undefined ? '' : ` Run ${proposal.id} stays the proposal.`;
  return `Nothing was kept: ${why}${stays}`;
}

function scoresWanted(context: Context, { solution }: ComputedRun, { scores, force }: MatchOptions): void {
  if (scores !== undefined) writeScores(context, solution, { out: scores, force: force === true });
}

/** Shows what would be different if the suppositions held. Fits are measured as they are now, so that they compare. */
function suppose(context: Context, { programme, computed, options }: Matched): void {
  const supposed = matchProgramme(programme, applyWhatIf(computed.input, options.whatIf));
  scoresWanted(context, supposed, options);
  const comparison = compareRuns(computed.run, supposed.run, fitMeasuredBy(computed.solution));
  showComparison(context, comparison, { programme, options, more: { what_if: options.whatIf } });
  sayComparison(context, comparison, { before: 'As it is', after: 'If it were so' });
  for (const change of equityChanges(programme, computed.run, supposed.run)) context.note(change);
  if (supposed.input.settings.criteria !== computed.input.settings.criteria)
    context.note('Fits are measured by the weights as they are, on both sides.');
  context.note('Nothing was kept. Next: make the change itself where it is recorded, then mentor match.');
}
