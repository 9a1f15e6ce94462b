import type { Role } from '../../domain/people/participant.js';
import type { InvitationFacts } from '../../domain/recruiting/invitation.js';
import type { RowValues } from '../columns/row-values.js';
import { quoted, type Reading } from '../values/reading.js';
import { parseRole } from '../values/roles/roles.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import { personOfRow } from './rows/person-of-row.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { sortRows } from './rows/sort-rows.js';

/** What importing invitations will do. */
export type InvitationsPlan = PlanOfRows<'invitations', InvitationFacts>;

/** Reads as what somebody was invited; `none` is no invitation. */
export function parseInvitedAs(text: string): Reading<Role> {
  const read = parseRole(text);
  if (read.problem !== undefined) return read;
  if (read.value !== 'none') return { value: read.value };
  return {
    problem: `${quoted(text)} says that nobody was invited.`,
    remedy: 'Leave the row out, or write mentor, mentee or both.',
  };
}

function invitationOf(values: RowValues, rows: PairRows): InvitationFacts | null {
  rows.require(values, 'invited_on', 'Write the day of the invitation, such as 2026-04-03.');
  const on = rows.pastDay(values, 'invited_on');
  const person = personOfRow(values, rows);
  const invitedAs = values.read('invited_as', parseInvitedAs) ?? null;
  if (on === undefined || person === undefined) return null;
  return { personId: person.id, event: 'invited', on, invitedAs, reason: null };
}

/**
 * Compares a list of invitations with those of the round on record. Somebody is invited at most once a day.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planInvitationsOfFile(
  input: PairFileInput,
  known: readonly InvitationFacts[],
): InvitationsPlan {
  const rows = new PairRows(input, ['invited_on']);
  const read = rows.rows.map((values) => ({ values, facts: invitationOf(values, rows) }));
  const sorted = sortRows<InvitationFacts>(read, {
    known: known.filter(({ event }) => event === 'invited'),
    keyOf: ({ personId, on }) => `${personId} ${on}`,
    contentOf: ({ invitedAs }) => invitedAs ?? '',
    clash: 'An invitation of this person on this day is',
    remedy: 'Remove the row, or correct its date.',
  });
  return { kind: 'invitations', ...sorted, dateOrder: rows.dates.order, notes: rows.notes() };
}
