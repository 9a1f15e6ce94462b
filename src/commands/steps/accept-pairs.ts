import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/iso-date.js';
import { isOpen } from '../../domain/pairing.js';
import { fullName } from '../../domain/person.js';
import type { ProposedPair, Run } from '../../domain/run.js';
import { StateError } from '../../errors.js';
import { buildProblem, forbiddingRule } from '../../matching/problem.js';
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
  /** The mentees of the pairs. */
  readonly menteeIds: ReadonlySet<number>;
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
  { run, menteeIds, startedOn }: Acceptance,
): ProposedPair[] {
  refuseClosedRound(programme.round);
  refuseBeforeRound(startedOn, programme.round);
  const wanted = run.pairs.filter((pair) => menteeIds.has(pair.menteeId) && isWaiting(pair));
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
  const { run, menteeIds, startedOn } = acceptance;
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
  const isSettled = run.pairs.every((pair) => !isWaiting(pair) || menteeIds.has(pair.menteeId));
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
  const problem = buildProblem(matchingInputOf(programme, { context, seed: run.seed, proposal: run }));
  const people = peopleById(programme.people);
  const rowOf = new Map(problem.mentees.map((mentee, row) => [mentee.id, row]));
  const columnOf = new Map(problem.mentors.map((mentor, column) => [mentor.person.id, column]));
  const open = programme.pairings.filter(({ roundId, status }) => roundId === run.roundId && isOpen(status));
  const paired = new Set(open.map(({ menteeId }) => menteeId));
  const taken = new Map<number, number>();
  const objections = run.pairs.flatMap(({ menteeId, mentorId }) => {
    const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)];
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1);
    const two = `${mentee === undefined ? menteeId : fullName(mentee)} with ${mentor === undefined ? mentorId : fullName(mentor)}`;
    if (paired.has(menteeId)) {
      return [`${two}: the mentee has a mentor already`];
    }
    if (row === undefined) return [`${two}: the mentee no longer takes part, has left or is on leave`];
    if (column === undefined) return [`${two}: the mentor no longer takes part`];
    const rule = forbiddingRule(problem, row, column);
    if (rule !== undefined) return [`${two}: now forbidden by the rule "${rule.name}"`];
    if ((taken.get(mentorId) ?? 0) > (problem.mentors[column]?.places ?? 0))
      return [`${two}: the mentor has no free place any more`];
    return [];
  });
  if (objections.length > 0) {
    throw new StateError(
      `Run ${run.id} no longer fits the programme, which has changed since: ${objections.join('; ')}.`,
      'Compute it again: mentor match. Nothing was accepted.',
    );
  }
}
