import type { DateOrder } from '../../domain/settings/intake-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import type { Complaint } from '../../errors.js';
import { dateColumns } from '../columns/date-columns.js';
import type { Mapping } from '../columns/map-columns.js';
import type { RowValues } from '../columns/row-values.js';
import type { Table } from '../table/read-table.js';
import { instantAsText } from '../values/days/instants.js';
import type { Submission } from './submission-dates.js';

/** When responses were sent in by a column of a table that no known tool wrote. */
export interface StatedSubmission {
  /** undefined where the cell is blank, and after a complaint. */
  read(values: RowValues): Submission | undefined;
  readonly order: DateOrder | undefined;
  readonly notes: readonly string[];
  readonly complaints: readonly Complaint[];
}

/** Reads the column `submitted_on`; undefined where there is none, or the tool that wrote the file says when by itself. */
export function statedSubmission(
  table: Table,
  mapping: Mapping,
  { intake }: Pick<Settings, 'intake'>,
): StatedSubmission | undefined {
  const column = mapping.fields.get('submitted_on');
  if (column === undefined || table.headers[column.position]?.role === 'submittedAt') return undefined;
  const cells = table.rows.map((row) => row.cells[column.position] ?? '');
  const dates = dateColumns(table.source, [{ field: 'submitted_on', column, cells }], intake.dateOrder);
  return {
    read: (values) => {
      const moment = values.read('submitted_on', (text) => dates.read('submitted_on', text));
      return moment === undefined
        ? undefined
        : { submittedAt: instantAsText(moment), submittedOn: moment.date };
    },
    order: dates.order,
    notes: dates.notes,
    complaints: dates.complaints,
  };
}
