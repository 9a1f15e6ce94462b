import { attributeValues, type Person } from '../../domain/people/person.js';

const ROSTER_COLUMNS = ['profession', 'band', 'unit', 'site'] as const;
type RosterColumn = (typeof ROSTER_COLUMNS)[number];

function isRosterColumn(name: string): name is RosterColumn {
  return ROSTER_COLUMNS.some((column) => column === name);
}

/** The values of a roster column or of an attribute, under one name; the roster column wins where both are there. */
export function valuesOf(person: Person, name: string): readonly string[] {
  const column = isRosterColumn(name) ? person[name] : null;
  return column === null || column.trim() === '' ? attributeValues(person, name) : [column];
}

/** An attribute's name as words, `years_experience` → `years experience`. */
export function attributeWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/**
 * The first number in the first value, in which a decimal comma is a point: `7`, `6 years`, `Band 6`. The letters of the
 * NHS's bands 8a to 8d count as quarters, and the hyphen of `Band-7` is no minus. NaN where there is none.
 */
export function numberOf(person: Person, name: string): number {
  const match = /((?:(?<![\p{L}\p{N}])-)?\d+(?:[.,]\d+)?)([a-d]\b)?/iu.exec(valuesOf(person, name)[0] ?? '');
  if (match === null) return Number.NaN;
  const quarters = match[2] === undefined ? 0 : 'abcd'.indexOf(match[2].toLowerCase());
  return Number((match[1] ?? '').replace(',', '.')) + quarters / 4;
}
