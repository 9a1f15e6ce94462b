import { emailKey } from '../../../domain/people/person.js';
import { firstFew } from '../../../domain/text/first-few.js';
import type { RosterRow } from './roster-row.js';

/** A row of somebody's further assignment, passed over for the row of the main one. */
export interface FurtherAssignment {
  readonly line: number;
  /** Line of the main assignment. */
  readonly furtherTo: number;
  /** Whether it says what held before, and not beside, the main one. */
  readonly isEarlier?: boolean;
}

/** What a further column is called in which the assignments of one person differ: how much somebody works, and where it is booked. */
const OF_AN_ASSIGNMENT =
  /^(?:.*_)?(?:wte|fte|hours|hrs|assignment|assignments|sessions|pas|contract|cost_centre|cost_center|subjective|position_(?:id|number|no)|payroll|salary|pay_point|spine_point|percent|percentage|headcount)(?:_.*)?$/u;

/** Whether two rows say the same but for how much somebody works, or what the assignment is booked under. */
function differInExtentAlone(row: RosterRow, main: RosterRow): boolean {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const facts = ({ facts: { email, ...others }, role, capacity, denied }: RosterRow) => [
    { ...others, email: emailKey(email ?? '') },
    role,
    capacity,
    denied,
  ];
  if (!same(facts(row), facts(main))) return false;
  const names = new Set([...row.attributes.keys(), ...main.attributes.keys()]);
  const other = [...names].filter((name) => !same(row.attributes.get(name), main.attributes.get(name)));
  return other.length > 0 && other.every((name) => OF_AN_ASSIGNMENT.test(name));
}

/**
 * Whether a row is a further assignment of the person whom the main row is about: HR marks the main one, or numbers them
 * (20123456-2), or it differs in hours alone; and nothing says that it is somebody else.
 */
export function isFurtherAssignment(row: RosterRow, main: RosterRow): boolean {
  const isToldApart =
    row.assignment !== main.assignment || (main.isPrimary === true && row.isPrimary !== true);
  if (differInExtentAlone(row, main)) return true;
  return isToldApart && isSamePerson(row, main);
}

/** Whether nothing of two rows under one number says that they are about two people. */
export function isSamePerson(row: RosterRow, main: RosterRow): boolean {
  return NAMES.every((name) => agree(row.facts[name], main.facts[name])) && haveOneEmail(row, main);
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
  const [earlier, beside] = [rows.filter((row) => row.isEarlier), rows.filter((row) => !row.isEarlier)];
  return [
    ...told('Second assignments of people whose main one counts', beside),
    ...told('Earlier rows of people whose latest one counts, by its day', earlier),
  ];
}

function told(what: string, rows: readonly FurtherAssignment[]): string[] {
  if (rows.length === 0) return [];
  const named = firstFew(rows, LINES_NAMED, ({ line, furtherTo }) => `${line} (as ${furtherTo})`);
  return [`${what}: ${rows.length}, not imported (line ${named}).`];
}
