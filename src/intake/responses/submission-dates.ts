import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import { profileNamed } from '../sources/recognise.js';
import type { Row, Table } from '../table/read-table.js';
import { type DateOrder, type DateOrderVerdict, dateOrderOf } from '../values/days/date-order.js';
import { type Moment, parseDate } from '../values/days/dates.js';
import { instantAsText } from '../values/days/instants.js';

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
  const texts = rows.flatMap((row) => cellsOf(row).map(({ text }) => text));
  const verdict = dateOrderOf(texts);
  const order = given ?? (verdict.verdict === 'decided' ? verdict.order : undefined);
  const name = columns[0]?.name ?? '';
  return {
    notes: columns.length === 0 ? [] : [...orderNotes(name, verdict, given), ...serialNotes(name, texts)],
    order: verdict.verdict === 'not needed' ? undefined : order,
    read: (row: Row): Submission | undefined => {
      const cell = cellsOf(row).find(({ text }) => text !== '' && !blanks.has(text));
      const moment =
        cell === undefined ? undefined : (momentOfSerial(cell.text) ?? parseDate(cell.text, order).value);
      return moment === undefined
        ? undefined
        : { submittedAt: instantAsText(moment, cell?.zone), submittedOn: moment.date };
    },
  };
}

/** Days as a spreadsheet counts them, with the part of the day, from 2009 to 2036: a form's time stamp that lost its format. */
const SERIAL = /^(4\d{4})(?:[.,](\d+))?$/u;
/** The day that a spreadsheet counts as 0. */
const FIRST_DAY = '1899-12-30';
const SECONDS_A_DAY = 86_400;

function momentOfSerial(text: string): Moment | undefined {
  const [, days, fraction] = SERIAL.exec(text) ?? [];
  if (days === undefined) return undefined;
  const seconds = Math.min(Math.round(Number(`0.${fraction ?? '0'}`) * SECONDS_A_DAY), SECONDS_A_DAY - 1);
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  return { date: addDays(FIRST_DAY, Number(days)), time, isOpenEnd: false };
}

function serialNotes(name: string, texts: readonly string[]): string[] {
  const example = texts.find((text) => momentOfSerial(text) !== undefined);
  const moment = example === undefined ? undefined : momentOfSerial(example);
  return moment === undefined
    ? []
    : [`Times in ${name} are a spreadsheet's numbers: ${example} is ${moment.date} ${moment.time}.`];
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
