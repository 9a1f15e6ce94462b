import type { PartialParticipation } from '../../domain/people/participant.js';
import type { Mapping } from '../columns/map-columns.js';
import type { RowValues } from '../columns/row-values.js';
import type { Respondent, RespondentSet } from '../responses/respondents.js';
import { parseCapacity } from '../values/numbers/places-offered.js';
import { roleOfBoxes, roleOfRow } from './roster/role-of-row.js';

/** The boxes of one question that asks for the role: which of them a respondent ticked. */
export type TickedRoles = (answers: Respondent['answers']) => readonly string[] | undefined;

/** How the role is asked with boxes, where it is. */
export function rolesInBoxes({ questions }: RespondentSet, { fields }: Mapping): TickedRoles {
  const place = fields.get('role')?.position;
  const index = questions.findIndex(({ positions }) => positions.length > 1 && positions[0] === place);
  return (answers) => (index < 0 || place === undefined ? undefined : (answers[index] ?? []));
}

/** How somebody takes part by their own word; null where they say nothing of it. */
export function participationIn(
  values: RowValues,
  ticked: readonly string[] | undefined,
): PartialParticipation | null {
  const role = ticked === undefined ? roleOfRow(values) : roleOfBoxes(values, ticked);
  const capacity = values.read('capacity', parseCapacity);
  if (role === undefined && capacity === undefined) return null;
  return role === 'none'
    ? { role: null, capacity: null }
    : { role: role ?? null, capacity: capacity ?? null };
}
