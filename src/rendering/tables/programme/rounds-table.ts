import { kindOf, type Round } from '../../../domain/rounds/round.js';
import type { DataTable } from '../data-table.js';

/** One row a round. */
export function roundsTable(rounds: readonly Round[]): DataTable {
  return {
    columns: [
      { name: 'round', title: 'Round', kind: 'number' },
      { name: 'name', title: 'Name', kind: 'text' },
      { name: 'opened_on', title: 'Opened', kind: 'date' },
      { name: 'closed_on', title: 'Closed', kind: 'date' },
      { name: 'kind', title: 'Kind', kind: 'text' },
    ],
    rows: rounds.map((round) => [round.id, round.name, round.openedOn, round.closedOn, kindOf(round)]),
  };
}
