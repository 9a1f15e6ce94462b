import { emailKey, type Person } from '../../../domain/people/person.js';
import { plainStaffNumber, tidyStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import type { Mapping } from '../../columns/map-columns.js';
import { isBlankRow, type Row } from '../../table/read-table.js';
import { spreadsheetDamage } from '../../values/blanks/spreadsheet-damage.js';
import { isTidy } from '../../values/blanks/tidy-cell.js';
import { parseEmail } from '../../values/names/emails.js';
import { isNoStaffNumber } from '../../values/names/no-staff-number.js';
import { ColumnEvidence } from './column-evidence.js';
import type { ColumnsOverview } from './columns-overview.js';
import { KeyMarks } from './key-marks.js';
import { assignmentIn } from './staff-numbers.js';

/** What one pass over a roster tells of all its rows together. */
export interface RosterOverview {
  readonly rows: number;
  readonly blankRows: number;
  readonly columns: ColumnsOverview;
  /** The keys that rows state. */
  readonly keys: KeyMarks;
}

/** Rows that can be compared with what is on record apart from all other rows, or, at the end, those that cannot. */
export interface RosterPart {
  readonly rows: readonly Row[];
  /** The keys that the rows state, as the store knows them. */
  readonly keys: readonly string[];
}

/**
 * Rows compared at a time: few enough that what is made of them is gone again before it counts as lasting. With 2,000 the
 * comparing takes twice as long, most of it spent on moving what is soon thrown away.
 */
const ROWS_AT_ONCE = 250;
/** After how many rows of the first pass its progress is told. */
const ROWS_TOLD = 1_000;

/** The staff number, the number without an assignment, and the e-mail that a row states, as far as they can be told. */
function keysReader({ fields }: Mapping): (row: Row) => string[] {
  const [number, email] = [fields.get('staff_number')?.position, fields.get('email')?.position];
  return ({ cells }) => {
    const keys: string[] = [];
    const staffNumber = number === undefined ? '' : tidyStaffNumber(soundText(cells[number] ?? ''));
    if (staffNumber !== '' && !isNoStaffNumber(staffNumber)) {
      keys.push(staffNumber);
      const base = assignmentIn(staffNumber)?.number;
      if (base !== undefined) keys.push(base);
    }
    const address = email === undefined ? undefined : parseEmail(cells[email] ?? '').value?.address;
    if (address !== undefined) keys.push(emailKey(address));
    return keys;
  };
}

/** Two numbers that differ in the zeros in front alone are looked at together: a spreadsheet may have taken them off. */
function markOf(key: string): string {
  return plainStaffNumber(key) ?? key;
}

/** A cell without blank space around it; what a spreadsheet destroyed is nobody's key. */
function soundText(cell: string): string {
  if (isTidy(cell)) return cell;
  const text = cell.trim().replace(/\s+/gu, ' ');
  return spreadsheetDamage(text) === undefined ? text : '';
}

/** The rows that are not blank, some at a time. */
function* inBatches(rows: Iterable<Row>, most: number): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    if (!isBlankRow(row)) batch.push(row);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Looks once over all rows of a roster. Says now and then how many rows have been read. */
export function* overlookRoster(rows: Iterable<Row>, mapping: Mapping): Generator<number, RosterOverview> {
  const keysOf = keysReader(mapping);
  const keys = new KeyMarks();
  const evidence = new ColumnEvidence(mapping);
  const tally = { rows: 0, blankRows: 0 };
  for (const row of rows) {
    if (isBlankRow(row)) {
      tally.blankRows += 1;
      continue;
    }
    for (const key of keysOf(row)) keys.add(markOf(key));
    evidence.add(row);
    tally.rows += 1;
    if (tally.rows % ROWS_TOLD === 0) yield tally.rows;
  }
  return { ...tally, keys, columns: evidence };
}

/** The rows of a roster that can be looked at one by one, and those that have to be looked at together. */
export class RosterParts {
  readonly #keys: KeyMarks;
  readonly #keysOf: (row: Row) => string[];
  readonly #rowsAtOnce: number;
  readonly #together: Row[] = [];

  constructor(mapping: Mapping, { keys }: RosterOverview, rowsAtOnce: number = ROWS_AT_ONCE) {
    this.#keys = keys;
    this.#keysOf = keysReader(mapping);
    this.#rowsAtOnce = rowsAtOnce;
  }

  /** Rows no key of which is stated by another row, some at a time; the others are kept for `together`. */
  *alone(rows: Iterable<Row>): Generator<RosterPart> {
    for (const batch of inBatches(rows, this.#rowsAtOnce)) {
      const part: { rows: Row[]; keys: string[] } = { rows: [], keys: [] };
      for (const row of batch) {
        const keys = this.#keysOf(row);
        if (keys.some((key) => this.#keys.isRepeated(markOf(key)))) this.#together.push(row);
        else {
          part.rows.push(row);
          part.keys.push(...keys);
        }
      }
      yield part;
    }
  }

  /**
   * The rows of a part that nobody on record links with another row: whoever has one key of the row has no other key that
   * some row states. Those that are linked are kept for `together`.
   */
  unlinked({ rows }: RosterPart, people: readonly Person[]): Row[] {
    if (people.length === 0) return [...rows];
    const byKey = new Map<string, Person>();
    for (const person of people) for (const key of keysOfPerson(person)) byKey.set(key, person);
    return rows.filter((row) => {
      const own = this.#keysOf(row);
      const isLinked = own
        .flatMap((key) => byKey.get(key) ?? [])
        .flatMap(keysOfPerson)
        .some((key) => !own.includes(key) && this.#keys.has(markOf(key)));
      if (isLinked) this.#together.push(row);
      return !isLinked;
    });
  }

  /** Everything that was kept, to be compared in one go. */
  together(): RosterPart {
    const rows = this.#together.toSorted((a, b) => a.line - b.line);
    return { rows, keys: rows.flatMap(this.#keysOf) };
  }
}

function keysOfPerson({ staffNumber, email, formerKeys = [] }: Person): string[] {
  return [
    ...formerKeys,
    ...(staffNumber === null ? [] : [staffNumber]),
    ...(email === null ? [] : [emailKey(email)]),
  ];
}
