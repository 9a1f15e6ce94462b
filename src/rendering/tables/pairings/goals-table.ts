import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { type Goal, goalProgressOn, goalStatusOn } from '../../../domain/pairings/goal.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Person } from '../../../domain/people/person.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** Whose goals they are, and the day. */
interface ShownWith {
  readonly pairings: ReadonlyMap<number, Pairing>;
  readonly people: ReadonlyMap<number, Person>;
  readonly today: IsoDate;
}

/** One row a goal: whose it is, how it stands, and its steps. */
export function goalsTable(goals: readonly Goal[], shown: ShownWith): DataTable {
  return {
    columns: [
      { name: 'goal', title: 'Goal', kind: 'number' },
      { name: 'text', title: 'To achieve', kind: 'text' },
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'progress', title: 'Per cent', kind: 'number' },
      { name: 'due_on', title: 'Due', kind: 'date' },
      { name: 'purpose', title: 'Purpose', kind: 'text' },
      { name: 'measure', title: 'Measure', kind: 'text' },
      { name: 'set_on', title: 'Set', kind: 'date' },
      { name: 'closed_on', title: 'Closed', kind: 'date' },
      { name: 'note', title: 'Note', kind: 'text' },
      { name: 'actions_done', title: 'Steps done', kind: 'number' },
      { name: 'actions', title: 'Steps', kind: 'number' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
    ],
    rows: goals.map((goal) => goalRow(goal, shown)),
  };
}

function goalRow(goal: Goal, { pairings, people, today }: ShownWith): DataTable['rows'][number] {
  const pairing = pairings.get(goal.pairingId);
  const known = goal.changes.filter(({ on }) => on <= today);
  const status = goalStatusOn(goal, today);
  return [
    goal.id,
    goal.text,
    status ?? 'planned',
    goalProgressOn(goal, today),
    goal.dueOn,
    goal.purpose,
    goal.measure,
    goal.setOn,
    status === 'open' ? null : (known.findLast(({ outcome }) => outcome !== null)?.on ?? null),
    known.findLast(({ note }) => note !== null)?.note ?? null,
    goal.actions.filter(({ doneOn }) => doneOn !== null && doneOn <= today).length,
    goal.actions.length,
    goal.pairingId,
    ...cellsOfTwo(pairing, people),
  ];
}
