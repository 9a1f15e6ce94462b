import { dayFieldsOf, type Field } from '../../../domain/files/file-fields.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { Column } from '../../columns/column.js';
import { claimOf } from '../../columns/column-claims.js';
import type { DateColumns } from '../../columns/date-columns.js';
import { type DateColumn, DayReaderOfColumn } from '../../columns/days-of-column.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import { headerPhrase } from '../../table/header-phrase.js';
import type { Table } from '../../table/read-table.js';
import { dateOrderOf } from '../../values/days/date-order.js';
import { parseDate } from '../../values/days/dates.js';
import { lacksYear, type YearTold } from '../../values/days/days-without-year.js';

/** What a row tells of the year of a day in it; undefined where it tells nothing. */
export type YearsOfRows = (values: RowValues, field: Field) => YearTold | undefined;

/** When somebody wrote the row down. */
const WRITTEN_DOWN =
  /^(?:date )?(?:logged|entered|recorded|created|reported)(?: (?:at|on))?$|\btime ?stamp\b/u;
/** What is decided of an application comes after it. */
const AFTER_APPLYING: ReadonlySet<Field> = new Set<Field>([
  'supported_on',
  'decided_on',
  'accepted_on',
  'declined_on',
  'withdrawn_on',
]);

/** The cells of a column, row by row. */
function cellsOf({ rows }: Pick<Table, 'rows'>, { position }: Column): string[] {
  return rows.map(({ cells }) => cells[position] ?? '');
}

/** The columns of a file that hold days, with what stands above the table. */
export function dayColumnsOf(
  table: Pick<Table, 'rows' | 'skippedTitleRows'>,
  { kind, fields }: Pick<Mapping, 'kind' | 'fields'>,
): DateColumn[] {
  const titles = table.skippedTitleRows.flatMap(({ cells }) => cells);
  return dayFieldsOf(kind).flatMap((field) => {
    const column = fields.get(field);
    return column === undefined ? [] : [{ field, column, cells: cellsOf(table, column), titles }];
  });
}

/** The year of days that are written without one, where the whole file tells one of it: its rejected rows alone may not. */
export function yearOfFile(
  table: Pick<Table, 'rows' | 'skippedTitleRows'>,
  mapping: Pick<Mapping, 'kind' | 'fields'>,
  order: DateOrder | null,
): number | undefined {
  const lacking = dayColumnsOf(table, mapping).filter(({ cells }) => [...cells].some(lacksYear));
  const years = lacking.flatMap(
    (one) => new DayReaderOfColumn(one, order ?? undefined).yearOfFile()?.year ?? [],
  );
  const [year, another] = new Set(years);
  return another === undefined ? year : undefined;
}

function isTimeStamp({ role, text }: Column): boolean {
  if (role !== undefined) return role === 'submittedAt';
  return claimOf(text, 'survey')?.target === 'submitted_on' || WRITTEN_DOWN.test(headerPhrase(text));
}

/**
 * What tells the year of a day that is written without one, row by row: an application's day before what was decided of it, else
 * the time stamp of the row, which nothing else is read from.
 */
export function yearsOfRows(
  {
    table,
    mapping,
  }: { readonly table: Pick<Table, 'rows'>; readonly mapping: Pick<Mapping, 'fields' | 'rest'> },
  dates: Pick<DateColumns, 'read'>,
): YearsOfRows {
  const stamp = mapping.rest.find(isTimeStamp);
  const verdict = stamp === undefined ? undefined : dateOrderOf(cellsOf(table, stamp));
  const order = verdict?.verdict === 'decided' ? verdict.order : undefined;
  const ofApplying = (values: RowValues): YearTold | undefined => {
    const text = values.text('applied_on') ?? '';
    const day = dates.read('applied_on', text).value?.date;
    return day === undefined ? undefined : { near: day, side: 'after', by: values.heading('applied_on') };
  };
  return (values, field) => {
    if (AFTER_APPLYING.has(field)) return ofApplying(values);
    const day = stamp === undefined ? undefined : parseDate(values.cell(stamp) ?? '', order).value?.date;
    return day === undefined || stamp === undefined
      ? undefined
      : { near: day, side: 'before', by: stamp.name };
  };
}
