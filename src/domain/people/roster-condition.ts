import type { IsoDate } from '../dates/iso-date.js';
import { bandName, isDoubtfulBand } from './band.js';
import { attributeValues, type Person } from './person.js';

/** Columns of the roster that a condition may name; every other name is that of a column of the programme's own. */
const COLUMNS = ['profession', 'band', 'unit', 'site'] as const;

/** A condition on people, as it is typed: `profession=Nursing; Midwifery`, `site!=Eastgate`. */
export interface RosterCondition {
  readonly field: string;
  /** Any of these. */
  readonly values: readonly string[];
  /** None of them instead. */
  readonly isNot: boolean;
}

/** Reads a condition; undefined where the text is none. Values stand with `;` between them. */
export function parseCondition(text: string): RosterCondition | undefined {
  const [, field = '', sign = '', rest = ''] = /^\s*([^=!]+?)\s*(!?=)\s*(.*)$/su.exec(text) ?? [];
  const values = rest.split(';').flatMap((value) => (value.trim() === '' ? [] : [value.trim()]));
  if (field === '' || values.length === 0) return undefined;
  return { field: field.toLowerCase().replace(/[\s-]+/gu, '_'), values, isNot: sign === '!=' };
}

/** Whether somebody meets a condition; null where the roster says nothing of it, so that nobody can tell. */
export function meetsCondition(person: Person, { field, values, isNot }: RosterCondition): boolean | null {
  const known = comparableValues(person, field);
  if (known.length === 0) return null;
  const asked = new Set(values.map((value) => comparable(field, value)));
  return known.some((value) => asked.has(value)) !== isNot;
}

/** What people on the roster have in a column, as it is written, each once. */
export function valuesInColumn(people: readonly Person[], field: string): string[] {
  return [...new Set(people.flatMap((person) => valuesOfPerson(person, field)))].sort();
}

/** Whether two values of a column are the same one. */
export function isSameValue(field: string, one: string, other: string): boolean {
  return comparable(field, one) === comparable(field, other);
}

function valuesOfPerson(person: Person, field: string): readonly string[] {
  const column = COLUMNS.find((each) => each === field);
  return column === undefined ? attributeValues(person, field) : [person[column] ?? []].flat();
}

/** A band that leaves open which it is counts as not known. */
function comparableValues(person: Person, field: string): string[] {
  const values = valuesOfPerson(person, field).filter((value) => value.trim() !== '');
  const certain = field === 'band' ? values.filter((value) => !isDoubtfulBand(value)) : values;
  return certain.map((value) => comparable(field, value));
}

function comparable(field: string, value: string): string {
  const text = field === 'band' ? bandName(value) : value;
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Whether somebody was hired in a span of days, both ends included; null where the roster does not say when. */
export function isHiredWithin(
  { hiredOn }: Pick<Person, 'hiredOn'>,
  { from, until }: { readonly from: IsoDate | undefined; readonly until: IsoDate | undefined },
): boolean | null {
  if (hiredOn === null) return null;
  return (from === undefined || hiredOn >= from) && (until === undefined || hiredOn <= until);
}
