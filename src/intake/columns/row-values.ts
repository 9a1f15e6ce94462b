import type { Field } from '../../domain/files/file-fields.js';
import type { Row } from '../table/read-table.js';
import type { Reason, Reject } from '../table/rejects.js';
import { isBlankMark, saysNothing } from '../values/blanks/nothing-words.js';
import { spreadsheetDamage } from '../values/blanks/spreadsheet-damage.js';
import { isTidy } from '../values/blanks/tidy-cell.js';
import type { Reading } from '../values/reading.js';
import type { Column } from './column.js';
import type { Mapping } from './map-columns.js';

/** Fields in which `none`, or `declined`, is an answer. */
const SAYS_NONE: ReadonlySet<Field> = new Set<Field>(['role', 'capacity', 'standing', 'manager_supports']);

/** Fields whose words can be given a meaning, with an example of one and the others. */
const MEANINGS: Readonly<Partial<Record<Field, readonly [string, string]>>> = {
  role: ['mentor', 'mentee, both, none or nothing'],
  capacity: ['1', 'another number'],
  status: ['active', 'on leave, left or nothing'],
};
/** What a status says in a list of pairings. */
const OF_PAIRINGS: readonly [string, string] = ['active', 'paused, completed, ended or cancelled'];

/** Reads one row field by field and gathers everything that is wrong with it. */
export class RowValues {
  readonly line: number;
  readonly reasons: Reason[] = [];
  readonly #cells: readonly string[];
  readonly #mapping: Mapping;
  /** Whether the row is longer than the header: its cells stand under the wrong headers, and complaints would mislead. */
  readonly #isTorn: boolean;

  constructor(row: Row, mapping: Mapping, columnCount: number) {
    this.line = row.line;
    this.#cells = row.cells;
    this.#mapping = mapping;
    this.#isTorn =
      row.cells.length > columnCount && row.cells.slice(columnCount).some((cell) => cell.trim() !== '');
    if (this.#isTorn) {
      this.reasons.push({
        message: `The row has ${row.cellsWritten} cells, the header ${columnCount}.`,
        remedy: 'A cell that holds the delimiter must stand in quotation marks.',
      });
    }
  }

  /** The field's cell without spaces around it and without line ends; undefined where it is blank or there is no column. */
  text(field: Field): string | undefined {
    const column = this.#mapping.fields.get(field);
    if (column === undefined) return undefined;
    const written = this.#cells[column.position] ?? '';
    return isTidy(written) ? written : this.#untidy(column, written)?.replace(/\s+/gu, ' ');
  }

  /** What the field's column is headed; empty where there is none. */
  heading(field: Field): string {
    return this.#mapping.fields.get(field)?.text ?? '';
  }

  /** The text of a cell, undefined also where it says that there is nothing: two people at `N/A` share no ward. */
  said(field: Field): string | undefined {
    const text = this.text(field);
    return text === undefined || saysNothing(text) ? undefined : text;
  }

  /** The field's cell as written, line ends kept. */
  prose(field: Field): string | undefined {
    const column = this.#mapping.fields.get(field);
    return column === undefined ? undefined : this.cell(column);
  }

  /** A cell, trimmed; undefined where it is blank. What a spreadsheet destroyed is complained of. */
  cell(column: Column): string | undefined {
    const written = this.#cells[column.position] ?? '';
    return isTidy(written) ? written : this.#untidy(column, written);
  }

  #untidy(column: Column, written: string): string | undefined {
    const text = written.trim();
    if (text === '') return undefined;
    const damage = spreadsheetDamage(text);
    if (damage === undefined) return text;
    this.#complain(column.name, damage.problem, damage.remedy);
    return undefined;
  }

  /** The field's value; undefined where it is blank or, after a complaint, cannot be read. */
  read<Value>(field: Field, parse: (text: string) => Reading<Value>): Value | undefined {
    const text = SAYS_NONE.has(field) ? this.text(field) : this.said(field);
    if (text === undefined || isBlankMark(text)) return undefined;
    const reading = parse(text);
    if (reading.problem === undefined) return reading.value;
    this.complain(field, reading.problem, `${reading.remedy}${this.#howToSay(field, text)}`);
    return undefined;
  }

  /** How to say for a whole file what a word means, where words are read one by one. */
  #howToSay(field: Field, text: string): string {
    const { kind, fields } = this.#mapping;
    const meanings = kind === 'pairings' && field === 'status' ? OF_PAIRINGS : MEANINGS[field];
    const column = fields.get(field)?.name;
    if (meanings === undefined || column === undefined || text.includes(';') || !/\p{L}/u.test(text))
      return '';
    return ` To say it once for the whole file: --map ${JSON.stringify(`${column}=${field}; ${text} as ${meanings[0]}`)}, or as ${meanings[1]}.`;
  }

  complain(field: Field | null, message: string, remedy: string): void {
    this.#complain(
      field === null ? undefined : (this.#mapping.fields.get(field)?.name ?? field),
      message,
      remedy,
    );
  }

  /** Complains of a cell of a column that holds no field. */
  complainOf(column: Column, message: string, remedy: string): void {
    this.#complain(column.name, message, remedy);
  }

  #complain(field: string | undefined, message: string, remedy: string): void {
    if (this.#isTorn) return;
    const reason = { ...(field === undefined ? {} : { field }), message, remedy };
    const isKnown = this.reasons.some((known) => known.field === field && known.message === message);
    if (!isKnown) this.reasons.push(reason);
  }

  asReject(): Reject {
    return { line: this.line, cells: this.#cells, reasons: this.reasons };
  }
}
