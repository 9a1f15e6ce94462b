import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { nameById, type Person } from '../../../domain/people/person.js';
import { KINDS_KEPT, ruleOfKind } from '../../../domain/privacy/kinds-kept.js';
import type { RetentionKind } from '../../../domain/settings/retention-settings.js';
import type { DataTable } from '../data-table.js';

/** Data whose time is over, as the list tells of it. */
export interface DueForTable {
  readonly kind: RetentionKind;
  readonly months: number;
  readonly dueOn: IsoDate;
  readonly texts: number;
  /** Of whom, and from which day the time ran. */
  readonly owner: { readonly id: number; readonly from: IsoDate; readonly people: readonly number[] };
}

/** One row a kind of data and pairing, answer, rule or person. */
export function dataDueTable(due: readonly DueForTable[], people: ReadonlyMap<number, Person>): DataTable {
  return {
    columns: [
      { name: 'data', title: 'Data', kind: 'text' },
      { name: 'kind', title: 'Setting', kind: 'text' },
      { name: 'people', title: 'Of whom', kind: 'text' },
      { name: 'staff_numbers', title: 'Staff numbers', kind: 'text' },
      { name: 'since', title: 'Since', kind: 'date' },
      { name: 'rule', title: 'Kept', kind: 'text' },
      { name: 'due_on', title: 'Due on', kind: 'date' },
      { name: 'texts', title: 'Texts', kind: 'number' },
    ],
    rows: due.map(({ kind, months, dueOn, texts, owner }) => [
      KINDS_KEPT[kind].title,
      kind,
      owner.people.length === 0
        ? 'somebody without a name'
        : owner.people.map((id) => nameById(people, id)).join(' with '),
      owner.people.flatMap((id) => people.get(id)?.staffNumber ?? []).join('; '),
      owner.from,
      ruleOfKind(kind, months),
      dueOn,
      texts,
    ]),
  };
}
