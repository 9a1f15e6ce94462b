import type { Context } from '../../context.js';
import { kindOf } from '../../domain/rounds/round.js';
import type { Run } from '../../domain/rounds/run.js';
import type { ChangesAllowed, Objective } from '../../domain/settings/matching-settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { UsageError } from '../../errors.js';
import { notHereYet } from '../../matching/answers/not-here-yet.js';
import { noticesOf, notJudgedBy, notLookedAt } from '../../matching/answers/notices.js';
import { compareRuns, sideBySide } from '../../matching/answers/run-comparison.js';
import { solutionFigures, wishFiguresOf } from '../../matching/answers/solution-figures.js';
import { untrainedMentors } from '../../matching/answers/untrained-mentors.js';
import { applyWhatIf } from '../../matching/answers/what-if.js';
import { namesTurned } from '../../matching/round/turned-round.js';
import { findLatestRun, findProposal } from '../../store/rounds/runs.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { stoppable } from '../output/show-progress.js';
import type { OutputOptions } from '../output/show-table.js';
import { sayNotAccepted } from '../session/asking/say-not-accepted.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changing, reading } from '../session/loading/reading-and-changing.js';
import { withRound } from '../session/loading/with-round.js';
import { belowMinimum } from './computing/below-minimum.js';
import { keepRun } from './computing/keep-run.js';
import {
  type ComputedRun,
  matchingInputOf,
  matchProgramme,
  type RematchRequest,
} from './computing/match-programme.js';
import { equityChanges } from './showing/equity-of-run.js';
import { fitMeasuredBy, sayComparison, showComparison } from './showing/show-comparison.js';
import { showProposal } from './showing/show-proposal.js';
import { writeScores } from './showing/write-scores.js';

export interface MatchOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly scores?: string;
  readonly seed: number;
  readonly objective?: Objective;
  /** How many existing pairings of the round may change; absent: none. */
  readonly mayChange?: ChangesAllowed;
  /** The fit that must be more than gained for each; that of the settings where nothing is said. */
  readonly switchingCost?: number;
  /** Suppositions, all of which are to hold; with any, nothing is kept. */
  readonly whatIf: readonly string[];
}

/** Computes who suits whom best, shows it, and keeps it as a proposal unless it was only a trial. */
export async function matchRoundOf(context: Context, options: MatchOptions): Promise<void> {
  refuseUnwritable(context, options);
  await stoppable(context, 'Cancelled. Nothing was kept.', (stopping) => matchAndShow(stopping, options));
}

async function matchAndShow(context: Context, options: MatchOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, proposal, isFirst } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    const isFirst = findLatestRun(db, read.round.id) === undefined;
    return { programme: read, proposal: findProposal(db, read.round.id), isFirst };
  });
  await context.goOn();
  sayNotAccepted(context, programme);
  const { seed, objective, whatIf } = options;
  const rematching = rematchingAsked(programme, options);
  const input = matchingInputOf(programme, { context, seed, proposal, objective, rematching });
  const computed = matchProgramme(context, programme, input);
  if (whatIf.length > 0) suppose(context, { programme, computed, options });
  else await showAndKeep(context, { programme, proposal, computed, options, isFirst });
}

/** Every active pairing of the round may change, if any may. */
function rematchingAsked(
  { round, pairings, settings }: Programme,
  { mayChange, switchingCost }: MatchOptions,
): RematchRequest | undefined {
  if (mayChange === undefined) {
    if (switchingCost === undefined) return undefined;
    throw new UsageError(
      'A switching cost means nothing while every pairing goes on.',
      'Say how many may change, too: --may-change any, or --may-change one.',
    );
  }
  const active = pairings.filter(({ roundId, status }) => roundId === round.id && status === 'active');
  return {
    mayChange,
    switchingCost: switchingCost ?? settings.matching.switchingCost,
    pairingIds: active.map(({ id }) => id),
  };
}

interface Matched {
  readonly programme: Programme;
  readonly computed: ComputedRun;
  readonly options: MatchOptions;
}

interface MatchedOver extends Matched {
  /** The proposal that waited before. */
  readonly proposal: Run | undefined;
  /** Whether the round has had no proposal yet. */
  readonly isFirst: boolean;
}

