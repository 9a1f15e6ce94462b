import { daysBetween, type IsoDate } from '../../../domain/dates/iso-date.js';
import { bareName, type Person } from '../../../domain/people/person.js';
import { type InvitedPerson, standingOfInvited } from '../../../domain/recruiting/invitation.js';
import type { DataTable } from '../data-table.js';

/** One row a person who was invited: when, as what, and how far they have come. It imports back to the same first invitations. */
export function invitedTable(
  invited: readonly InvitedPerson[],
  { people, today }: { people: ReadonlyMap<number, Person>; today: IsoDate },
): DataTable {
  return {
    columns: [
      { name: 'staff_number', title: 'Staff number', kind: 'text' },
      { name: 'email', title: 'E-mail', kind: 'text' },
      { name: 'name', title: 'Name', kind: 'text' },
      { name: 'profession', title: 'Profession', kind: 'text' },
      { name: 'unit', title: 'Unit', kind: 'text' },
      { name: 'site', title: 'Site', kind: 'text' },
      { name: 'invited_on', title: 'Invited', kind: 'date' },
      { name: 'invited_as', title: 'Invited as', kind: 'text' },
      { name: 'standing', title: 'Standing', kind: 'text' },
      { name: 'times', title: 'Times invited', kind: 'number' },
      { name: 'last_invited_on', title: 'Last invited', kind: 'date' },
      { name: 'days_since', title: 'Days since', kind: 'number' },
      { name: 'declined_on', title: 'Said no', kind: 'date' },
      { name: 'joined_on', title: 'Joined', kind: 'date' },
      { name: 'matched_on', title: 'Matched', kind: 'date' },
      { name: 'withdrawn_on', title: 'Withdrew', kind: 'date' },
    ],
    rows: invited.map((each) => {
      const person = people.get(each.personId);
      return [
        person?.staffNumber ?? null,
        person?.email ?? null,
        person === undefined ? null : bareName(person),
        person?.profession ?? null,
        person?.unit ?? null,
        person?.site ?? null,
        each.invitedOn,
        each.invitedAs,
        standingOfInvited(each),
        each.times,
        each.lastInvitedOn,
        daysBetween(each.lastInvitedOn, today),
        each.declinedOn,
        each.joinedOn,
        each.matchedOn,
        each.withdrawnOn,
      ];
    }),
  };
}
