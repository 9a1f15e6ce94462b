import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { type Decision, decisionOn, isOverdue } from '../../../domain/decisions/decision.js';
import type { DataTable } from '../data-table.js';

/** One row a decision: what was found and decided, who acts on it by when, and what came of it. */
export function decisionsTable(decisions: readonly Decision[], today: IsoDate): DataTable {
  const rows = decisions.flatMap((decision) => {
    const state = decisionOn(decision, today);
    if (state === undefined) return [];
    const { id, decidedOn, text, finding } = decision;
    const closedOn = state.status === 'open' ? null : state.on;
    const overdue = isOverdue(state, today) ? 'yes' : '';
    return [
      [
        id,
        text,
        state.status,
        state.actsNext,
        state.dueOn,
        overdue,
        finding,
        decidedOn,
        closedOn,
        state.effect,
      ],
    ];
  });
  return {
    columns: [
      { name: 'decision', title: 'Decision', kind: 'number' },
      { name: 'text', title: 'What was decided', kind: 'text' },
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'acts_next', title: 'Who acts', kind: 'text' },
      { name: 'due_on', title: 'By', kind: 'date' },
      { name: 'overdue', title: 'Overdue', kind: 'text' },
      { name: 'finding', title: 'Because', kind: 'text' },
      { name: 'decided_on', title: 'Decided', kind: 'date' },
      { name: 'closed_on', title: 'Closed', kind: 'date' },
      { name: 'effect', title: 'What came of it', kind: 'text' },
    ],
    rows,
  };
}
