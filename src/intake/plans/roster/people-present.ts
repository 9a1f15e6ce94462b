import { emailKey, type Person } from '../../../domain/people/person.js';
import { plainStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import type { RosterGroup } from './roster-groups.js';
import type { RosterRow } from './roster-row.js';

/** Everyone on record by each of their keys, those of records merged into theirs included. */
function peopleByKey(people: readonly Person[]): ReadonlyMap<string, Person> {
  const byKey = new Map<string, Person>();
  for (const person of people) {
    const keys = [...(person.formerKeys ?? []), person.staffNumber ?? '', emailKey(person.email ?? '')];
    for (const key of keys) if (key !== '') byKey.set(key, person);
  }
  return byKey;
}

/**
 * Whom of those on record a roster tells of, so that others can be called missing from it. A rejected row still says that
 * its person is there; `unplaced` counts those in which nobody on record can be recognised.
 */
export function peoplePresent(
  groups: readonly RosterGroup[],
  rejected: readonly RosterRow[],
  people: readonly Person[],
): { present: number[]; unplaced: number } {
  const present = new Set(groups.flatMap(({ person }) => person?.id ?? []));
  const byKey = rejected.length === 0 ? new Map<string, Person>() : peopleByKey(people);
  // A number that a spreadsheet took the zeros from is refused, and says all the same that its person is there.
  const byNumber = new Map(
    [...byKey].flatMap(([key, person]) => {
      const number = plainStaffNumber(key);
      return number === undefined ? [] : [[number, person] as const];
    }),
  );
  let unplaced = 0;
  for (const { facts } of rejected) {
    const number = facts.staffNumber ?? '';
    const person =
      byKey.get(number) ??
      byKey.get(emailKey(facts.email ?? '')) ??
      byNumber.get(plainStaffNumber(number) ?? '');
    if (person === undefined) unplaced += 1;
    else present.add(person.id);
  }
  return { present: [...present].toSorted((a, b) => a - b), unplaced };
}
