import { parseDate } from '../values/days/dates.js';
import { parseEmail } from '../values/names/emails.js';
import { type LikertScale, scaleInWords, scaleOf, usualScales } from '../values/numbers/likert.js';
import { decimalMarkOf, parseNumber } from '../values/numbers/numbers.js';
import { quoted } from '../values/reading.js';
import { parseYesNo } from '../values/yes-no.js';

/** What the filled cells of a column are, all of them. */
export type ColumnType =
  | 'empty'
  | 'e-mail'
  | 'date'
  | 'yes or no'
  | 'whole number'
  | 'number'
  | 'list'
  | 'text';

/** One column of a file, described. */
export interface ColumnDescription {
  readonly filled: number;
  readonly blank: number;
  /** Different values; stops counting at `MOST_DISTINCT`. */
  readonly distinct: number;
  readonly type: ColumnType;
  /** The scale that its words are on, `agreement, 5 points (German)`; several divided by ` or `; null without one. */
  readonly scale: string | null;
  /** The first different values, as written. */
  readonly samples: readonly string[];
}

/** Different values counted of a column: beyond it, memory would be spent for nobody's use. */
export const MOST_DISTINCT = 10_000;

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** What a type's values look like; the first that every value fits is the column's. A number with a leading zero is an id. */
const TYPES: readonly (readonly [ColumnType, (values: readonly string[]) => boolean])[] = [
  ['e-mail', (values) => values.every((value) => value.includes('@') && hasValue(parseEmail(value)))],
  ['whole number', (values) => values.every((value) => /^-?(?:0|[1-9]\d{0,14})$/u.test(value))],
  ['number', isNumberColumn],
  [
    'date',
    (values) =>
      values.every((value) => /\d/u.test(value) && hasValue(parseDate(value, 'day-first'))) ||
      values.every((value) => /\d/u.test(value) && hasValue(parseDate(value, 'month-first'))),
  ],
  ['yes or no', (values) => values.every((value) => parseYesNo(value) !== undefined)],
  ['list', (values) => values.some((value) => /[;|]\s*\S/u.test(value))],
];

function hasValue(reading: { readonly value?: unknown }): boolean {
  return reading.value !== undefined;
}

function isNumberColumn(values: readonly string[]): boolean {
  const { mark } = decimalMarkOf(values);
  return mark !== undefined && values.every((value) => hasValue(parseNumber(value, mark)));
}

/** A column with more different answers is on no scale. */
const MOST_ON_A_SCALE = 30;

function scaleInColumn(values: readonly string[], own: readonly LikertScale[]): string | null {
  const found = scaleOf(values, own);
  if (found.verdict === 'scale') return scaleInWords(found.scale);
  if (found.verdict === 'several') return usualScales(found.scales).map(scaleInWords).join(' or ');
  return found.verdict === 'partly'
    ? `${scaleInWords(found.scale)}, but for ${found.unknown.slice(0, SAMPLES).map(quoted).join(', ')}`
    : null;
}

/** Gathers what is to be said of a column, cell by cell. */
class ColumnTally {
  filled = 0;
  blank = 0;
  readonly #values = new Set<string>();

  add(cell: string): void {
    const value = cell.trim();
    if (value === '') this.blank += 1;
    else {
      this.filled += 1;
      if (this.#values.size < MOST_DISTINCT) this.#values.add(value);
    }
  }

  describe(own: readonly LikertScale[]): ColumnDescription {
    const values = [...this.#values];
    const [type = 'text'] = TYPES.find(([, fits]) => fits(values)) ?? [];
    return {
      filled: this.filled,
      blank: this.blank,
      distinct: values.length,
      type: values.length === 0 ? 'empty' : type,
      scale: type === 'text' && values.length <= MOST_ON_A_SCALE ? scaleInColumn(values, own) : null,
      samples: values.slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_LENGTH)),
    };
  }
}

/** Describes every column of a table from its rows, in one pass; the type is that of the first `MOST_DISTINCT` values. */
export function describeColumns(
  width: number,
  rows: Iterable<{ readonly cells: readonly string[] }>,
  own: readonly LikertScale[] = [],
): ColumnDescription[] {
  const tallies = Array.from({ length: width }, () => new ColumnTally());
  for (const { cells } of rows) {
    for (const [position, tally] of tallies.entries()) tally.add(cells[position] ?? '');
  }
  return tallies.map((tally) => tally.describe(own));
}
