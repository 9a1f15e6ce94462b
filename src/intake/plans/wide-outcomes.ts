import { firstFew } from '../../domain/text/first-few.js';
import { monthAsDay } from '../values/days/month-as-day.js';
import { parseMeasuredValue } from '../values/numbers/measured-value.js';
import { quoted } from '../values/reading.js';
import type { PairFileInput } from './rows/pair-rows.js';
import { refuseFile } from './rows/refuse-file.js';

/** At most so many columns are named. */
const NAMED = 4;

/** What to do with a file in which values lie side by side. */
const A_ROW_EACH =
  'Put each value in a row of its own, under Person or unit, Measure, Date, Value and Denominator, as mentor template outcomes heads them. A spreadsheet does it: in Excel, Data > From Table/Range > Unpivot Columns.';

/**
 * Refuses a file that has a column for each measure, or for each month: which number is of what would be guessed, and to map one column would
 * leave out the others.
 * @throws InputError that says how such a file is turned.
 */
export function refuseWideOutcomes(input: PairFileInput): void {
  const { fields } = input.mapping;
  if (fields.has('value') || (fields.has('measure') && fields.has('date'))) return;
  const columns = numberColumns(input);
  const [first] = columns;
  if (first === undefined) return;
  const each = columns.some((name) => monthAsDay(name) !== undefined) ? 'month' : 'measure';
  const names = firstFew(columns, NAMED, quoted);
  const message =
    columns.length === 1
      ? `${names} holds values, and nothing says what they are of, or from when.`
      : `${names} hold the values of one ${each} each; a list of measures has one value in a row.`;
  const { source } = input.table;
  refuseFile(source, [{ source, message, remedy: A_ROW_EACH }]);
}

/** Columns that are nothing else, with numbers in every cell that is filled. */
function numberColumns({ table, mapping }: PairFileInput): string[] {
  return mapping.rest
    .filter(({ position }) => {
      const filled = table.rows
        .map(({ cells }) => (cells[position] ?? '').trim())
        .filter((cell) => cell !== '');
      return (
        filled.length > 0 && filled.every((cell) => parseMeasuredValue(cell, undefined).value !== undefined)
      );
    })
    .map(({ name }) => name);
}
