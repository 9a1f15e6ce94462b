import type { Context } from '../../../context.js';
import { pairKey } from '../../../domain/pairings/pairing.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import { findProposal } from '../../../store/runs.js';
import { type Programme, programmeIn } from '../../session/load-programme.js';
import { loadSettings } from '../../session/load-settings.js';
import { changing, reading } from '../../session/reading-and-changing.js';
import { noProposal } from '../../session/run-named.js';
import { sayHowItWent } from '../showing/show-proposal.js';
import { keepRun } from './keep-run.js';
import { type ComputedRun, matchingInputOf, matchProgramme, rematchingAsIn } from './match-programme.js';
import { refuseChangedRun } from './refuse-changed-run.js';

/** The proposal that waits, with the programme as it is now. */
export interface WaitingProposal {
  readonly programme: Programme;
  readonly run: Run;
}

/** The proposal that waits; undefined where there is none. */
export async function findWaiting(context: Context): Promise<WaitingProposal | undefined> {
  const settings = await loadSettings(context);
  return reading(context, (db) => {
    const programme = programmeIn(db, context, settings);
    const run = findProposal(db, programme.round.id);
    return run === undefined ? undefined : { programme, run };
  });
}

/** Reads the proposal that waits. @throws StateError where there is none. */
export async function readProposal(context: Context): Promise<WaitingProposal> {
  const waiting = await findWaiting(context);
  if (waiting === undefined) throw noProposal();
  return waiting;
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

/** Another mentor for the mentee of a pair. */
export interface Swap {
  /** The run the swap was asked about. */
  readonly run: Run;
  readonly pair: ProposedPair;
  readonly mentorId: number;
  /** What it costs, said once it is done. */
  readonly words: string;
}

/**
 * The proposal with a mentee's pair replaced by another, which is locked; so are their other pairs: what was asked for is
 * another mentor in the place of one.
 */
function withSwap({ programme, run }: WaitingProposal, { pair: asked, mentorId }: Swap): WaitingProposal {
  const { menteeId } = asked;
  const pairs = run.pairs
    .filter((pair) => pair.menteeId !== menteeId || pair.mentorId !== asked.mentorId)
    .map((pair) => (pair.menteeId === menteeId ? keptPair(pair) : pair));
  const swapped: ProposedPair = { menteeId, mentorId, fit: null, parts: [], decision: 'locked' };
  return { programme, run: { ...run, pairs: [...pairs, swapped] } };
}

/**
 * Computes the round once more with every decision so far, and a swap where one is given; the new proposal takes the place of
 * the old one.
 * @throws StateError when somebody else decided on the pair to swap, or on any while this was computed.
 */
export async function solveAgain(context: Context, swap?: Swap): Promise<void> {
  const waiting = await readProposal(context);
  const before = waiting.run;
  if (swap !== undefined) refuseChangedRun({ read: swap.run, now: before }, [swap.pair]);
  const computed = solveFrom(context, swap === undefined ? waiting : withSwap(waiting, swap));
  await changing(context, (db, note) => keepRun(context, { db, note }, { computed, over: before }));
  if (swap !== undefined) context.note(swap.words);
  const { run } = computed;
  const changed = newPairs(before, run.pairs);
  context.note(
    `\nSolved again: ${changed} ${changed === 1 ? 'pair is' : 'pairs are'} new. Total fit ${before.totalFit.toFixed(2)} → ${run.totalFit.toFixed(2)}.`,
  );
  sayHowItWent(context, run);
}

/** A pair nobody has decided on, locked. */
export function keptPair(pair: ProposedPair): ProposedPair {
  return pair.decision === 'proposed' ? { ...pair, decision: 'locked' } : pair;
}

function newPairs(before: Run, after: readonly ProposedPair[]): number {
  const known = new Set(before.pairs.map(pairKey));
  return after.filter((pair) => !known.has(pairKey(pair))).length;
}
