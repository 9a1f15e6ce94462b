import type { Person } from '../../../domain/people/person.js';
import type { Task } from '../../../followup/task.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** One row a task: how soon, whom it concerns, why, and what to do. */
export function todayTable(tasks: readonly Task[], people: ReadonlyMap<number, Person>): DataTable {
  return {
    columns: [
      { name: 'urgency', title: 'When', kind: 'text' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
      { name: 'task', title: 'Task', kind: 'text' },
      { name: 'why', title: 'Why', kind: 'text' },
      { name: 'since', title: 'Since', kind: 'date' },
      { name: 'what_to_do', title: 'What to do', kind: 'text' },
      { name: 'rule', title: 'Rule', kind: 'text' },
      { name: 'hidden_until', title: 'Put off until', kind: 'date' },
    ],
    rows: tasks.map(({ urgency, pairing, kind, why, since, whatToDo, rule, hiddenUntil }) => {
      return [
        urgency.replaceAll('_', ' '),
        pairing?.id ?? null,
        ...cellsOfTwo(pairing, people),
        kind,
        why,
        since,
        whatToDo,
        rule,
        hiddenUntil,
      ];
    }),
  };
}
