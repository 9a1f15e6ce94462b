import type { RequiredTraining } from '../../../domain/training/training-due.js';
import type { DataTable } from '../data-table.js';
import { MEMBER_COLUMNS, memberCells } from '../programme/circle-members-table.js';

/** One row a person and a course that is required of them: how they stand with it. */
export function trainingTable(required: readonly RequiredTraining[]): DataTable {
  return {
    columns: [
      ...MEMBER_COLUMNS,
      { name: 'course', title: 'Course', kind: 'text' },
      { name: 'standing', title: 'Standing', kind: 'text' },
      { name: 'attended_on', title: 'Done on', kind: 'date' },
      { name: 'valid_until', title: 'Counts until', kind: 'date' },
    ],
    rows: required.map(({ person, course, standing, attendedOn, validUntil }) => [
      ...memberCells(person),
      course.name,
      standing,
      attendedOn,
      validUntil,
    ]),
  };
}
