import { onceFor } from '../once-for.js';
import { meaningForSpeakers } from './described/meant-or-described.js';
import type { Meant } from './meant-people.js';
import type { Person } from './person.js';

/** A person's manager as the roster names them, where that does not name one person for certain. */
export interface DoubtfulManager {
  readonly person: Person;
  /** As the roster has it. */
  readonly text: string;
  /** Everyone who could be meant but the person; nobody where the manager is not among the people on record. */
  readonly meant: Meant<Person>;
}

/**
 * Everyone whose manager is named and cannot be told for certain, with whoever may be meant; also where some words of the name fit only
 * one, and others may be called so, and of a post (`Ward manager, ICU`) everybody who may hold it.
 */
export const doubtfulManagers = onceFor((people: readonly Person[]): readonly DoubtfulManager[] => {
  const named = people.flatMap((person) =>
    person.manager === null ? [] : [{ person, text: person.manager }],
  );
  if (named.length === 0) return [];
  const meaningFor = meaningForSpeakers({ people });
  return named.flatMap(({ person, text }) => {
    const meant = meaningFor(text, person);
    const isTold = person.managerId !== null && meant.people.every(({ id }) => id === person.managerId);
    return isTold ? [] : [{ person, text, meant }];
  });
});

/**
 * Everyone who may stand above a person in the line of managers though nobody can tell, with the number of levels: those who
 * could be meant by a manager's name, and all above them. Who stands there for certain is not among them.
 */
export function possiblyAbove(
  personId: number,
  managersOf: (id: number) => readonly number[],
  certain: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const above = new Map<number, number>();
  const seen = new Set([personId]);
  let level = [personId];
  for (let levels = 1; level.length > 0; levels++) {
    const next = [...new Set(level.flatMap(managersOf))].filter((id) => !seen.has(id));
    for (const id of next) {
      seen.add(id);
      if (!certain.has(id)) above.set(id, levels);
    }
    level = next;
  }
  return above;
}
