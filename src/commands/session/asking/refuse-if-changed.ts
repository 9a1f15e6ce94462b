import { StateError } from '../../../errors.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { stateOfProgramme } from '../../../store/trail/audit-trail.js';

/**
 * Refuses to carry out what was shown, and agreed to, where somebody has changed the programme meanwhile; what was worked out holds where nobody has.
 * @param state as `stateOfProgramme` gave it when that was worked out. @throws StateError
 */
export function refuseIfChanged(db: ReadHandle, state: string): void {
  if (stateOfProgramme(db) === state) return;
  throw new StateError(
    'The programme has changed since this was shown.',
    'Nothing was recorded. Make the same call again to see it as it is now.',
  );
}
