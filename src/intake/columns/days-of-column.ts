import type { Field } from '../../domain/files/file-fields.js';
import { firstFewAtLength } from '../../domain/text/first-few.js';
import { remembered } from '../../domain/text/remembered.js';
import type { DateOrder } from '../values/days/date-order.js';
import { type Moment, parseDate } from '../values/days/dates.js';
import {
  dayInYearTold,
  lacksYear,
  namesWeek,
  withoutWeek,
  type YearTold,
  yearNamedIn,
  yearUntold,
} from '../values/days/days-without-year.js';
import { quoted, type Reading } from '../values/reading.js';
import type { Column } from './column.js';

type YearOfFile = Extract<YearTold, { readonly year: number }>;

const EXAMPLES = 3;

/** A column of days, with what stands above the table where that may name their year. */
export interface DateColumn {
  readonly field: Field;
  readonly column: Column;
  readonly cells: Iterable<string>;
  readonly titles?: readonly string[];
}

/** Reads the days of one column, and keeps what those without a year were read as. */
export class DayReaderOfColumn {
  readonly #from: DateColumn;
  readonly #order: DateOrder | undefined;
  readonly #whole: (text: string) => Reading<Moment>;
  #ofFile: YearOfFile | 'untold' | undefined;
  /** What was read of a day in two steps: its year, or the day that begins its week. */
  readonly #told = new Map<string, string>();

  constructor(from: DateColumn, order: DateOrder | undefined) {
    this.#from = from;
    this.#order = order;
    this.#whole = remembered((text) => parseDate(text, order));
  }

  /** A day; one without a year in that which its row tells, else the file. */
  read(text: string, ofRow: YearTold | undefined): Reading<Moment> {
    const whole = this.#whole(text);
    if (whole.value !== undefined || text.trim() === '') return whole;
    if (namesWeek(text) && !lacksYear(text)) {
      const day = parseDate(withoutWeek(text), this.#order);
      return this.#kept(text, day, 'the first day of that week');
    }
    if (!lacksYear(text)) return whole;
    const told = ofRow ?? this.yearOfFile();
    return told === undefined
      ? yearUntold(text)
      : this.#kept(text, dayInYearTold(text, told, this.#order), told.by);
  }

  #kept(text: string, read: Reading<Moment>, by: string): Reading<Moment> {
    if (read.value !== undefined) this.#told.set(`${quoted(text.trim())} → ${read.value.date}`, by);
    return read;
  }

  /** The one year that the heading, what stands above the table, and all other days of the column tell. */
  yearOfFile(): YearOfFile | undefined {
    this.#ofFile ??= this.#findYear() ?? 'untold';
    return this.#ofFile === 'untold' ? undefined : this.#ofFile;
  }

  #findYear(): YearOfFile | undefined {
    const { column, cells, titles = [] } = this.#from;
    const inCells = new Set<number>();
    for (const cell of cells) {
      const day = this.#whole(cell).value;
      if (day !== undefined && !day.isOpenEnd) inCells.add(Number(day.date.slice(0, 4)));
    }
    const named = yearNamedIn([column.text, ...titles]);
    const [year, another] = new Set([...named, ...inCells]);
    if (year === undefined || another !== undefined) return undefined;
    return { year, by: named.length > 0 ? 'the year above them' : 'the other days of the column' };
  }

  /** What was so read, with examples, a line; none where every day was written in full. */
  inWords(): string[] {
    if (this.#told.size === 0) return [];
    const by = [...new Set(this.#told.values())].join(', or ');
    const shown = firstFewAtLength([...this.#told.keys()], EXAMPLES);
    return [`Days in ${this.#from.column.name} that are not written in full were read by ${by}: ${shown}.`];
  }
}
