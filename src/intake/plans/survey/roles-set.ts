import type { PartialParticipation } from '../../../domain/people/participant.js';
import type { FieldChange } from '../roster/person-changes.js';

interface RosterChanges {
  readonly creates: readonly { readonly participation: PartialParticipation | null }[];
  readonly updates: readonly { readonly changes: readonly FieldChange[] }[];
}

/** How many people get a role from a roster that they did not have by one before. */
export function rolesSetByRoster({ creates, updates }: RosterChanges): number {
  const fresh = creates.filter(({ participation }) => (participation?.role ?? null) !== null);
  const changed = updates.filter(({ changes }) =>
    changes.some(({ field, after }) => field === 'role' && after !== ''),
  );
  return fresh.length + changed.length;
}

/** How many people get a role by their own word that they had not stated before. */
export function rolesSetBySurvey(
  changed: ReadonlyMap<number, PartialParticipation>,
  known: ReadonlyMap<number, PartialParticipation>,
): number {
  return [...changed].filter(([id, { role }]) => role !== null && role !== (known.get(id)?.role ?? null))
    .length;
}

/** A role decides who is matched, so how many a file sets is said; nothing where it sets none. */
export function rolesSetInWords(count: number): string[] {
  return count === 0 ? [] : [`Roles set: ${count}.`];
}
