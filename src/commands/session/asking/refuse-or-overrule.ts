import type { Objection } from '../../../domain/pairings/objections.js';
import { StateError } from '../../../errors.js';

/** @throws StateError with what speaks against it, unless that may be overruled and --anyway was given. */
export function refuseOrOverrule(objection: Objection | undefined, anyway: boolean | undefined): void {
  if (objection === undefined || (objection.canBeOverruled && anyway === true)) return;
  throw new StateError(
    objection.message,
    objection.canBeOverruled ? 'If you do want it, add --anyway.' : 'Correct the day, then try again.',
  );
}
