import type { Context } from '../../../context.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { findProposal } from '../../../store/rounds/runs.js';
import { type Programme, programmeIn } from '../../session/loading/load-programme.js';
import { loadSettings } from '../../session/loading/load-settings.js';
import { reading } from '../../session/loading/reading-and-changing.js';
import { noProposal } from '../../session/naming/run-named.js';
import { type ComputedRun, matchingInputOf, matchProgramme, rematchingAsIn } from './match-programme.js';

/** The proposal that waits, with the programme as it is now. */
export interface WaitingProposal {
  readonly programme: Programme;
  readonly run: Run;
}

/** The proposal that waits; undefined where there is none. */
export async function findWaiting(context: Context): Promise<WaitingProposal | undefined> {
  const settings = await loadSettings(context);
  return reading(context, (db) => waitingIn(db, programmeIn(db, context, settings)));
}

function waitingIn(db: ReadHandle, programme: Programme): WaitingProposal | undefined {
  const run = findProposal(db, programme.round.id);
  return run === undefined ? undefined : { programme, run };
}

/** Reads the proposal that waits. @throws StateError where there is none. */
export async function readProposal(context: Context): Promise<WaitingProposal> {
  const settings = await loadSettings(context);
  return reading(context, (db) => {
    const programme = programmeIn(db, context, settings);
    const waiting = waitingIn(db, programme);
    if (waiting === undefined) throw noProposal(db, programme);
    return waiting;
  });
}

/** Solves the round of a proposal once more, by its objective and seed, with what might change in it; pairs locked in it stay. */
export function solveFrom(context: Context, { programme, run }: WaitingProposal): ComputedRun {
  const { seed, objective } = run;
  const rematching = rematchingAsIn(run);
  return matchProgramme(
    context,
    programme,
    matchingInputOf(programme, { context, seed, objective, proposal: run, rematching }),
  );
}

/** A pair nobody has decided on, locked. */
export function keptPair(pair: ProposedPair): ProposedPair {
  return pair.decision === 'proposed' ? { ...pair, decision: 'locked' } : pair;
}
