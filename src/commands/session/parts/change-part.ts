import type { Dating } from '../../../domain/people/dated-facts.js';
import type { PartialParticipation, Role } from '../../../domain/people/participant.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { participationsFrom, setParticipation } from '../../../store/people/participations.js';

/** How somebody is to take part; none: not at all. */
export interface PartTyped {
  readonly role?: Role | 'none';
  readonly capacity?: number;
}

const NOTHING: PartialParticipation = { role: null, capacity: null };

/**
 * Records how somebody takes part in a round, as the coordinator says: over what the roster says, and over their own answer where
 * there is one, for that is what counts.
 * @returns the fields that were given.
 */
export function changePart(
  db: WriteHandle,
  who: { readonly personId: number; readonly roundId: number },
  { options, dating }: { readonly options: PartTyped; readonly dating: Dating },
): string[] {
  const { role, capacity } = options;
  const given = { role, capacity };
  if (role === undefined && capacity === undefined) return [];
  const { personId, roundId } = who;
  const own = participationsFrom(db, roundId, 'survey', [personId]).get(personId);
  const theirs = participationsFrom(db, roundId, 'roster', [personId]).get(personId);
  const origin = own === undefined ? 'roster' : 'survey';
  const before = own ?? theirs ?? NOTHING;
  const participation =
    role === 'none' ? NOTHING : { role: role ?? before.role, capacity: capacity ?? before.capacity };
  setParticipation(db, { roundId, personId, origin, participation }, dating);
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