async function showAndKeep(context: Context, matched: MatchedOver): Promise<void> {
  const { programme, proposal, computed, options, isFirst } = matched;
  const { run, solution } = computed;
  scoresWanted(context, computed, { programme, options });
  const isKept = options.dryRun !== true && run.pairs.length > 0;
  const keep = () =>
    changing(context, (db, note) => {
      const wishFigures = wishFiguresOf(figures.figures);
      return keepRun(
        context,
        { db, note },
        { computed: { ...computed, run: { ...run, wishFigures } }, over: proposal },
      );
    });
  const { input } = computed;
  // Before anything is kept: it may take long, and be cut short.
  const figures = context.atOneGo(() => ({
    figures: solutionFigures(solution),
    notices: [
      ...noticesOf(input),
      ...notHereYet(input),
      ...untrainedMentors(input, programme.training.courses),
      ...(isFirst ? [...notJudgedBy(input), ...notLookedAt(input)] : []),
    ],
    ...belowMinimum(solution.problem, run),
  }));
  await context.goOn();
  const id = isKept ? await keep() : null;
  const shown = { id, run, ...figures };
  showProposal(context, shown, { programme, options });
  sayTurned(context, programme);
  context.note(id === null ? notKeptWords(matched) : keptWords(id, withRound(context)));
}

/** What mentor.yaml asks of mentors holds otherwise in a round of reverse mentoring: that is said with every matching of one. */
function sayTurned(context: Context, { round, settings }: Programme): void {
  if (kindOf(round) === 'mentoring') return;
  const turned = namesTurned(settings.matching);
  const names = turned.length === 0 ? 'nothing, for nothing asks for it' : inARow(turned);
  context.note(
    `Reverse mentoring: the junior is the mentor. Turned round, so that the mentee is ahead: ${names}. No months in post are asked of a mentor.`,
  );
}

function keptWords(id: number, inRound: string): string {
  return `Kept as run ${id}, a proposal. Next: mentor match review${inRound} walks through it, mentor match accept${inRound} turns it into pairings.`;
}

function notKeptWords({ proposal, computed: { run } }: MatchedOver): string {
  if (run.pairs.length > 0)
    return 'Nothing was kept. Next: the same without --dry-run keeps it as a proposal.';
  const why =
    run.leftOver.length + (run.short?.length ?? 0) === 0
      ? `no mentee waits for a mentor${run.rematching === undefined ? '' : ', and no change gains more than it costs'}. Next: mentor pairs lists the pairings.`
      : `${run.rematching === undefined ? 'no pair is possible' : 'no new pair is possible, and no change gains more than it costs'}. The row of each mentee left over says why; mentor match --dry-run --scores FILE shows what forbids every pair.`;
  const stays = proposal === undefined ? '' : ` Run ${proposal.id} stays the proposal.`;
  return `Nothing was kept: ${why}${stays}`;
}

function scoresWanted(
  context: Context,
  { solution }: ComputedRun,
  { programme, options: { scores, force } }: Pick<Matched, 'programme' | 'options'>,
): void {
  if (scores === undefined) return;
  const { byteOrderMark } = programme.settings.exports;
  writeScores(context, solution, { out: scores, force: force === true, byteOrderMark });
}

/** Shows what would be different if the suppositions held. Fits are measured as they are now, so that they compare. */
function suppose(context: Context, { programme, computed, options }: Matched): void {
  const supposed = matchProgramme(context, programme, applyWhatIf(computed.input, options.whatIf));
  scoresWanted(context, supposed, { programme, options });
  const comparison = compareRuns(computed.run, supposed.run, fitMeasuredBy(computed.solution));
  showComparison(context, comparison, { programme, options, more: { what_if: options.whatIf } });
  sayComparison(context, comparison, { before: 'As it is', after: 'If it were so' });
  for (const change of equityChanges(programme, ...sideBySide(computed.run, supposed.run)))
    context.note(change);
  if (supposed.input.settings.criteria !== computed.input.settings.criteria)
    context.note('Fits are measured by the weights as they are, on both sides.');
  context.note('Nothing was kept. Next: make the change itself where it is recorded, then mentor match.');
}
