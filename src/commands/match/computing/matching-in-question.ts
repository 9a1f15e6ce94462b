import type { Context } from '../../../context.js';
import { localDate } from '../../../domain/dates/iso-date.js';
import { type Pairing, pairKey } from '../../../domain/pairings/pairing.js';
import type { Run } from '../../../domain/rounds/run.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { findLatestRun, findProposal } from '../../../store/rounds/runs.js';
import { type Programme, programmeIn } from '../../session/loading/load-programme.js';
import { loadSettings } from '../../session/loading/load-settings.js';
import { reading } from '../../session/loading/reading-and-changing.js';
import { type ComputedRun, matchingInputOf, matchProgramme, rematchingAsIn } from './match-programme.js';

/** The matching that questions are answered about, solved again so that its numbers are at hand. */
export interface MatchingInQuestion extends ComputedRun {
  readonly programme: Programme;
  /** The kept run it repeats; undefined where none is kept yet. */
  readonly kept: Run | undefined;
  /** Whether it gives the same pairs as the kept run: nothing that counts has changed since. */
  readonly isAsKept: boolean;
}

/**
 * Questions are about the proposal that waits, else the latest run, else a matching computed now.
 * @throws StateError when nothing can be matched.
 */
export async function matchingInQuestion(context: Context): Promise<MatchingInQuestion> {
  const settings = await loadSettings(context);
  const { programme, kept } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    return { programme: read, kept: runInQuestion(db, read.round.id) };
  });
  // Questions are asked of a closed round too.
  const open =
    kept === undefined ? programme : { ...programme, round: { ...programme.round, closedOn: null } };
  const computed = matchProgramme(context, open, inputAsOf(context, programme, kept));
  return { ...computed, programme, kept, isAsKept: kept !== undefined && givesPairsOf(kept, computed) };
}

function runInQuestion(db: ReadHandle, roundId: number): Run | undefined {
  return findProposal(db, roundId) ?? findLatestRun(db, roundId);
}

/** A run that was accepted is taken apart again: its own pairings are what is asked about. */
function inputAsOf(context: Context, programme: Programme, kept: Run | undefined) {
  const isWaiting = kept?.status === 'proposed';
  const input = matchingInputOf(programme, {
    context,
    seed: kept?.seed ?? 0,
    proposal: isWaiting ? kept : undefined,
    objective: kept?.objective,
    rematching: kept === undefined ? undefined : isWaiting ? rematchingAsIn(kept) : kept.rematching,
  });
  if (kept === undefined || isWaiting) return input;
  return {
    ...input,
    onDate: localDate(new Date(kept.computedAt)),
    pairings: pairingsBefore(kept, programme.pairings),
  };
}

/** The pairings as they were before a run was accepted: those it made did not exist, and those it replaced went on. */
function pairingsBefore({ id, pairs }: Run, pairings: readonly Pairing[]): Pairing[] {
  const accepted = pairs.filter(({ decision }) => decision === 'accepted');
  const replaced = new Set(accepted.map(({ replaces }) => replaces?.pairingId));
  return pairings
    .filter(({ runId }) => runId !== id)
    .map((pairing) =>
      replaced.has(pairing.id) ? { ...pairing, status: 'active', endedOn: null, endReason: null } : pairing,
    );
}

function givesPairsOf(kept: Run, { run }: ComputedRun): boolean {
  // Pairs of a waiting proposal that were accepted already are settled, and no longer in question.
  const asked = kept.pairs.filter(({ decision }) => kept.status !== 'proposed' || decision !== 'accepted');
  const now = new Set(run.pairs.map(pairKey));
  return asked.length === now.size && asked.every((pair) => now.has(pairKey(pair)));
}

/** Says which matching an answer is about. */
export function aboutWords({ kept, isAsKept }: MatchingInQuestion): string {
  if (kept === undefined) return 'No run is kept yet: this is about a matching computed just now.';
  const which = kept.status === 'proposed' ? 'the proposal that waits' : `the latest, ${kept.status}`;
  return isAsKept
    ? `About run ${kept.id}, ${which}.`
    : `Since run ${kept.id} (${which}) something has changed: this is about the matching as it would be now.`;
}

/** The same for scripts. */
export function aboutValue({ kept, isAsKept, run }: MatchingInQuestion): Readonly<Record<string, unknown>> {
  return { run: kept?.id ?? null, objective: run.objective, is_as_kept: isAsKept };
}
