import type { Run } from '../../domain/rounds/run.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { findProposal, findRun } from '../../store/rounds/runs.js';
import type { Programme } from './load-programme.js';
import { withRound } from './with-round.js';

/** What is said where a proposal is needed and none waits. */
export function noProposal(inRound = ''): StateError {
  return new StateError('No proposal is waiting.', `Compute one: mentor match${inRound}`);
}

/**
 * The run of that number, else the proposal the round waits on.
 * @throws StateError where there is none, or it is of another round than the one --round names.
 */
export function runNamed(
  db: ReadHandle,
  number: number | undefined,
  { round, isRoundNamed }: Pick<Programme, 'round' | 'isRoundNamed'>,
): Run {
  const run = number === undefined ? findProposal(db, round.id) : findRun(db, number);
  if (run === undefined) {
    if (number === undefined) throw noProposal(isRoundNamed ? withRound({ round: round.name }) : '');
    throw new StateError(`There is no run ${number}.`, 'mentor match runs lists them.');
  }
  if (isRoundNamed && run.roundId !== round.id) {
    throw new StateError(
      `Run ${run.id} belongs to a round other than "${round.name}".`,
      'Leave --round out, or name a run of that round; mentor match runs lists them.',
    );
  }
  return run;
}
