import type { Run } from '../../../domain/rounds/run.js';
import { StateError } from '../../../errors.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listRounds } from '../../../store/rounds/rounds.js';
import { findProposal, findRun } from '../../../store/rounds/runs.js';
import type { Programme } from '../loading/load-programme.js';
import { withRound } from '../loading/with-round.js';

type RoundMeant = Pick<Programme, 'round' | 'isRoundNamed'>;

/** What is said where a proposal is needed and the round has none: where one of another round waits, that one is meant, unless the round was named. */
export function noProposal(db: ReadHandle, { round, isRoundNamed }: RoundMeant): StateError {
  const inRound = isRoundNamed ? withRound({ round: round.name }) : '';
  const other = isRoundNamed
    ? undefined
    : listRounds(db).find(({ id }) => id !== round.id && findProposal(db, id) !== undefined);
  return other === undefined
    ? new StateError('No proposal is waiting.', `Compute one: mentor match${inRound}`)
    : new StateError(
        `No proposal is waiting in "${round.name}".`,
        `One waits in "${other.name}": add${withRound({ round: other.name })}`,
      );
}

/**
 * The run of that number, else the proposal the round waits on.
 * @throws StateError where there is none, or it is of another round than the one --round names.
 */
export function runNamed(
  db: ReadHandle,
  number: number | undefined,
  { round, isRoundNamed }: RoundMeant,
): Run {
  const run = number === undefined ? findProposal(db, round.id) : findRun(db, number);
  if (run === undefined) {
    if (number === undefined) throw noProposal(db, { round, isRoundNamed });
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
