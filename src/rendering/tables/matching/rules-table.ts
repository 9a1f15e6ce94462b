import type { Person } from '../../../domain/people/person.js';
import type { NamedRule } from '../../../domain/rounds/named-rule.js';
import type { DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from '../pairings/two-people.js';

/** One row a rule about two named people. */
export function rulesTable(rules: readonly NamedRule[], people: ReadonlyMap<number, Person>): DataTable {
  return {
    columns: [
      { name: 'rule', title: 'Rule', kind: 'number' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      ...TWO_PEOPLE_COLUMNS,
      { name: 'because', title: 'Because', kind: 'text' },
      { name: 'recorded_at', title: 'Recorded', kind: 'text' },
    ],
    rows: rules.map((rule) => [
      rule.id,
      rule.kind,
      ...cellsOfTwo(rule, people),
      rule.because,
      rule.recordedAt,
    ]),
  };
}
