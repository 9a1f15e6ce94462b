import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { bareName, type Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';

/** A milestone that was reached, with those of the two who may be named. */
export interface MilestoneToCelebrate {
  readonly name: string;
  readonly reachedOn: IsoDate;
  readonly mentee: Person | undefined;
  readonly mentor: Person | undefined;
}

/** One row a milestone: names, and nothing by which people are reached or HR knows them. */
export function celebrationTable(milestones: readonly MilestoneToCelebrate[]): DataTable {
  const nameOf = (person: Person | undefined) => (person === undefined ? null : bareName(person));
  return {
    columns: [
      { name: 'reached_on', title: 'Reached', kind: 'date' },
      { name: 'milestone', title: 'Milestone', kind: 'text' },
      { name: 'mentee_name', title: 'Mentee name', kind: 'text' },
      { name: 'mentor_name', title: 'Mentor name', kind: 'text' },
    ],
    rows: milestones.map(({ name, reachedOn, mentee, mentor }) => [
      reachedOn,
      name,
      nameOf(mentee),
      nameOf(mentor),
    ]),
  };
}
