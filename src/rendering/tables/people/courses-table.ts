import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Course } from '../../../domain/training/course.js';
import type { RequiredTraining } from '../../../domain/training/training-due.js';
import type { DataTable } from '../data-table.js';

/** One row a course: what it is, and how those stand of whom it is required. */
export function coursesTable(
  courses: readonly Course[],
  { required, today }: { required: readonly RequiredTraining[]; today: IsoDate },
): DataTable {
  return {
    columns: [
      { name: 'course', title: 'Course', kind: 'number' },
      { name: 'name', title: 'Name', kind: 'text' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      { name: 'required_for', title: 'Required for', kind: 'text' },
      { name: 'valid_months', title: 'Counts for months', kind: 'number' },
      { name: 'provider', title: 'Given by', kind: 'text' },
      { name: 'cost', title: 'Cost of a place', kind: 'number' },
      { name: 'next_on', title: 'Next given', kind: 'date' },
      { name: 'required', title: 'People', kind: 'number' },
      { name: 'done', title: 'Done', kind: 'number' },
      { name: 'expiring', title: 'Of these running out', kind: 'number' },
      { name: 'missing', title: 'Not done', kind: 'number' },
      { name: 'expired', title: 'Run out', kind: 'number' },
    ],
    rows: courses.map((course) => {
      const of = required.filter((each) => each.course.id === course.id);
      const count = (...standings: readonly string[]) =>
        of.filter(({ standing }) => standings.includes(standing)).length;
      return [
        course.id,
        course.name,
        course.kind,
        course.requiredFor,
        course.validMonths,
        course.provider,
        course.costHundredths === null ? null : course.costHundredths / 100,
        course.days.find((day) => day >= today) ?? null,
        of.length,
        count('valid', 'expiring'),
        count('expiring'),
        count('missing'),
        count('expired'),
      ];
    }),
  };
}
