import type { DuplicatePeople } from '../../../domain/people/duplicates/duplicate-people.js';
import type { DataTable } from '../data-table.js';
import { personCells } from '../pairings/two-people.js';

/** One row a pair of records that may be one person: the one to keep, the other, how sure and why. */
export function duplicatesTable(duplicates: readonly DuplicatePeople[]): DataTable {
  return {
    columns: [
      { name: 'person', title: 'Person', kind: 'text' },
      { name: 'person_name', title: 'Name', kind: 'text' },
      { name: 'person_email', title: 'E-mail', kind: 'text' },
      { name: 'person_status', title: 'Status', kind: 'text' },
      { name: 'other', title: 'Other', kind: 'text' },
      { name: 'other_name', title: 'Other name', kind: 'text' },
      { name: 'other_email', title: 'Other e-mail', kind: 'text' },
      { name: 'other_status', title: 'Other status', kind: 'text' },
      { name: 'score', title: 'Score', kind: 'number' },
      { name: 'reasons', title: 'Reasons', kind: 'text' },
    ],
    rows: duplicates.map(({ keep, other, score, why }) => [
      ...personCells(keep),
      keep.status,
      ...personCells(other),
      other.status,
      score,
      why,
    ]),
  };
}
