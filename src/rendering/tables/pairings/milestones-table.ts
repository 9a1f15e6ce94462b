import type { MilestoneOfPairing } from '../../../domain/pairings/milestones-on.js';
import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';
import { personCells, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** A milestone, and whose it is. */
export interface ListedMilestone {
  readonly pairing: { readonly id: number };
  readonly mentee: Person | undefined;
  readonly mentor: Person | undefined;
  readonly milestone: MilestoneOfPairing;
}

/** One row a milestone of a pairing: when it is due, how it stands, who confirmed it. */
export function milestonesTable(milestones: readonly ListedMilestone[]): DataTable {
  return {
    columns: [
      { name: 'milestone', title: 'Milestone', kind: 'text' },
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'due_on', title: 'Due', kind: 'date' },
      { name: 'reached_on', title: 'Reached', kind: 'date' },
      { name: 'confirmed_by', title: 'Confirmed by', kind: 'text' },
      { name: 'of', title: 'Of', kind: 'text' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
    ],
    rows: milestones.map(({ pairing, mentee, mentor, milestone }) => [
      milestone.name,
      milestone.status,
      milestone.dueOn,
      milestone.reachedOn,
      milestone.reachedOn === null ? null : (milestone.recorded?.confirmedBy ?? null),
      milestone.isOfProgramme ? 'programme' : 'pairing',
      pairing.id,
      ...personCells(mentee),
      ...personCells(mentor),
    ]),
  };
}
