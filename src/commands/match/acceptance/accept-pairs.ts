import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { isWaiting, type ProposedPair, type Run } from '../../../domain/rounds/run.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { createPairing } from '../../../store/pairings/pairings.js';
import { setPairDecision, setRunStatus } from '../../../store/rounds/runs.js';
import type { Programme } from '../../session/loading/load-programme.js';
import type { Note } from '../../session/loading/reading-and-changing.js';
import { refuseBeforeRound, refuseClosedRound } from '../computing/refuse-unfit-round.js';
import { refuseUnfitPairs } from './refuse-unfit-pairs.js';
import { endReplaced } from './replaced-pairings.js';

/** Which pairs of a run are accepted, and from when the pairings count. */
export interface Acceptance {
  readonly run: Run;
  /** Whether a pair of the run is meant. */
  readonly isMeant: (pair: ProposedPair) => boolean;
  readonly startedOn: IsoDate;
}

/**
 * The pairs that would become pairings, each looked at once more: the roster, the rules and other pairings may have changed
 * since the run.
 * @throws StateError when the round is closed or opens later, and naming every pair that may no longer be one.
 */
export function acceptablePairs(
  context: Context,
  programme: Programme,
  { run, isMeant, startedOn }: Acceptance,
): ProposedPair[] {
  refuseClosedRound(programme.round);
  refuseBeforeRound(startedOn, programme.round);
  const wanted = run.pairs.filter((pair) => isMeant(pair) && isWaiting(pair));
  refuseUnfitPairs(context, programme, { run, pairs: wanted, startedOn });
  return wanted;
}

/**
 * Turns pairs of a run into pairings, and ends those whose place they take. The run counts as accepted when no pair of it waits any more.
 * @returns the ids of the pairings.
 * @throws StateError as `acceptablePairs` does; nothing is then accepted.
 */
export function acceptPairs(
  context: Context,
  { db, note, programme }: { db: WriteHandle; note: Note; programme: Programme },
  acceptance: Acceptance,
): number[] {
  const { run, isMeant, startedOn } = acceptance;
  const wanted = acceptablePairs(context, programme, acceptance);
  endReplaced(context, { db, note }, { pairs: wanted, on: startedOn });
  const ids = wanted.map((pair) => {
    const { menteeId, mentorId } = pair;
    const decided = { decision: 'accepted', today: context.today } as const;
    setPairDecision(db, { runId: run.id, menteeId, mentorId }, decided);
    return createPairing(
      db,
      { roundId: run.roundId, menteeId, mentorId, startedOn, fit: pair.fit, runId: run.id },
      context,
    );
  });
  note({ what: 'pairing', action: 'created', ids });
  const isSettled = run.pairs.every((pair) => !isWaiting(pair) || isMeant(pair));
  if (isSettled && run.status === 'proposed') {
    setRunStatus(db, run.id, 'accepted');
    note({ what: 'run', action: 'accepted', ids: [run.id] });
  }
  return ids;
}
