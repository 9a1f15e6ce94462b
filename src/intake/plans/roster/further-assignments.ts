import { emailKey } from '../../../domain/people/person.js';
import type { RosterRow } from './roster-row.js';

/** A row of somebody's further assignment, passed over for the row of the main one. */
export interface FurtherAssignment {
  readonly line: number;
  /** Line of the main assignment. */
  readonly furtherTo: number;
}

/**
 * Whether a row is a further assignment of the person whom the main row is about: HR marks the main one, or numbers them
 * (20123456-2), and nothing says that it is somebody else.
 */
export function isFurtherAssignment(row: RosterRow, main: RosterRow): boolean {
  const isToldApart =
    row.assignment !== main.assignment || (main.isPrimary === true && row.isPrimary !== true);
  return (
    isToldApart && NAMES.every((name) => agree(row.facts[name], main.facts[name])) && haveOneEmail(row, main)
  );
}

const NAMES = ['givenName', 'familyName'] as const;

function agree(one: string | null | undefined, other: string | null | undefined): boolean {
  return (one ?? '') === '' || (other ?? '') === '' || one?.toLowerCase() === other?.toLowerCase();
}

function haveOneEmail({ facts }: RosterRow, main: RosterRow): boolean {
  return agree(emailKey(facts.email ?? ''), emailKey(main.facts.email ?? ''));
}

/** How many lines a note names. */
const LINES_NAMED = 5;

/** Says which rows were passed over, and for which; nothing where there are none. */
export function furtherAssignmentsInWords(rows: readonly FurtherAssignment[]): string[] {
  if (rows.length === 0) return [];
  const named = rows.slice(0, LINES_NAMED).map(({ line, furtherTo }) => `${line} (as ${furtherTo})`);
  const more = rows.length > LINES_NAMED ? ` and ${rows.length - LINES_NAMED} more` : '';
  return [
    `Second assignments of people whose main one counts: ${rows.length}, not imported (line ${named.join(', ')}${more}).`,
  ];
}
