import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Round } from '../../../domain/rounds/round.js';
import type { Run } from '../../../domain/rounds/run.js';
import { StateError } from '../../../errors.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listRounds } from '../../../store/rounds/rounds.js';

/** @throws StateError when the round is closed: nothing is matched or decided in it any more. */
export function refuseClosedRound({ name, closedOn }: Round): void {
  if (closedOn === null) return;
  throw new StateError(
    `Round "${name}" was closed on ${closedOn}.`,
    'Open a new one: mentor round open "NAME"',
  );
}

/** @throws StateError when the run was computed for another round than the one the call is about. */
export function refuseOtherRound(db: ReadHandle, run: Run, meant: Round): void {
  if (run.roundId === meant.id) return;
  const own = listRounds(db).find(({ id }) => id === run.roundId)?.name ?? String(run.roundId);
  throw new StateError(
    `Run ${run.id} is of round "${own}", and this call is about "${meant.name}".`,
    `Name the run's round: --round "${own}"`,
  );
}

/** @throws StateError when pairings would begin on a day before their round opened. */
export function refuseBeforeRound(startedOn: IsoDate, { name, openedOn }: Round): void {
  if (startedOn >= openedOn) return;
  throw new StateError(
    `${startedOn} is before round "${name}" opened (${openedOn}).`,
    'Give that day or a later one with --on.',
  );
}
