import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { pairKey } from '../../../domain/pairings/pairing.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { findProposal } from '../../../store/rounds/runs.js';
import { type Programme, programmeIn } from '../../session/loading/load-programme.js';
import { loadSettings } from '../../session/loading/load-settings.js';
import { changing, type Note } from '../../session/loading/reading-and-changing.js';
import { runNamed } from '../../session/naming/run-named.js';
import { acceptPairs } from '../acceptance/accept-pairs.js';
import { keepRun } from '../computing/keep-run.js';
import type { ComputedRun } from '../computing/match-programme.js';
import { refuseChangedRun } from '../computing/refuse-changed-run.js';
import { decidePair, vetoPair } from './decide-pair.js';
import type { Decision } from './plan-decisions.js';

/** Decisions on a proposal, and what the round comes to with them where it was solved again. */
export interface DecisionsToApply {
  readonly run: Run;
  readonly decisions: readonly Decision[];
  readonly startedOn: IsoDate;
  readonly solvedAgain: ComputedRun | undefined;
}

/**
 * Applies every decision and keeps the new proposal, in one transaction.
 * @returns the number of the new proposal; undefined where the old one stays.
 * @throws StateError when the proposal has changed since it was read, or a pair accepted may no longer be one.
 */
export async function applyDecisions(context: Context, asked: DecisionsToApply): Promise<number | undefined> {
  const { run, decisions, solvedAgain } = asked;
  const settings = await loadSettings(context);
  return changing(context, (db, note) => {
    refuseChangedRun({ read: run, now: findProposal(db, run.roundId) });
    for (const decision of decisions) applyOne(context, { db, note }, { decision, run });
    accept(context, { db, note, programme: programmeIn(db, context, settings) }, asked);
    if (solvedAgain === undefined) return undefined;
    // As these decisions have just left it.
    const over = findProposal(db, run.roundId);
    return keepRun(context, { db, note }, { computed: solvedAgain, over });
  });
}

function applyOne(
  context: Context,
  change: { readonly db: WriteHandle; readonly note: Note },
  { decision, run }: { readonly decision: Decision; readonly run: Run },
): void {
  const { kind, menteeId, mentorId, because } = decision;
  const pair = { runId: run.id, menteeId, mentorId };
  if (kind === 'keep') decidePair(change, pair, { decision: 'locked', today: context.today });
  if (kind === 'open') decidePair(change, pair, { decision: 'proposed', today: context.today });
  if (kind === 'veto') vetoPair(context, change, { pair, because });
}

function accept(
  context: Context,
  { db, note, programme }: { readonly db: WriteHandle; readonly note: Note; readonly programme: Programme },
  { run, decisions, startedOn }: DecisionsToApply,
): void {
  const accepted = new Set(decisions.filter(({ kind }) => kind === 'accept').map(pairKey));
  if (accepted.size === 0) return;
  const isMeant = (pair: ProposedPair) => accepted.has(pairKey(pair));
  acceptPairs(context, { db, note, programme }, { run: runNamed(db, run.id, programme), isMeant, startedOn });
}
