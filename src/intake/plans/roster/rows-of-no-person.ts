import { emailKey, nameWithKey, type Person } from '../../../domain/people/person.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import { quoted } from '../../values/reading.js';
import type { NamedNobody } from './nobody-named.js';
import type { RosterRow } from './roster-row.js';

/** A row that is about nobody by the name that it has. */
export interface RowOfNoPerson {
  readonly line: number;
  readonly written: string;
}

/** Rows of nobody, apart from those that are refused because somebody could be meant; and all others. */
export function withoutRowsOfNoPerson(
  rows: readonly RosterRow[],
  people: readonly Person[],
): { readonly persons: readonly RosterRow[]; readonly nobodies: readonly RowOfNoPerson[] } {
  const bands = bandsAmong(rows);
  if (bands.size === 0 && rows.every(({ nobody }) => nobody === undefined))
    return { persons: rows, nobodies: [] };
  const byKey = new Map<string, Person>();
  for (const person of people) {
    if (person.staffNumber !== null) byKey.set(person.staffNumber, person);
    if (person.email !== null) byKey.set(emailKey(person.email), person);
  }
  const persons: RosterRow[] = [];
  const nobodies: RowOfNoPerson[] = [];
  for (const row of rows) {
    const { nobody, values, facts } = row;
    const known = byKey.get(facts.staffNumber ?? '') ?? byKey.get(emailKey(facts.email ?? ''));
    if (known === undefined && bands.has(row)) {
      nobodies.push({ line: values.line, written: facts.staffNumber ?? '' });
      continue;
    }
    if (nobody === undefined || (known !== undefined && isCalled(known, row))) persons.push(row);
    else if (known !== undefined || (nobody.kind === 'word' && hasBothKeys(row))) {
      complain(row, nobody, known);
      persons.push(row);
    } else nobodies.push({ line: values.line, written: nobody.written });
  }
  return { persons, nobodies };
}

/**
 * Rows between those of people that say where these work and nothing else: `999 ICU` in the first column, as reports print it above the rows
 * that have it as their unit.
 */
function bandsAmong(rows: readonly RosterRow[]): ReadonlySet<RosterRow> {
  const alone = rows.filter(holdsNumberAlone);
  if (alone.length === 0) return new Set();
  const places = new Set(rows.flatMap(({ facts: { unit, site, profession } }) => [unit, site, profession]));
  return new Set(alone.filter(({ facts }) => places.has(facts.staffNumber ?? undefined)));
}

function holdsNumberAlone({ facts, role, capacity, attributes }: RosterRow): boolean {
  const { staffNumber, ...others } = facts;
  return (
    typeof staffNumber === 'string' &&
    attributes.size === 0 &&
    [role, capacity, ...Object.values(others)].every((stated) => stated === undefined)
  );
}

function isCalled(person: Person, { facts }: RosterRow): boolean {
  const called = (one: string | undefined, other: string) =>
    (one ?? '').toLowerCase() === other.toLowerCase();
  return called(facts.givenName, person.givenName) && called(facts.familyName, person.familyName);
}

function hasBothKeys({ facts }: RosterRow): boolean {
  return /\d/u.test(facts.staffNumber ?? '') && facts.email !== undefined;
}

function complain({ values, facts }: RosterRow, { written }: NamedNobody, known: Person | undefined): void {
  if (known !== undefined) {
    values.complain(
      null,
      `${quoted(written)} is where ${nameWithKey(known)} is on record.`,
      'If they have left, say so in a row of their own, and delete this one.',
    );
    return;
  }
  const call = `mentor people add ${JSON.stringify(written)} --staff-number ${facts.staffNumber} --email ${facts.email}`;
  values.complain(
    null,
    `${quoted(written)} is written where a row is about nobody, but this one has a staff number and an e-mail.`,
    `Delete the row; or, if somebody really has that name: ${call}, and import again.`,
  );
}

const SHOWN = 8;

/** Which rows were left out because they are about nobody, with what they say. */
export function rowsOfNoPersonInWords(rows: readonly RowOfNoPerson[]): string[] {
  if (rows.length === 0) return [];
  const inOrder = rows.toSorted((a, b) => a.line - b.line);
  const told = firstFewAtLength(inOrder, SHOWN, ({ line, written }) => `line ${line}: ${quoted(written)}`);
  return [
    `Rows about nobody: ${rows.length}, left out (${told}). If one of them is a person, write their name and import again.`,
  ];
}
