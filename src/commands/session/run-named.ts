import type { Run } from '../../domain/rounds/run.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/connection.js';
import { findProposal, findRun } from '../../store/runs.js';

/** What is said where a proposal is needed and none waits. */
export function noProposal(): StateError {
  return new StateError('No proposal is waiting.', 'Compute one: mentor match');
}

/** The run of that number, else the proposal the round waits on. @throws StateError where there is none. */
export function runNamed(db: ReadHandle, number: number | undefined, roundId: number): Run {
  const run = number === undefined ? findProposal(db, roundId) : findRun(db, number);
  if (run !== undefined) return run;
  if (number === undefined) throw noProposal();
  throw new StateError(`There is no run ${number}.`, 'mentor match runs lists them.');
}
