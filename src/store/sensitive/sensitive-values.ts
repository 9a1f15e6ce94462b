import { StateError } from '../../errors.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Stands before the number of a text that is kept apart. Nothing from outside holds it: it steers terminals, and is taken out of what comes in. */
export const MARK = '\u001a';

/** A text that is kept apart, as it stands elsewhere. */
const STAND_IN = new RegExp(`^${MARK}([0-9]+)$`);

/** The same wherever it stands in a cell, as itself or as JSON writes it. */
const STAND_INS = new RegExp(`(?:\\\\u001a|${MARK})([0-9]+)`, 'g');

/** The columns whose texts are kept apart, by the transaction that writes them. */
const known = new WeakMap<ReadHandle, ReadonlySet<string>>();

/** The columns whose texts are kept apart. */
export function columnsApart(db: ReadHandle): ReadonlySet<string> {
  const rows = db.all<{ name: string }>(sql`SELECT name FROM sensitive_columns ORDER BY name`);
  return new Set(rows.map(({ name }) => name));
}

/** From now on, in this transaction too, the texts of these columns are kept apart. */
export function setColumnsApart(db: WriteHandle, names: ReadonlySet<string>): void {
  db.run(sql`DELETE FROM sensitive_columns`);
  for (const name of names) db.run(sql`INSERT INTO sensitive_columns (name) VALUES (${name})`);
  known.set(db, names);
}

function isApart(db: ReadHandle, name: string): boolean {
  let names = known.get(db);
  if (names === undefined) {
    names = columnsApart(db);
    known.set(db, names);
  }
  return names.has(name);
}

/** A text of a column as it is to be stored: its number where the column is sensitive. */
export function storedText(db: WriteHandle, name: string, text: string): string {
  const clean = text.replaceAll(MARK, '');
  return isApart(db, name) ? `${MARK}${numberOf(db, name, clean)}` : clean;
}

/** The texts of a cell as they are to be stored. Equal texts are equal as they are stored, too. */
export function storedTexts(db: WriteHandle, name: string, texts: readonly string[]): string {
  return JSON.stringify(texts.map((text) => storedText(db, name, text)));
}

function numberOf(db: WriteHandle, name: string, value: string): number {
  const row = db.first<{ id: number }>(sql`
    SELECT id FROM sensitive_values WHERE name = ${name} AND value = ${value} ORDER BY id LIMIT 1`);
  return row?.id ?? db.run(sql`INSERT INTO sensitive_values (name, value) VALUES (${name}, ${value})`).id;
}

/** A text as it stands, or what is to stand where one is kept apart. */
export function unlessApart(stored: string, instead: string): string {
  return STAND_IN.test(stored) ? instead : stored;
}

/** Reads texts as they were written. What is kept apart is looked up once, when the first of it is met. */
export class TextsApart {
  readonly #db: ReadHandle;
  #values: ReadonlyMap<string, string> | undefined;

  constructor(db: ReadHandle) {
    this.#db = db;
  }

  /** @throws StateError for a number that nothing is kept under. */
  readonly text = (stored: string): string => {
    const number = stored.match(STAND_IN)?.[1];
    if (number === undefined) return stored;
    this.#values ??= valuesApart(this.#db);
    const value = this.#values.get(number);
    if (value !== undefined) return value;
    throw new StateError(
      `The programme's file is damaged: row ${number} of table sensitive_values is missing.`,
      'mentor backup verify lists the backups there are, and mentor restore brings one back.',
    );
  };

  /** The same of all texts of a cell. */
  readonly texts = (stored: readonly string[]): readonly string[] =>
    stored.some((text) => text.startsWith(MARK)) ? stored.map(this.text) : stored;
}

function valuesApart(db: ReadHandle): ReadonlyMap<string, string> {
  const rows = db.all<{ id: number; value: string }>(sql`SELECT id, value FROM sensitive_values ORDER BY id`);
  return new Map(rows.map(({ id, value }) => [String(id), value]));
}

/** The numbers of texts kept apart that a cell names, however deep it stands in JSON. */
export function numbersNamedIn(cell: string): string[] {
  return [...cell.matchAll(STAND_INS)].flatMap(([, number]) => number ?? []);
}
