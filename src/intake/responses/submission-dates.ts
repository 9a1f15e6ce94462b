import type { IsoDate } from '../../domain/dates/iso-date.js';
import { profileNamed } from '../sources/recognise.js';
import type { Row, Table } from '../table/read-table.js';
import { type DateOrder, type DateOrderVerdict, dateOrderOf } from '../values/date-order.js';
import { parseDate } from '../values/dates.js';
import { instantAsText } from '../values/instants.js';

/** When a response was sent in: the moment as `instantAsText` gives it, and the day as the file writes it. */
export interface Submission {
  readonly submittedAt: string;
  readonly submittedOn: IsoDate;
}

/** When the responses of a table were sent in, and how that was read. */
export interface SubmissionDates {
  readonly notes: readonly string[];
  /** How ambiguous dates were read; undefined where none depends on it. */
  readonly order: DateOrder | undefined;
  /** When one row was sent in, by the first filled cell among the columns that say so. */
  read(row: Row): Submission | undefined;
}

/** `submissionDates` decides the order of day and month from all dates of submission, or takes the one given. */
export function submissionDates(
  table: Table,
  rows: readonly Row[],
  given: DateOrder | undefined,
): SubmissionDates {
  const blanks = new Set(profileNamed(table.profile).blanks ?? []);
  const columns = table.headers.filter(({ role }) => role === 'submittedAt');
  const cellsOf = ({ cells }: Row) =>
    columns.map(({ position, zone }) => ({ text: (cells[position] ?? '').trim(), zone }));
  const verdict = dateOrderOf(rows.flatMap((row) => cellsOf(row).map(({ text }) => text)));
  const order = given ?? (verdict.verdict === 'decided' ? verdict.order : undefined);
  const name = columns[0]?.name ?? '';
  return {
    notes: columns.length === 0 ? [] : orderNotes(name, verdict, given),
    order: verdict.verdict === 'not needed' ? undefined : order,
    read: (row: Row): Submission | undefined => {
      const cell = cellsOf(row).find(({ text }) => text !== '' && !blanks.has(text));
      const moment = cell === undefined ? undefined : parseDate(cell.text, order).value;
      return moment === undefined
        ? undefined
        : { submittedAt: instantAsText(moment, cell?.zone), submittedOn: moment.date };
    },
  };
}

function orderNotes(name: string, verdict: DateOrderVerdict, given: DateOrder | undefined): string[] {
  const asWords = (order: DateOrder) => (order === 'day-first' ? 'day first' : 'month first');
  if (given !== undefined) return [`Dates in ${name}: ${asWords(given)}, as you asked.`];
  if (verdict.verdict === 'decided')
    return [`Dates in ${name}: ${asWords(verdict.order)}, as "${verdict.evidence}" shows.`];
  if (verdict.verdict === 'not needed') return [];
  const examples =
    verdict.verdict === 'ambiguous'
      ? `"${verdict.example}"`
      : `"${verdict.dayFirst}" and "${verdict.monthFirst}"`;
  return [
    `Dates in ${name} were not read: ${examples} may be day first or month first. Say which with --date-order.`,
  ];
}
