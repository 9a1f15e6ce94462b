import type { Context } from '../../../context.js';
import type { FieldChange } from '../../../intake/plans/roster/person-changes.js';
import type { RosterPlan } from '../../../intake/plans/roster/roster-plan.js';
import { setParticipation } from '../../../store/participations.js';
import {
  createPerson,
  markAsLeft,
  releaseKeys,
  setRosterAttributes,
  updatePerson,
} from '../../../store/people-rows.js';
import { findRound } from '../../../store/rounds.js';
import type { Writing } from '../../session/reading-and-changing.js';
import type { MissingPerson } from '../import-outcome.js';

/** Writes what a roster says, inside the caller's transaction. */
export function applyRosterPlan(
  { creates, updates }: RosterPlan,
  { writing, context }: { writing: Writing; context: Context },
): void {
  const { db, note } = writing;
  const roundId = findRound(db, context.round).id;
  releaseKeys(
    db,
    updates.filter(({ changes }) => changes.some(isOfKey)).map(({ personId }) => personId),
  );
  const created = creates.map(({ facts, participation, attributes }) => {
    const personId = createPerson(db, facts, context.recordedAt);
    setRosterAttributes(db, personId, attributes);
    if (participation !== null) setParticipation(db, { roundId, personId, origin: 'roster' }, participation);
    return personId;
  });
  for (const { personId, facts, participation, attributes } of updates) {
    updatePerson(db, personId, facts);
    setRosterAttributes(db, personId, attributes);
    setParticipation(db, { roundId, personId, origin: 'roster' }, participation);
  }
  const fields = [...new Set(updates.flatMap(({ changes }) => changes.map(({ field }) => field)))].sort();
  note({ what: 'person', action: 'created', ids: created });
  note({ what: 'person', action: 'updated', ids: updates.map(({ personId }) => personId), fields });
}

/** Writes that these people have left. */
export function markLeavers(
  leaving: readonly MissingPerson[],
  { writing: { db, note }, context }: { writing: Writing; context: Context },
): void {
  for (const { id } of leaving) markAsLeft(db, id, context.today);
  note({ what: 'person', action: 'left', ids: leaving.map(({ id }) => id) });
}

function isOfKey({ field }: FieldChange): boolean {
  return field === 'staff_number' || field === 'email';
}
