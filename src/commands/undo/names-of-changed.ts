import type { AuditEntry } from '../../domain/audit-entry.js';
import { nameWithKey } from '../../domain/people/person.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import {
  idsInRanges,
  NAMED_AT_MOST,
  type NameOfChanged,
} from '../../rendering/tables/programme/log-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { peopleWithIds } from '../../store/people/people-rows.js';

/**
 * The names of the people and pairings that changes of a few were about, as they are on record now: the trail itself holds numbers alone.
 * Whoever was erased or merged since stays a number.
 */
export function namesOfChanged(db: ReadHandle, entries: readonly AuditEntry[]): NameOfChanged {
  const few = entries.flatMap(({ changes }) => changes.filter(({ count }) => count <= NAMED_AT_MOST));
  const idsOf = (kind: string) =>
    new Set(few.filter(({ what }) => what === kind).flatMap(({ ids }) => idsInRanges(ids)));
  const wanted = idsOf('pairing');
  const pairings = wanted.size === 0 ? [] : listPairings(db).filter(({ id }) => wanted.has(id));
  const ids = [...idsOf('person'), ...pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId])];
  const people = new Map(
    peopleWithIds(db, ids)
      .filter((person) => !isErased(person))
      .map((person) => [person.id, nameWithKey(person)]),
  );
  const pairs = new Map(
    pairings.flatMap(({ id, menteeId, mentorId }) => {
      const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)];
      return mentee === undefined || mentor === undefined
        ? []
        : [[id, `${mentee} with ${mentor} (pairing ${id})`] as const];
    }),
  );
  return (what, id) => (what === 'person' ? people.get(id) : what === 'pairing' ? pairs.get(id) : undefined);
}
