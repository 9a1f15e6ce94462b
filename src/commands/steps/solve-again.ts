import type { Context } from '../../context.js';
import type { ProposedPair, Run } from '../../domain/run.js';
import { runNamed } from './find-run.js';
import { keepRun } from './keep-run.js';
import { type Programme, programmeIn } from './load-programme.js';
import { loadSettings } from './load-settings.js';
import { type ComputedRun, matchingInputOf, matchProgramme } from './match-programme.js';
import { sayHowItWent } from './show-proposal.js';
import { changing, reading } from './use-store.js';

/** The proposal that waits, with the programme as it is now. */
export interface WaitingProposal {
  readonly programme: Programme;
  readonly run: Run;
}

/** Reads the proposal that waits. @throws StateError where there is none. */
export function readProposal(context: Context): Promise<WaitingProposal> {
  const settings = loadSettings(context);
  return reading(context, (db) => {
    const programme = programmeIn(db, context, settings);
    return { programme, run: runNamed(db, undefined, programme.round.id) };
  });
}

/** Solves the round of a proposal once more, by its objective and seed; pairs locked in it stay. */
export function solveFrom(context: Context, { programme, run }: WaitingProposal): ComputedRun {
  const { seed, objective } = run;
  return matchProgramme(programme, matchingInputOf(programme, { context, seed, objective, proposal: run }));
}

/** The proposal with a mentee's pair replaced by another, which is locked. */
function withSwap(
  { programme, run }: WaitingProposal,
  { menteeId, mentorId }: Pick<ProposedPair, 'menteeId' | 'mentorId'>,
): WaitingProposal {
  const pairs = run.pairs.filter((pair) => pair.menteeId !== menteeId);
  const swapped: ProposedPair = { menteeId, mentorId, fit: 0, parts: [], decision: 'locked' };
  return { programme, run: { ...run, pairs: [...pairs, swapped] } };
}

/**
 * Computes the round once more with every decision so far, and a swap where one is given; the new proposal takes the place of
 * the old one.
 */
export async function solveAgain(
  context: Context,
  swap?: Pick<ProposedPair, 'menteeId' | 'mentorId'>,
): Promise<void> {
  const waiting = await readProposal(context);
  const computed = solveFrom(context, swap === undefined ? waiting : withSwap(waiting, swap));
  await changing(context, (db, note) => keepRun(context, { db, note }, computed));
  const before = waiting.run;
  const { run } = computed;
  const changed = newPairs(before, run.pairs);
  context.note(
    `\nSolved again: ${changed} ${changed === 1 ? 'pair is' : 'pairs are'} new. Total fit ${before.totalFit.toFixed(2)} → ${run.totalFit.toFixed(2)}.`,
  );
  sayHowItWent(context, run);
}

function newPairs(before: Run, after: readonly ProposedPair[]): number {
  const known = new Set(before.pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  return after.filter(({ menteeId, mentorId }) => !known.has(`${menteeId} ${mentorId}`)).length;
}
