import { emailKey, type Person } from '../../../domain/people/person.js';
import { firstFew } from '../../../domain/text/first-few.js';
import type { RosterRow } from './roster-row.js';

/** A row about a record that was merged into another, where the file has a row about that other too: it counts, this not. */
export interface MergedRow {
  readonly line: number;
  readonly sameAs: number;
  readonly isMerged: true;
}

/** The rows with everyone under their own keys. */
export interface OwnKeyRows {
  readonly rows: readonly RosterRow[];
  readonly merged: readonly MergedRow[];
}

/**
 * Rows that name someone by the staff number or e-mail of a record that was merged into theirs. Such a row is about the
 * kept person, and says nothing of their keys; where the file has a row under the person's own key, that one alone counts.
 */
export function rowsUnderOwnKeys(rows: readonly RosterRow[], people: readonly Person[]): OwnKeyRows {
  const personOf = personByFormerKey(people);
  if (personOf.size === 0) return { rows, merged: [] };
  const lineOf = new Map<string, number>();
  for (const { facts, values } of rows) {
    for (const key of [facts.staffNumber, emailKey(facts.email ?? '')])
      if (typeof key === 'string' && key !== '' && !lineOf.has(key)) lineOf.set(key, values.line);
  }
  const kept: RosterRow[] = [];
  const merged: MergedRow[] = [];
  for (const row of rows) {
    const person = personOf.get(row.facts.staffNumber ?? emailKey(row.facts.email ?? ''));
    const sameAs = person === undefined ? undefined : ownLineOf(person, lineOf);
    if (person === undefined) kept.push(row);
    else if (sameAs === undefined) kept.push(underOwnKey(row, person));
    else merged.push({ line: row.values.line, sameAs, isMerged: true });
  }
  return { rows: kept, merged };
}

/** How many lines a note names. */
const LINES_NAMED = 5;

/** Says which rows were passed over, and for which; nothing where there are none. */
export function mergedRowsInWords(merged: readonly MergedRow[]): string[] {
  if (merged.length === 0) return [];
  const named = firstFew(merged, LINES_NAMED, ({ line, sameAs }) => `${line} (as ${sameAs})`);
  return [`Lines of records that were merged into another, whose line counts: ${named}.`];
}

function personByFormerKey(people: readonly Person[]): Map<string, Person> {
  const byKey = new Map<string, Person>();
  for (const person of people) for (const key of person.formerKeys ?? []) byKey.set(key, person);
  for (const { staffNumber, email } of people) {
    if (staffNumber !== null) byKey.delete(staffNumber);
    if (email !== null) byKey.delete(emailKey(email));
  }
  return byKey;
}

function ownLineOf({ staffNumber, email }: Person, lineOf: ReadonlyMap<string, number>): number | undefined {
  return lineOf.get(staffNumber ?? emailKey(email ?? ''));
}

function underOwnKey(row: RosterRow, { staffNumber, email }: Person): RosterRow {
  const facts = { ...row.facts, staffNumber: staffNumber ?? undefined, email: email ?? undefined };
  return { ...row, facts };
}
