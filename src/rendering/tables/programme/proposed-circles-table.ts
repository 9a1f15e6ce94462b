import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';
import { MEMBER_COLUMNS, memberCells } from './circle-members-table.js';

/** A circle that is proposed, as far as it is listed. */
export interface CircleToList {
  readonly members: readonly Person[];
  readonly meetsAt: string | null;
  readonly cannotCome: readonly Person[];
}

/** One row a member, circle by circle: the time for which they come together, and whether that suits them. */
export function proposedCirclesTable(circles: readonly CircleToList[]): DataTable {
  return {
    columns: [
      { name: 'circle', title: 'Circle', kind: 'number' },
      ...MEMBER_COLUMNS,
      { name: 'meets_at', title: 'Can meet', kind: 'text' },
      { name: 'can_come', title: 'Can come then', kind: 'text' },
    ],
    rows: circles.flatMap(({ members, meetsAt, cannotCome }, at) =>
      members.map((person) => [
        at + 1,
        ...memberCells(person),
        meetsAt,
        meetsAt === null ? null : cannotCome.includes(person) ? 'no' : 'yes',
      ]),
    ),
  };
}
