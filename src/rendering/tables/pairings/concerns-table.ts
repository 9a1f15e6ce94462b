import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { type Concern, concernOn } from '../../../domain/pairings/concern.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** The private words of concerns. */
const TEXT_COLUMNS = [
  { name: 'text', title: 'In words', kind: 'text' },
  { name: 'notes', title: 'Notes', kind: 'text' },
] as const;

/** What concerns are shown with: those whom they are about, the day, and whether their private words are asked for. */
interface ShownWith {
  readonly pairings: ReadonlyMap<number, Pairing>;
  readonly people: ReadonlyMap<number, Person>;
  readonly today: IsoDate;
  readonly withText: boolean;
}

/** One row a concern: how it stands, who acts and by when; its private words only where they are asked for. */
export function concernsTable(concerns: readonly Concern[], shown: ShownWith): DataTable {
  return {
    columns: [
      { name: 'concern', title: 'Concern', kind: 'number' },
      { name: 'severity', title: 'Severity', kind: 'text' },
      { name: 'topic', title: 'Topic', kind: 'text' },
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'acts_next', title: 'Who acts', kind: 'text' },
      { name: 'due_on', title: 'By', kind: 'date' },
      { name: 'raised_on', title: 'Raised', kind: 'date' },
      { name: 'raised_by', title: 'Raised by', kind: 'text' },
      { name: 'closed_on', title: 'Closed', kind: 'date' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
      ...(shown.withText ? TEXT_COLUMNS : []),
    ],
    rows: concerns.flatMap((concern) => concernRow(concern, shown)),
  };
}

/** None of a concern that is raised on a later day. */
function concernRow(concern: Concern, { pairings, people, today, withText }: ShownWith): DataTable['rows'] {
  const state = concernOn(concern, today);
  if (state === undefined) return [];
  const { id, pairingId, raisedOn, raisedBy, topic, text, changes } = concern;
  const pairing = pairings.get(pairingId);
  const notes = changes.flatMap(({ on, note }) => (note === null || on > today ? [] : [`${on}: ${note}`]));
  return [
    [
      id,
      state.severity,
      topic,
      state.status,
      state.actsNext,
      state.dueOn,
      raisedOn,
      raisedBy,
      state.status === 'closed' ? state.on : null,
      pairingId,
      ...cellsOfTwo(pairing, people),
      ...(withText ? [text, notes.join('; ')] : []),
    ],
  ];
}
