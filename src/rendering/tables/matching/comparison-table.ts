import { bareName, type Person, personKey } from '../../../domain/people/person.js';
import type { Cell, DataTable } from '../data-table.js';
import { personCells } from '../pairings/two-people.js';

/** A mentee whose mentor is another in one of two runs; null is no mentor. */
export interface ShownChange {
  readonly menteeId: number;
  readonly mentorBefore: number | null;
  readonly mentorAfter: number | null;
  readonly fitBefore: number | null;
  readonly fitAfter: number | null;
  readonly outcome: string;
}

/**
 * One row a mentee whose mentor changes from one run to another, as many as change; with `decisionOn`, what the coordinator
 * decided, empty for those who only follow.
 */
export function comparisonTable(
  changes: readonly ShownChange[],
  {
    people,
    decisionOn,
  }: { people: ReadonlyMap<number, Person>; decisionOn?: (change: ShownChange) => string | null },
): DataTable {
  const mentorCells = (id: number | null): Cell[] => {
    const person = id === null ? undefined : people.get(id);
    return person === undefined ? [null, null] : [personKey(person), bareName(person)];
  };
  return {
    columns: [
      { name: 'mentee', title: 'Mentee', kind: 'text' },
      { name: 'mentee_name', title: 'Mentee name', kind: 'text' },
      { name: 'mentee_email', title: 'Mentee e-mail', kind: 'text' },
      { name: 'mentor_before', title: 'Before', kind: 'text' },
      { name: 'mentor_before_name', title: 'Mentor before', kind: 'text' },
      { name: 'mentor_after', title: 'After', kind: 'text' },
      { name: 'mentor_after_name', title: 'Mentor after', kind: 'text' },
      { name: 'fit_before', title: 'Fit before', kind: 'number' },
      { name: 'fit_after', title: 'Fit after', kind: 'number' },
      { name: 'outcome', title: 'Outcome', kind: 'text' },
      ...(decisionOn === undefined ? [] : [{ name: 'decision', title: 'Decision', kind: 'text' as const }]),
    ],
    rows: changes.map((change) => [
      ...personCells(people.get(change.menteeId)),
      ...mentorCells(change.mentorBefore),
      ...mentorCells(change.mentorAfter),
      change.fitBefore,
      change.fitAfter,
      change.outcome,
      ...(decisionOn === undefined ? [] : [decisionOn(change)]),
    ]),
  };
}
