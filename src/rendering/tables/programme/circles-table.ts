import { type Circle, lastMeetingOn } from '../../../domain/circles/circle.js';
import type { CircleHealth } from '../../../domain/circles/circle-health.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { bareName, type Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';

/** A circle as it is listed. */
export interface CircleListed {
  readonly circle: Circle;
  /** Those who are in it and on the staff. */
  readonly members: readonly Person[];
  readonly health: CircleHealth;
}

/** One row a circle: who is in it, when it last met, how it does and why. */
export function circlesTable(circles: readonly CircleListed[], today: IsoDate): DataTable {
  return {
    columns: [
      { name: 'circle', title: 'Circle', kind: 'number' },
      { name: 'name', title: 'Name', kind: 'text' },
      { name: 'health', title: 'Health', kind: 'text' },
      { name: 'health_reasons', title: 'Why', kind: 'text' },
      { name: 'members', title: 'Members', kind: 'number' },
      { name: 'member_names', title: 'Who', kind: 'text' },
      { name: 'meets_at', title: 'Can meet', kind: 'text' },
      { name: 'meetings', title: 'Meetings', kind: 'number' },
      { name: 'last_met_on', title: 'Last met', kind: 'date' },
      { name: 'formed_on', title: 'Formed', kind: 'date' },
      { name: 'closed_on', title: 'Closed', kind: 'date' },
    ],
    rows: circles.map(({ circle, members, health }) => [
      circle.id,
      circle.name,
      health.level,
      health.reasons.join('; '),
      members.length,
      members.map(bareName).join('; '),
      circle.meetsAt,
      circle.meetings.filter(({ heldOn }) => heldOn <= today).length,
      lastMeetingOn(circle, today)?.heldOn ?? null,
      circle.formedOn,
      circle.closedOn,
    ]),
  };
}
