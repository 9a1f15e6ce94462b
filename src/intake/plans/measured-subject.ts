import { comparableName, type OutcomeFacts } from '../../domain/outcomes/outcome.js';
import { foldedName } from '../../domain/people/people-finder.js';
import type { Person } from '../../domain/people/person.js';
import { firstFew } from '../../domain/text/first-few.js';
import type { RowValues } from '../columns/row-values.js';
import type { PairFileInput, PairRows } from './rows/pair-rows.js';
import { personOfRow } from './rows/person-of-row.js';

/** Whom, or which unit, a value is of. */
export type MeasuredSubject = Pick<OutcomeFacts, 'personId' | 'unit'>;

/** The units that are known, and what was noted while rows were read. */
export interface Subjects {
  /** A unit's name as the roster, or an earlier row, writes it; undefined for one that nobody knows. */
  readonly unitCalled: (name: string) => string | undefined;
  /** Takes in a unit in which nobody on record works. */
  readonly addUnit: (name: string) => string;
  /** Told when all rows are read: units in which nobody on record works, and whether units were left unread. */
  readonly notes: () => string[];
  readonly noteUnreadUnit: () => void;
}

/** Fields that say whom a row is about. */
const WHO = ['staff_number', 'email', 'name', 'given_name', 'family_name'] as const;
const NAMED = 5;

/** The units of everybody on record, and of values recorded before. */
export function subjectsOf(
  { people }: Pick<PairFileInput, 'people'>,
  outcomes: readonly OutcomeFacts[],
): Subjects {
  const worked = new Map(people.flatMap(({ unit }) => (unit === null ? [] : [[comparableName(unit), unit]])));
  const others = new Map(
    outcomes.flatMap(({ unit }) => (unit === null ? [] : [[comparableName(unit), unit] as const])),
  );
  const empty = new Set<string>();
  let isUnread = false;
  return {
    unitCalled: (name) => worked.get(comparableName(name)) ?? others.get(comparableName(name)),
    addUnit: (name) => {
      const kept = others.get(comparableName(name)) ?? name.replace(/\s+/gu, ' ');
      others.set(comparableName(name), kept);
      if (!worked.has(comparableName(name))) empty.add(kept);
      return kept;
    },
    notes: () => [
      ...(empty.size === 0
        ? []
        : [
            `Nobody on record works in ${firstFew([...empty], NAMED)}: their values are kept, and no report can set them beside mentoring.`,
          ]),
      ...(isUnread ? ['A row that names a person is about that person: its unit is not read.'] : []),
    ],
    noteUnreadUnit: () => {
      isUnread = true;
    },
  };
}

/** Whom, or which unit, a row is about; undefined after a complaint. */
export function measuredSubject(
  values: RowValues,
  { rows, subjects }: { readonly rows: PairRows; readonly subjects: Subjects },
): MeasuredSubject | undefined {
  const unit = values.said('unit');
  if (WHO.some((field) => values.said(field) !== undefined)) {
    if (unit !== undefined) subjects.noteUnreadUnit();
    const person = personOfRow(values, rows);
    return person === undefined ? undefined : { personId: person.id, unit: null };
  }
  const about = values.said('about');
  if (about !== undefined) {
    if (unit !== undefined) subjects.noteUnreadUnit();
    return subjectCalled(values, about, { rows, subjects });
  }
  if (unit !== undefined)
    return { personId: null, unit: subjects.unitCalled(unit) ?? subjects.addUnit(unit) };
  values.complain(null, 'The row names no person and no unit.', 'Fill one of the two.');
  return undefined;
}

/** A cell that may name either: a unit by its whole name, a person by number, e-mail or whole name. */
function subjectCalled(
  values: RowValues,
  about: string,
  { rows, subjects }: { rows: PairRows; subjects: Subjects },
): MeasuredSubject | undefined {
  const unit = subjects.unitCalled(about);
  const people = rows.peopleCalled(about).filter((person) => isWhole(person, about));
  const [person, other] = people;
  if (unit !== undefined && person === undefined) return { personId: null, unit };
  if (unit === undefined && person !== undefined && other === undefined)
    return { personId: person.id, unit: null };
  const both = unit === undefined ? `${people.length} people` : 'a unit, or a person';
  if (person !== undefined)
    values.complain(
      'about',
      `"${about}" may be ${both}.`,
      'Name people in a column "Staff number", and units in a column "Unit".',
    );
  else
    values.complain(
      'about',
      `Nobody on record, and no unit, is called "${about}".`,
      'Import the roster first, correct the cell, or name units in a column "Unit".',
    );
  return undefined;
}

/** A part of a name may be a unit's that is not known. */
function isWhole(
  { staffNumber, email, givenName, familyName, formerKeys = [] }: Person,
  text: string,
): boolean {
  const keys = [staffNumber, email, ...formerKeys].flatMap((key) => key?.toLowerCase() ?? []);
  if (keys.some((key) => key.replace(/^0+/u, '') === text.toLowerCase().replace(/^0+/u, ''))) return true;
  const name = foldedName(text);
  return (
    name === foldedName(`${givenName} ${familyName}`) || name === foldedName(`${familyName} ${givenName}`)
  );
}
