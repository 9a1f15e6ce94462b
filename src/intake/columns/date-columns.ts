import type { Field } from '../../domain/files/file-fields.js';
import type { DateOrder } from '../../domain/settings/intake-settings.js';
import type { Complaint } from '../../errors.js';
import { type DateOrderVerdict, dateOrderOf } from '../values/days/date-order.js';
import { type Moment, parseDate } from '../values/days/dates.js';
import type { YearTold } from '../values/days/days-without-year.js';
import type { Reading } from '../values/reading.js';
import type { Column } from './column.js';
import { type DateColumn, DayReaderOfColumn } from './days-of-column.js';

/** How the date columns of a file are read. */
export interface DateColumns {
  /** Reads a cell of the field's column; what its row tells of the year counts where the cell has none. */
  read(field: Field, text: string, ofRow?: YearTold): Reading<Moment>;
  /** How ambiguous dates of the file are read, where its columns agree; undefined where none depends on it. */
  readonly order: DateOrder | undefined;
  readonly notes: readonly string[];
  /** The notes about one column. */
  notesOf(field: Field): readonly string[];
  /** What days without a year were read as so far, a line for each column. */
  yearsInWords(): readonly string[];
  /** Columns that cannot be read for sure; nothing can be imported with them. */
  readonly complaints: readonly Complaint[];
}

interface Judged {
  readonly field: Field;
  readonly column: Column;
  readonly verdict: DateOrderVerdict;
}

const STATE_ORDER =
  'Say it with --date-order day-first or month-first (or intake.date_order in mentor.yaml), or write the dates as 2026-04-03.';

/** The order of the file's other date columns, where they agree. */
function orderOfOthers(judged: readonly Judged[]): DateOrder | undefined {
  const orders = new Set(
    judged.flatMap(({ verdict }) => (verdict.verdict === 'decided' ? [verdict.order] : [])),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

function complaintAbout({ column, verdict }: Judged, source: string): Complaint | undefined {
  if (verdict.verdict === 'contradictory') {
    const message = `${verdict.dayFirst} is day first and ${verdict.monthFirst} is month first: the column mixes both.`;
    return {
      source,
      field: column.name,
      message,
      remedy: 'Write all dates of the column one way, best as 2026-04-03.',
    };
  }
  if (verdict.verdict !== 'ambiguous') return undefined;
  const message = `${verdict.example} may be day first or month first, and no date in the column settles it.`;
  return { source, field: column.name, message, remedy: STATE_ORDER };
}

/**
 * Decides the day–month order of each date column from all its cells; where they do not tell, the setting decides, else
 * the file's other date columns. A column that mixes both orders, or leaves it open with no help, is complained of.
 */
export function dateColumns(
  source: string,
  columns: readonly DateColumn[],
  setting: DateOrder | null,
): DateColumns {
  const judged = columns.map(({ field, column, cells }) => ({ field, column, verdict: dateOrderOf(cells) }));
  const fallback = setting ?? orderOfOthers(judged);
  const orders = new Map<Field, DateOrder | undefined>();
  const told: { readonly field: Field; readonly note: string }[] = [];
  const complaints: Complaint[] = [];
  for (const one of judged) {
    const { verdict } = one;
    const isOpen = verdict.verdict === 'ambiguous';
    orders.set(one.field, verdict.verdict === 'decided' ? verdict.order : fallback);
    const complaint = isOpen && fallback !== undefined ? undefined : complaintAbout(one, source);
    if (complaint !== undefined) complaints.push(complaint);
    if (verdict.verdict === 'decided')
      told.push({
        field: one.field,
        note: `Dates in ${one.column.name}: ${verdict.order} (${verdict.evidence}).`,
      });
    if (isOpen && fallback !== undefined) {
      const why = setting === null ? 'as in the other columns' : 'as set';
      told.push({
        field: one.field,
        note: `Dates in ${one.column.name}: ${fallback}, ${why} (${verdict.example}).`,
      });
    }
  }
  const used = new Set([...orders.values()].filter((order) => order !== undefined));
  const order = used.size === 1 ? [...used][0] : undefined;
  const readers = new Map(
    columns.map((one) => [one.field, new DayReaderOfColumn(one, orders.get(one.field))] as const),
  );
  const read: DateColumns['read'] = (field, text, ofRow) =>
    readers.get(field)?.read(text, ofRow) ?? parseDate(text, undefined);
  const yearsInWords = () => [...readers.values()].flatMap((reader) => reader.inWords());
  const notes = told.map(({ note }) => note);
  const notesOf = (asked: Field) => told.flatMap(({ field, note }) => (field === asked ? [note] : []));
  return { read, order, notes, notesOf, yearsInWords, complaints };
}
