import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/iso-date.js';
import { fullName } from '../../domain/person.js';
import type { ProposedPair, Run } from '../../domain/run.js';
import { StateError } from '../../errors.js';
import { checkPairs, type Obstacle } from '../../matching/check-pairs.js';
import type { WriteHandle } from '../../store/connection.js';
import { createPairing } from '../../store/pairings.js';
import { setPairDecision, setRunStatus } from '../../store/runs.js';
import { type Programme, peopleById } from './load-programme.js';
import { matchingInputOf } from './match-programme.js';
import { refuseBeforeRound, refuseClosedRound } from './refuse-unfit-round.js';
import type { Note } from './use-store.js';

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
  refuseWhatNoLongerHolds(context, programme, { ...run, pairs: wanted });
  return wanted;
}

/**
 * Turns pairs of a run into pairings. The run counts as accepted when no pair of it waits any more.
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
  const ids = wanted.map((pair) => {
    const { menteeId, mentorId } = pair;
    setPairDecision(db, { runId: run.id, menteeId, mentorId }, 'accepted');
    return createPairing(
      db,
      { roundId: run.roundId, menteeId, mentorId, startedOn, fit: judgedFit(pair), runId: run.id },
      context.recordedAt,
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

/** The fit; null where nothing could be judged: unknown is not bad. */
function judgedFit({ fit, parts }: ProposedPair): number | null {
  return parts.every(({ score }) => score === null) ? null : fit;
}

/** Whether nobody has decided yet that the pair becomes a pairing or never does. */
export function isWaiting({ decision }: ProposedPair): boolean {
  return decision === 'proposed' || decision === 'locked';
}

function refuseWhatNoLongerHolds(context: Context, programme: Programme, run: Run): void {
  const input = matchingInputOf(programme, { context, seed: run.seed, proposal: run });
  const people = peopleById(programme.people);
  const nameOf = (id: number) => {
    const person = people.get(id);
    return person === undefined ? id : fullName(person);
  };
  const obstacles = checkPairs(input, run.pairs);
  const objections = run.pairs.flatMap(({ menteeId, mentorId }, at) => {
    const obstacle = obstacles[at];
    if (obstacle === undefined) return [];
    return [`${nameOf(menteeId)} with ${nameOf(mentorId)}: ${obstacleInWords(obstacle)}`];
  });
  if (objections.length > 0) {
    throw new StateError(
      `Run ${run.id} no longer fits the programme, which has changed since: ${objections.join('; ')}.`,
      'Compute it again: mentor match. Nothing was accepted.',
    );
  }
}

function obstacleInWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'mentee away':
      return 'the mentee no longer takes part, has left or is on leave';
    case 'no mentor':
      return 'the mentor no longer takes part';
    case 'enough mentors':
      return obstacle.has === 1 && obstacle.wanted === 1
        ? 'the mentee has a mentor already'
        : `the mentee has ${obstacle.has} and is to have ${obstacle.wanted} in all`;
    case 'rule':
      return `now forbidden by the rule "${obstacle.rule}"`;
    case 'no place':
      return 'the mentor has no free place any more';
  }
}
